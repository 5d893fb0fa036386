import { addDays } from './calendar';
import type { Milestone } from './ledger';
import type { Period } from './standing';
import { timeProgress } from './timeProgress';

/**
 * w(τ): the share of the target (0–1) that the plan asks for at the end of the day `asOf`. Without milestones
 * inside the period it is the elapsed share; with them it runs evenly from nothing on the eve of the period
 * to the first milestone, from each to the next, and from the last to 1 on the period's end. Stretches of
 * whole months are counted in months, as the elapsed share is.
 */
export function planShare(period: Period, milestones: readonly Milestone[], asOf: string): number {
  if (asOf >= period.end) return 1;
  let from = { day: addDays(period.start, -1), share: 0 };
  const inside = milestones.filter(({ day }) => day >= period.start && day < period.end);
  for (const to of [...inside, { day: period.end, share: 1 }]) {
    if (asOf <= to.day) {
      const stretch = { start: addDays(from.day, 1), end: to.day };
      return from.share + (to.share - from.share) * timeProgress(stretch, asOf).share;
    }
    from = to;
  }
  return 1;
}
