import {
  addDays,
  daysBetween,
  earlier,
  isMonthEnd,
  isMonthStart,
  lastDayOfMonth,
  later,
  monthOf,
  monthsBetween,
} from './calendar';
import type { Period, TimeProgress } from './standing';

/**
 * 序时进度: the elapsed share of a period at the end of the day `asOf`, held in 0–1. Counted in whole months
 * where the period consists of whole months and `asOf` is a month's last day (30 June of a year is 0.5),
 * else in days, the first and the last included. Before the period nothing has elapsed, after it all of it.
 */
export function timeProgress({ start, end }: Period, asOf: string): TimeProgress {
  const day = later(earlier(asOf, end), addDays(start, -1));
  const byMonths = isMonthStart(start) && isMonthEnd(end) && isMonthEnd(day);
  const elapsed = byMonths ? monthsBetween(monthOf(start), monthOf(day)) + 1 : daysBetween(start, day) + 1;
  const total = byMonths ? monthsBetween(monthOf(start), monthOf(end)) + 1 : daysBetween(start, end) + 1;
  return { share: elapsed / total, by: byMonths ? 'months' : 'days', elapsed, total };
}

/**
 * Months left after the day `asOf` up to the end of the day `end`; a part of a month counts as the share of
 * that month's days. Whole where both are month ends (2026-10-31 to 2027-12-31 is 14); 0 from `end` on.
 */
export function remainingMonths(asOf: string, end: string): number {
  if (asOf >= end) return 0;
  const elapsedOfMonth = (day: string) =>
    Number(day.slice(8, 10)) / Number(lastDayOfMonth(monthOf(day)).slice(8, 10));
  return monthsBetween(monthOf(asOf), monthOf(end)) + elapsedOfMonth(end) - elapsedOfMonth(asOf);
}
