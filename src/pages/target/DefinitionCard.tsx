import { Link } from '@tanstack/react-router';
import { Card } from '../../components/Card';
import { formatDay } from '../../format/dates';
import type { Entry } from '../../model/ledger';
import type { TargetView } from '../../query/targetView';
import { keepSettings } from '../address';
import { useReference, useWords } from '../context';
import { scopeText } from './scopeText';
import { eventKey, formatOther } from './targetSentence';
import { useValueLabel } from './valueLabel';

/** How the figure is defined: event, unit, period, scope, both readings, the quoted clause, overlaps. */
export function DefinitionCard({ entry, view }: { entry: Entry; view: TargetView }) {
  const words = useWords();
  const { t, language, pick } = words;
  const reference = useReference();
  const label = useValueLabel();
  const unit = pick(entry.unit);
  const document = reference.documents.find(({ number }) => number === entry.document);
  const { stock, keyless } = view.standing;
  return (
    <Card title={t('target.definition')}>
      <p>
        {t('target.counts', {
          event: t(eventKey(entry.reading)),
          unit,
          from: formatDay(entry.start, language),
          to: formatDay(entry.end, language),
          scope: scopeText(words, label, entry),
        })}
      </p>
      {entry.otherReading && view.other && (
        <p>
          {t('target.open', {
            a: t(eventKey(entry.reading)),
            b: t(eventKey(entry.otherReading)),
          })}
          <data
            value={String(view.other.value)}
            data-figure="other-reading"
            data-period={view.standing.periodLabel ?? undefined}
          >
            {formatOther(entry, view.other.value, language)}
            {entry.kind !== 'ratio' && `${t('list.space')}${unit}`}
          </data>
          {t('list.stop')}
        </p>
      )}
      {entry.reading.count === 'persons' && (
        <p>
          {t('target.persons')}
          {keyless > 0 && `${t('list.semicolon')}${t('target.keyless', { n: keyless })}`}
        </p>
      )}
      {stock && (
        <p>
          {t('target.stockSource', { source: stock.source || '—', date: formatDay(stock.day, language) })}
        </p>
      )}
      {entry.strive && <p>{t('status.strive')}</p>}
      {entry.milestones.length > 0 && <p>{t('target.milestones')}</p>}
      <blockquote lang="zh-CN">{entry.quote}</blockquote>
      <p className="note">
        {entry.document} {entry.clause}
        {document && `${t('list.gap')}${pick(document.title)}`}
      </p>
      <p>{pick(entry.note)}</p>
      {entry.overlaps.map((id) => {
        const other = reference.ledger.find((one) => one.id === id);
        return other ? (
          <p key={id} className="note">
            {t('overlap', { other: pick(other.short) })}{' '}
            <Link to="/targets/$id" params={{ id }} search={keepSettings}>
              {other.document}
            </Link>
          </p>
        ) : null;
      })}
      <p className="note">
        {t('status.legend', { on: entry.thresholds.onTrackFrom, risk: entry.thresholds.atRiskFrom })}
      </p>
    </Card>
  );
}
