import { formatDay } from '../../../format/dates';
import { formatTextMoney } from '../../../format/money';
import type { UnpricedRow } from '../../../query/ruleQueries';
import type { Words } from '../../context';
import type { SubsidySums } from './subsidyTotals';

const reasonKeys = {
  'no-standard': 'subsidy.reason.standard',
  'no-factor': 'subsidy.reason.factor',
  'no-amount': 'subsidy.reason.amount',
} as const;

/** How the subsidies stand, in one sentence; parts that are zero are left out. Days are ISO days. */
export function subsidySentence(
  { t, language }: Words,
  sums: SubsidySums,
  { asOf, from }: { asOf: string; from: string },
): string {
  const money = (fen: number) => formatTextMoney(fen, language);
  const parts = [
    ...(sums.paidFen > 0 ? [t('subsidy.paidPart', { a: money(sums.paidFen) })] : []),
    ...(sums.payableFen > 0 ? [t('subsidy.payablePart', { a: money(sums.payableFen) })] : []),
    ...(sums.committedFen > 0 ? [t('subsidy.committedPart', { a: money(sums.committedFen) })] : []),
  ];
  const lead = t('subsidy.lead', {
    date: formatDay(asOf, language),
    from: formatDay(from, language),
    n: sums.persons,
  });
  const difference =
    sums.differenceFen === 0 ? 'subsidy.same' : sums.differenceFen > 0 ? 'subsidy.more' : 'subsidy.less';
  const compared = t(difference, {
    a: money(sums.dueFen),
    b: money(Math.abs(sums.differenceFen)),
  });
  return [
    `${[lead, ...parts].join(t('list.comma'))}${t('list.stop')}`,
    ...(sums.paidFen > 0 ? [`${compared}${t('list.stop')}`] : []),
  ].join(t('list.space'));
}

/** How many cannot be priced and why; '' where there is none. */
export function unpricedSentence(
  { t }: Words,
  reasons: readonly { reason: UnpricedRow['reason']; persons: number }[],
): string {
  if (reasons.length === 0) return '';
  return t('subsidy.unpricedNote', {
    n: reasons.reduce((total, { persons }) => total + persons, 0),
    reasons: reasons
      .map(({ reason, persons }) => t('subsidy.reasonCount', { reason: t(reasonKeys[reason]), n: persons }))
      .join(t('list.and')),
  });
}
