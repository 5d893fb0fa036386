import { earlier, lastDayOfMonth } from '../../model/calendar';
import type { Entry } from '../../model/ledger';
import { planShare } from '../../model/planShare';
import type { TargetView } from '../../query/targetView';

export interface CourseRow {
  day: string;
  /** Counted from the period's start up to and including the day. */
  cumulative: number;
}

/** Running total of the selection, one row for every day on which something was counted. */
export function courseRows({ days }: Pick<TargetView, 'days'>): CourseRow[] {
  let cumulative = 0;
  return days.map(({ day, value }) => ({ day, cumulative: (cumulative += value) }));
}

/** The last row of each month. */
export function monthEnds(rows: readonly CourseRow[]): CourseRow[] {
  return rows.filter((row, i) => rows[i + 1]?.day.slice(0, 7) !== row.day.slice(0, 7));
}

/** Whether the ledger's own plan is what the figures are held against; a unit's task may have milestones of its own. */
export function hasPlan(entry: Entry, { scope, standing }: TargetView): boolean {
  const isWhole = scope === 'whole' || scope === 'year';
  return isWhole && entry.kind !== 'annual-average' && standing.planToDate !== null;
}

/** The plan at the end of a day's month, or at the cut-off within it. */
export function planAtMonthEnd(entry: Entry, { standing, period }: TargetView, day: string): number {
  const until = earlier(lastDayOfMonth(day.slice(0, 7)), earlier(standing.asOf ?? period.end, period.end));
  return standing.target * planShare(period, entry.milestones, until);
}
