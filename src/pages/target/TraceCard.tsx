import { Card } from '../../components/Card';
import { CopyButton } from '../../components/CopyButton';
import type { Entry } from '../../model/ledger';
import type { TargetView } from '../../query/targetView';
import type { Trace } from '../../query/observe';
import { formatDay } from '../../format/dates';
import { useData, useWords } from '../context';
import { eventKey } from './targetSentence';
import { FoldedQuery } from './FoldedQuery';
import { traceParts } from './traceParts';

/** 取数说明: which rows stand behind the figure and which were left out, and the query for those who read SQL. */
export function TraceCard({ entry, view, trace }: { entry: Entry; view: TargetView; trace: Trace }) {
  const words = useWords();
  const { t, language, pick } = words;
  const { files, parts, line } = traceParts(words, entry, trace, useData());
  const copied = [
    `${pick(entry.title)}${t('list.paren', { text: `${entry.document} ${entry.clause}` })}`,
    t('trace.period', {
      from: formatDay(view.period.start, language),
      to: formatDay(view.period.end, language),
    }),
    t('asOf', { date: view.standing.asOf ? formatDay(view.standing.asOf, language) : '—' }),
    t('trace.event', { event: t(eventKey(entry.reading)) }),
    `${t('target.trace')}${t('list.colon')}${line}`,
  ].join('\n');
  return (
    <Card title={t('target.trace')}>
      <p>{files}</p>
      <ul className="trace">
        {parts.map(([name, value]) => (
          <li key={name}>
            <data value={value} data-figure={`trace-${name}`}>
              {t(`trace.${name}`, { n: value })}
            </data>
          </li>
        ))}
      </ul>
      <p>
        <CopyButton label={t('target.copyTrace')} text={copied} />
      </p>
      {view.query && <FoldedQuery text={view.query} />}
    </Card>
  );
}
