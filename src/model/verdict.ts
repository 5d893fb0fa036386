import type { EntryTerms, Thresholds } from './ledger';
import type { Completeness, Period, Status } from './standing';

type Comparator = EntryTerms['comparator'];

/** Quotients of counts carry rounding noise far below this; a pace ratio of exactly 0.95 must be on track. */
const noise = 1e-9;

/** Whether `actual` fulfils the target; `>` (超过) is strict. Exact, so pass counts, not quotients. */
export function satisfies(comparator: Comparator, actual: number, target: number): boolean {
  switch (comparator) {
    case '>=':
      return actual >= target;
    case '>':
      return actual > target;
    case '<=':
      return actual <= target;
    case '=':
      return actual === target;
  }
}

/** Whether further counts can never undo a fulfilled target: false for upper limits and exact numbers. */
export function isLowerBound(comparator: Comparator): boolean {
  return comparator === '>=' || comparator === '>';
}

/** `share` (at most 12 decimals) as a fraction of whole numbers, so that shares compare without rounding. */
function toFraction(share: number): { numerator: number; denominator: number } {
  for (let denominator = 1; denominator <= 1e12; denominator *= 10) {
    const numerator = Math.round(share * denominator);
    if (numerator / denominator === share) return { numerator, denominator };
  }
  return { numerator: share, denominator: 1 };
}

/** Whether part ÷ whole fulfils the target share, compared crosswise: exactly 25 of 100 reaches 0.25. */
export function satisfiesShare(comparator: Comparator, part: number, whole: number, target: number): boolean {
  const { numerator, denominator } = toFraction(target);
  return satisfies(comparator, part * denominator, numerator * whole);
}

/** Status of a running target from its pace ratio (actual ÷ plan to date). */
export function paceStatus(paceIndex: number, { onTrackFrom, atRiskFrom }: Thresholds): Status {
  if (paceIndex + noise >= onTrackFrom) return 'on-track';
  return paceIndex + noise >= atRiskFrom ? 'at-risk' : 'behind';
}

/**
 * Status of counts in one period, before completeness is looked at. Not started before the period and where
 * the plan asks for nothing yet; once the period is over met or missed; while it runs met as soon as the
 * target is reached, else by pace. An upper limit or exact number can still be broken and so has no pace.
 */
export function flowStatus(flow: {
  asOf: string;
  period: Period;
  comparator: Comparator;
  thresholds: Thresholds;
  actual: number;
  target: number;
  planShare: number;
}): Status {
  const { asOf, period, comparator, actual, target } = flow;
  if (asOf < period.start) return 'not-started';
  const reached = satisfies(comparator, actual, target);
  if (asOf >= period.end) return reached ? 'met' : 'missed';
  if (!isLowerBound(comparator)) return 'no-pace';
  if (reached) return 'met';
  if (flow.planShare === 0) return 'not-started';
  if (target <= 0) return 'no-pace';
  return paceStatus(actual / (target * flow.planShare), flow.thresholds);
}

/**
 * Withholds a status where the units' reports are known to be incomplete; the figures stay. Untouched: states
 * that say nothing about results (not started, no data, not checkable), and a count that has reached its
 * target, because late reports can only add to it. A share can fall with late reports: `canFall`.
 */
export function withholdIncomplete(
  status: Status,
  completeness: Completeness | null,
  { completeFrom }: Thresholds,
  canFall: boolean,
): Status {
  if (completeness === null || completeness.share >= completeFrom) return status;
  if (status === 'not-started' || status === 'no-data' || status === 'not-checkable') return status;
  return status === 'met' && !canFall ? 'met' : 'withheld';
}
