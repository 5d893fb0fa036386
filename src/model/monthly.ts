import {
  addMonths,
  earlier,
  firstWholeMonth,
  lastCompleteMonth,
  lastDayOfMonth,
  later,
  monthOf,
  monthsFrom,
} from './calendar';
import { sumByMonth } from './dayValues';
import type { DayValue, MonthValue, Period } from './standing';

/** How many complete months the recent rate is the mean of. */
export const recentMonthCount = 6;

/**
 * The period's months up to the cut-off, every one of them, zeros included; empty before the period.
 * Only days inside the period count. A month is provisional when it is not over at the cut-off or is listed.
 */
export function monthlySeries({
  days,
  period,
  asOf,
  provisionalMonths = [],
}: {
  days: readonly DayValue[];
  period: Period;
  asOf: string;
  provisionalMonths?: readonly string[];
}): MonthValue[] {
  const last = earlier(asOf, period.end);
  if (last < period.start) return [];
  const sums = sumByMonth(
    days.filter(({ day }) => day >= period.start),
    last,
  );
  return monthsFrom(monthOf(period.start), monthOf(last)).map((month) => ({
    month,
    value: sums.get(month) ?? 0,
    provisional: lastDayOfMonth(month) > asOf || provisionalMonths.includes(month),
  }));
}

/**
 * Mean a month over the last 6 months that are over and not provisional, and over the same calendar months a
 * year before. The data are taken to cover every month from that of their first counted day; `since` (a
 * cumulative target's first day) bars earlier months from the recent rate, because they belong to no plan.
 * Null with fewer than 6 such months, or where a month of the year before is not covered or is provisional.
 */
export function recentRates({
  days,
  asOf,
  since = null,
  provisionalMonths = [],
}: {
  days: readonly DayValue[];
  asOf: string;
  since?: string | null;
  provisionalMonths?: readonly string[];
}): { recent: number | null; lastYear: number | null } {
  const first = days[0]?.day;
  if (first === undefined || first > asOf) return { recent: null, lastYear: null };
  const covered = monthOf(first);
  const floor = since === null ? covered : later(covered, firstWholeMonth(since));
  const firm = (month: string) => !provisionalMonths.includes(month);
  const months = monthsFrom(floor, lastCompleteMonth(asOf)).filter(firm).slice(-recentMonthCount);
  if (months.length < recentMonthCount) return { recent: null, lastYear: null };
  const sums = sumByMonth(days, asOf);
  const mean = (list: readonly string[]) =>
    list.reduce((sum, month) => sum + (sums.get(month) ?? 0), 0) / recentMonthCount;
  const yearBefore = months.map((month) => addMonths(month, -12));
  const known = yearBefore.every((month) => month >= covered && firm(month));
  return { recent: mean(months), lastYear: known ? mean(yearBefore) : null };
}
