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
