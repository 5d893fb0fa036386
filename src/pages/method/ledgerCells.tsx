import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Figure } from '../../components/Figure';
import type { Entry } from '../../model/ledger';
import { keepSettings } from '../address';
import { useReference, useWords } from '../context';
import { formatOf } from '../overview/figures';
import { useScopeText } from '../target/scopeText';
import { eventKey } from '../target/targetSentence';
import { TargetNames } from './TargetNames';

/** What an entry is, by role and kind. */
const roleTexts = { 'list-size': 'method.role.list-size', cap: 'method.role.cap' } as const;
const kindTexts = {
  cumulative: 'method.kind.cumulative',
  'per-year': 'method.kind.per-year',
  'annual-average': 'method.kind.annual-average',
  stock: 'method.kind.stock',
  ratio: 'method.kind.ratio',
} as const;

const signs = { '>=': '≥', '>': '>', '<=': '≤', '=': '=' } as const;
const nothing = '—';

/** The cells of an entry in the ledger's table; its title leads to its page. */
export function useLedgerCells(): (entry: Entry) => ReactNode[] {
  const { t, pick, language } = useWords();
  const { ledger } = useReference();
  const counted = useCountedText();
  return (entry) => {
    const { role, kind, value } = entry;
    const overlapping = ledger.filter(({ id }) => entry.overlaps.includes(id));
    return [
      <Title key="title" entry={entry} />,
      <span key="source" lang="zh-CN">
        <span className="unbroken">{entry.document}</span> {entry.clause}
      </span>,
      <span key="role" className="whole-words">
        {role === 'target' ? t(kindTexts[kind]) : t(roleTexts[role])}
        {entry.strive && <span className="note beneath">{t('status.strive')}</span>}
      </span>,
      <span key="period">
        <span className="unbroken">{entry.start}</span> <span className="unbroken">～ {entry.end}</span>
      </span>,
      <span key="value" className="whole-words">
        <span className="unbroken">
          {signs[entry.comparator]}{' '}
          <Figure name="target" value={value} text={formatOf(entry, value, language)} />
        </span>
        {kind !== 'ratio' && ` ${pick(entry.unit)}`}
      </span>,
      role === 'target' ? counted(entry, entry.reading) : nothing,
      entry.otherReading ? counted(entry, entry.otherReading) : nothing,
      overlapping.length > 0 ? <TargetNames key="overlaps" entries={overlapping} /> : nothing,
    ];
  };
}

function Title({ entry }: { entry: Entry }) {
  const { pick } = useWords();
  return (
    <>
      <Link to="/targets/$id" params={{ id: entry.id }} search={keepSettings}>
        {pick(entry.title)}
      </Link>
      <code className="entry-id">{entry.id}</code>
    </>
  );
}

/** Event and scope of a reading in words; of a ratio the whole too. */
function useCountedText(): (entry: Entry, reading: Entry['reading']) => string {
  const { t } = useWords();
  const scopeText = useScopeText();
  return ({ denominator }, reading) => {
    const event = t(eventKey(reading));
    if (reading.count === 'stock') return event;
    const whole = denominator && scopeText({ dataset: reading.dataset, filter: denominator });
    return [event, scopeText(reading), ...(whole ? [t('method.ledger.whole', { whole })] : [])].join(
      t('list.semicolon'),
    );
  };
}
