import { earlier, firstDayOfMonth, lastDayOfMonth } from '../../model/calendar';
import type { ExploreViews } from '../../query/explore/assembleViews';
import { yearBefore } from '../../model/periodComparison';
import type { Period } from '../../model/standing';
import type { Months } from './exploreSelection';

/** ISO days of chosen months; an open end stays open, and nothing reaches past the cut-off. */
export function daysOf({ from, to }: Months, asOf: string): { from: string | null; to: string | null } {
  return {
    from: from === null ? null : firstDayOfMonth(from),
    to: to === null ? null : earlier(lastDayOfMonth(to), asOf),
  };
}

/**
 * The same days a year before a chosen period, up to the cut-off. Null where no first month is chosen, and for more
 * than a year, since the two would overlap.
 */
export function comparedPeriod(months: Months, asOf: string): Period | null {
  const { from, to } = daysOf(months, asOf);
  const end = to ?? asOf;
  if (from === null || end < from) return null;
  const before = yearBefore({ start: from, end });
  return before.end < from ? before : null;
}

/** The first month with a record of the measure; null where there is none. */
export function recordsSince({ views }: ExploreViews): string | null {
  const months = [...(views.get('month') ?? [])]
    .filter(([, { records }]) => records > 0)
    .map(([month]) => month);
  return months.sort()[0] ?? null;
}

/** Whether records reach back to the beginning of a compared period; a part of it would make growth of nothing. */
export function covers(all: ExploreViews, before: Period): boolean {
  const since = recordsSince(all);
  return since !== null && since <= before.start.slice(0, 7);
}
