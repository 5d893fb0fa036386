import { addDays, later } from './calendar';
import { sumWithin } from './dayValues';
import type { EntryTerms } from './ledger';
import { planShare } from './planShare';
import type { DayValue, Period, Standing } from './standing';
import { remainingMonths, timeProgress } from './timeProgress';
import { flowStatus, isLowerBound, satisfies } from './verdict';

type FlowFigures = Pick<
  Standing,
  | 'status'
  | 'actual'
  | 'timeProgress'
  | 'planToDate'
  | 'completion'
  | 'paceIndex'
  | 'remaining'
  | 'remainingMonths'
  | 'requiredRate'
  | 'reachedOn'
>;

/** Actual ÷ target; null where the target is 0 and there is nothing to complete. */
export function completionOf(actual: number, target: number): number | null {
  return target === 0 ? null : actual / target;
}

/** First day on which the period's running total fulfils a lower bound; null if it does not (any more). */
export function reachedOn(
  days: readonly DayValue[],
  period: Period,
  comparator: EntryTerms['comparator'],
  target: number,
): string | null {
  if (!isLowerBound(comparator) || !satisfies(comparator, sumWithin(days, period), target)) return null;
  if (satisfies(comparator, 0, target)) return period.start;
  let total = 0;
  for (const { day, value } of days) {
    if (day < period.start || day > period.end) continue;
    total += value;
    if (satisfies(comparator, total, target)) return day;
  }
  return null;
}

/**
 * The figures of counts inside one period at the cut-off, and their status before completeness is looked at.
 * `days` must end at the cut-off. Before the period, the remaining months are those of the period.
 */
export function measureFlow({
  entry,
  days,
  asOf,
  period,
}: {
  entry: Pick<EntryTerms, 'value' | 'comparator' | 'thresholds' | 'milestones'>;
  days: readonly DayValue[];
  asOf: string;
  period: Period;
}): FlowFigures & { actual: number } {
  const { value: target, comparator, thresholds, milestones } = entry;
  const actual = sumWithin(days, period);
  const share = planShare(period, milestones, asOf);
  const hasPace = isLowerBound(comparator);
  const open = asOf < period.end;
  const monthsLeft = open ? remainingMonths(later(asOf, addDays(period.start, -1)), period.end) : null;
  const remaining = Math.max(0, target - actual);
  const planToDate = hasPace ? target * share : null;
  return {
    status: flowStatus({ asOf, period, comparator, thresholds, actual, target, planShare: share }),
    actual,
    timeProgress: timeProgress(period, asOf),
    planToDate,
    completion: completionOf(actual, target),
    paceIndex: planToDate === null || planToDate <= 0 ? null : actual / planToDate,
    remaining,
    remainingMonths: monthsLeft,
    requiredRate: hasPace && monthsLeft !== null ? remaining / monthsLeft : null,
    reachedOn: reachedOn(days, period, comparator, target),
  };
}
