import type { DayValue, Period } from './standing';

/** What was counted on the days of the period, both ends included; 0 where there is none. */
export function sumWithin(days: readonly DayValue[], { start, end }: Period): number {
  let sum = 0;
  for (const { day, value } of days) if (day >= start && day <= end) sum += value;
  return sum;
}

/** What was counted in each calendar month up to the day `asOf`; months without a count are absent. */
export function sumByMonth(days: readonly DayValue[], asOf: string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { day, value } of days) {
    if (day > asOf) continue;
    const month = day.slice(0, 7);
    sums.set(month, (sums.get(month) ?? 0) + value);
  }
  return sums;
}
