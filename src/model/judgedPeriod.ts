import { earlier, later, yearOf } from './calendar';
import type { EntryTerms } from './ledger';
import type { Period } from './standing';

/** The calendar years of a period, the first and the last cut to it. */
export function yearsOf({ start, end }: Period): { year: number; period: Period }[] {
  const first = yearOf(start);
  return Array.from({ length: yearOf(end) - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, period: { start: later(start, `${year}-01-01`), end: earlier(end, `${year}-12-31`) } };
  });
}

/** A pass-rate floor binds institutions year by year; every other share is judged over its whole period. */
export function isYearlyFloor({ kind, reading }: Pick<EntryTerms, 'kind' | 'reading'>): boolean {
  return kind === 'ratio' && reading.count === 'institutions-at-floor';
}

/**
 * The period over which an entry's figures are to be counted at the cut-off, and its label where it is not
 * the whole of the target's: the calendar year of the cut-off (`2026`) for per-year targets and the pass-rate
 * floor (the first year before the start, the last after the end); for an annual average the years that are
 * over (`2023/2024`), the first year until then, the whole once closed. Without a cut-off the whole period.
 */
export function judgedPeriod(
  entry: Pick<EntryTerms, 'kind' | 'reading' | 'start' | 'end'>,
  asOf: string | null,
): { period: Period; periodLabel: string | null } {
  const whole = { period: { start: entry.start, end: entry.end }, periodLabel: null };
  if (asOf === null) return whole;
  const years = yearsOf(entry);
  const [first] = years;
  if (first === undefined) return whole;
  if (entry.kind === 'per-year' || isYearlyFloor(entry)) {
    const current = years.findLast(({ period }) => period.start <= asOf) ?? first;
    return years.length === 1 ? whole : { period: current.period, periodLabel: String(current.year) };
  }
  if (entry.kind === 'annual-average' && asOf < entry.end) {
    const last = years.findLast(({ period }) => period.end <= asOf) ?? first;
    const label = last === first ? `${first.year}` : `${first.year}/${last.year}`;
    return { period: { start: first.period.start, end: last.period.end }, periodLabel: label };
  }
  return whole;
}
