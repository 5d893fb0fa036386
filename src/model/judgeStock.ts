import { blankStanding } from './blankStanding';
import type { LoadedObservation } from './flowContext';
import type { EntryTerms } from './ledger';
import { completionOf } from './measureFlow';
import { planShare } from './planShare';
import type { Standing, Status } from './standing';
import { remainingMonths, timeProgress } from './timeProgress';
import { isLowerBound, paceStatus, satisfies } from './verdict';

/**
 * 存量: the newest official figure up to the cut-off against the target. Once the period is over, the first
 * figure dated on or after the deadline closes it; without one there is no result, the newest figure is only
 * quoted (`stock`) and the status is `no-data`, not `missed`. While it runs there is a pace only where the
 * ledger has a baseline: P = B + (T − B) · w(τ), taken on the figure's own day, so that an old figure is not
 * held against today's plan. The units' reports do not bear on official figures: completeness is null.
 */
export function judgeStock(entry: EntryTerms, observation: LoadedObservation): Standing {
  const { asOf } = observation;
  const { value: target, comparator, baseline } = entry;
  const blank = { ...blankStanding(entry, observation), completeness: null };
  const known = (observation.stocks ?? []).filter(({ day }) => day <= asOf);
  const closing = blank.closed ? known.find(({ day }) => day >= entry.end) : undefined;
  const stock = closing ?? known.at(-1) ?? null;
  if (asOf < entry.start) return { ...blank, stock, status: 'not-started' };
  if (stock === null || (blank.closed && closing === undefined)) return { ...blank, stock };

  const actual = stock.value;
  const share = planShare(blank.period, entry.milestones, stock.day);
  const plan =
    baseline !== null && isLowerBound(comparator) && stock.day >= entry.start
      ? baseline.value + (target - baseline.value) * share
      : null;
  const paceIndex = plan === null || plan <= 0 ? null : actual / plan;
  const reached = satisfies(comparator, actual, target);
  const openStatus = (): Status => {
    if (paceIndex === null) return 'no-pace';
    return reached ? 'met' : paceStatus(paceIndex, entry.thresholds);
  };
  return {
    ...blank,
    status: blank.closed ? (reached ? 'met' : 'missed') : openStatus(),
    actual,
    timeProgress: timeProgress(blank.period, stock.day),
    planToDate: plan,
    completion: completionOf(actual, target),
    paceIndex,
    remaining: Math.max(0, target - actual),
    remainingMonths: blank.closed ? null : remainingMonths(asOf, entry.end),
    reachedOn: reached
      ? (known.find(({ value }) => satisfies(comparator, value, target))?.day ?? null)
      : null,
    stock,
  };
}
