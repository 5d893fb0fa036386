import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  earlier,
  firstDayOfMonth,
  isMonthEnd,
  isMonthStart,
  lastDayOfMonth,
  monthOf,
  monthsBetween,
} from './calendar';
import { sumWithin } from './dayValues';
import type { DayValue, Period } from './standing';

/** Two periods that may be compared, and what was counted in each. */
export interface PeriodComparison {
  period: Period;
  value: number;
  earlierPeriod: Period;
  earlierValue: number;
  /** value ÷ earlierValue − 1; null where the earlier value is 0. */
  change: number | null;
}

/**
 * The period just before, of equal length (环比): as many whole months where the period consists of whole
 * months, else as many days.
 */
export function previousPeriod({ start, end }: Period): Period {
  const eve = addDays(start, -1);
  if (!isMonthStart(start) || !isMonthEnd(end))
    return { start: addDays(eve, -daysBetween(start, end)), end: eve };
  const months = monthsBetween(monthOf(start), monthOf(end)) + 1;
  return { start: firstDayOfMonth(addMonths(monthOf(start), -months)), end: eve };
}

/** The same days a year before. A month's last day stays one, so that February 28 and 29 both end a whole month. */
export function yearBefore({ start, end }: Period): Period {
  const shifted = isMonthEnd(end) ? lastDayOfMonth(addMonths(monthOf(end), -12)) : addYears(end, -1);
  return { start: addYears(start, -1), end: shifted };
}

/**
 * Compares the period with an earlier one. Null where the data do not cover the earlier one (they are taken
 * to cover every month from that of their first counted day) or the two overlap.
 */
export function comparePeriods(
  days: readonly DayValue[],
  period: Period,
  earlierPeriod: Period,
): PeriodComparison | null {
  const first = days[0]?.day;
  if (first === undefined || firstDayOfMonth(monthOf(first)) > earlierPeriod.start) return null;
  if (earlierPeriod.end >= period.start) return null;
  const value = sumWithin(days, period);
  const earlierValue = sumWithin(days, earlierPeriod);
  const change = earlierValue === 0 ? null : value / earlierValue - 1;
  return { period, value, earlierPeriod, earlierValue, change };
}

/**
 * 同比: the period from its start up to the cut-off against the same days a year before; null before the
 * period, where the data do not cover the year before, and for more than a year (the two would overlap).
 */
export function yearOverYear({
  days,
  period,
  asOf,
}: {
  days: readonly DayValue[];
  period: Period;
  asOf: string;
}): PeriodComparison | null {
  if (asOf < period.start) return null;
  const toDate = { start: period.start, end: earlier(asOf, period.end) };
  return comparePeriods(days, toDate, yearBefore(toDate));
}
