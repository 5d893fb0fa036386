import {
  addDays,
  addMonths,
  daysBetween,
  earlier,
  firstDayOfMonth,
  isMonthStart,
  lastCompleteMonth,
  lastDayOfMonth,
  later,
  monthOf,
  monthsBetween,
  monthsFrom,
} from '../calendar';
import { sumByMonth, sumWithin } from '../dayValues';
import { judgedPeriod, yearsOf } from '../judgedPeriod';
import type { EntryTerms } from '../ledger';
import type { Observation, Period } from '../standing';
import { isLowerBound } from '../verdict';
import { forecastMonths } from './forecastMonths';
import type { TargetPaths } from './targetForecast';

/**
 * Why there is no forecast: nothing loaded; a stock or a share; an upper limit or exact number; the judged period
 * is over; fewer than 12 known months.
 */
export type NoForecast = 'no-data' | 'stock' | 'ratio' | 'no-floor' | 'closed' | 'short';

/** How far beyond the deadline the month of reaching is looked for. */
const monthsBeyond = 36;

/**
 * The courses that an entry's count may take, from all months of the data up to the last one whose reports are
 * complete, also those before the target. Per-year targets are carried to the end of the judged year, annual
 * averages to the sum of all years. Counts of months still being reported stand as they are.
 */
export function pathsToTarget(entry: EntryTerms, observation: Observation): TargetPaths | NoForecast {
  const { asOf } = observation;
  if (entry.kind === 'stock' || entry.kind === 'ratio') return entry.kind;
  if (asOf === null) return 'no-data';
  if (!isLowerBound(entry.comparator)) return 'no-floor';
  const whole = { start: entry.start, end: entry.end };
  const period = entry.kind === 'per-year' ? judgedPeriod(entry, asOf).period : whole;
  if (asOf >= period.end) return 'closed';
  const history = historyOf(observation, asOf);
  if (history === null) return 'short';
  const firstAhead = addMonths(history.first, history.values.length);
  const beyond = entry.kind === 'per-year' ? 0 : monthsBeyond;
  const last = addMonths(monthOf(period.end), beyond);
  const paths = forecastMonths(history, monthsBetween(firstAhead, last) + 1);
  if (paths === null) return 'short';
  const from = later(addDays(asOf, 1), period.start);
  const months = monthsFrom(monthOf(from), last);
  const skipped = monthsBetween(firstAhead, monthOf(from));
  const shares = months.map((month) => shareAhead(month, from, period));
  return {
    actual: sumWithin(observation.days, { start: period.start, end: earlier(asOf, period.end) }),
    target: entry.kind === 'annual-average' ? entry.value * yearsOf(entry).length : entry.value,
    comparator: entry.comparator,
    months,
    shares,
    toEnd: months.length - beyond,
    effortFrom: isMonthStart(from) ? 0 : 1,
    added: paths.counts.map((counts) =>
      Float64Array.from(shares, (share, at) => share * (counts[skipped + at] ?? 0)),
    ),
    basis: paths.basis,
  };
}

/**
 * Months from that of the first counted day to the last one that is over and fully reported; months without a
 * count are 0, earlier ones with incomplete reports null. Null where there is no such month.
 */
export function historyOf(
  { days, provisionalMonths = [] }: Pick<Observation, 'days' | 'provisionalMonths'>,
  asOf: string,
): { first: string; values: (number | null)[] } | null {
  const first = days[0]?.day;
  if (first === undefined || first > asOf) return null;
  const sums = sumByMonth(days, asOf);
  const values = monthsFrom(monthOf(first), lastCompleteMonth(asOf)).map((month) =>
    provisionalMonths.includes(month) ? null : (sums.get(month) ?? 0),
  );
  const firm = values.findLastIndex((value) => value !== null) + 1;
  return firm === 0 ? null : { first: monthOf(first), values: values.slice(0, firm) };
}

/** Share of the month's days (0–1) from `from` on, and not after the period while it runs. */
function shareAhead(month: string, from: string, { end }: Period): number {
  const start = firstDayOfMonth(month);
  const close = lastDayOfMonth(month);
  const to = monthOf(end) === month ? end : close;
  return (daysBetween(later(start, from), to) + 1) / (daysBetween(start, close) + 1);
}
