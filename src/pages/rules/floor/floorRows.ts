import type { InstitutionYear } from '../../../query/ruleQueries';
import { rateReadings, rateSpans, type RateReading, type RateSpan } from '../rulesAddress';

/**
 * What can be said of an institution's year. none: nobody in the denominator; no-floor: none in force; part: the span
 * is no whole year, which is not judged; running: not over, a notice only; second: below two whole years running.
 */
export type FloorState = 'none' | 'no-floor' | 'part' | 'running' | 'second' | 'below' | 'reached';

export interface FloorRow extends InstitutionYear {
  /** passed ÷ examinees; null without examinees. */
  rate: number | null;
  isBelow: boolean;
  /** Whether the year before was a whole year below the floor. */
  wasBelow: boolean;
  state: FloorState;
}

export interface FloorChoice {
  span: RateSpan;
  reading: RateReading;
  year: number;
}

/** Share of passes; null without examinees. */
export function rateOf({ passed, examinees }: Pick<InstitutionYear, 'passed' | 'examinees'>): number | null {
  return examinees > 0 ? passed / examinees : null;
}

/** Whether the rate lies under the floor of the year; exactly at it does not. */
export function isBelowFloor(year: InstitutionYear): boolean {
  const rate = rateOf(year);
  return rate !== null && year.floor !== null && rate < year.floor;
}

/** The institutions of a year: those below the floor first, both parts by `orderOf` their unit, then by id. */
export function floorRows(
  years: readonly InstitutionYear[],
  { span, reading, year }: FloorChoice,
  orderOf: (unit: string | null) => number,
): FloorRow[] {
  const chosen = years.filter((one) => one.span === span && one.reading === reading);
  const before = new Map(chosen.filter((one) => one.year === year - 1).map((one) => [one.institution, one]));
  return chosen
    .filter((one) => one.year === year)
    .map((one) => {
      const last = before.get(one.institution);
      const wasBelow = last !== undefined && last.isWhole && last.isOver && isBelowFloor(last);
      const isBelow = isBelowFloor(one);
      const row = { ...one, rate: rateOf(one), isBelow, wasBelow };
      return { ...row, state: stateOf(row) };
    })
    .sort(
      (one, other) =>
        Number(other.isBelow) - Number(one.isBelow) ||
        orderOf(one.unit) - orderOf(other.unit) ||
        (one.institution < other.institution ? -1 : 1),
    );
}

function stateOf(row: Omit<FloorRow, 'state'>): FloorState {
  if (row.rate === null) return 'none';
  if (row.floor === null) return 'no-floor';
  if (!row.isWhole) return 'part';
  if (!row.isOver) return 'running';
  if (!row.isBelow) return 'reached';
  return row.wasBelow ? 'second' : 'below';
}

/** Institutions with a rate and those of them below the floor, under one reading and span. */
export interface ReadingCount {
  reading: RateReading;
  counts: readonly { span: RateSpan; rated: number; below: number }[];
}

/** What a year comes to under every reading and span, side by side. */
export function readingCounts(years: readonly InstitutionYear[], year: number): ReadingCount[] {
  return rateReadings.map((reading) => ({
    reading,
    counts: rateSpans.map((span) => {
      const rows = years.filter(
        (one) => one.reading === reading && one.span === span && one.year === year && one.examinees > 0,
      );
      return { span, rated: rows.length, below: rows.filter(isBelowFloor).length };
    }),
  }));
}

/** The two years at whose end two years running can first be established, from the first day of the rule. */
export function firstTwoYears(validFrom: string): [first: number, second: number] {
  const year = Number(validFrom.slice(0, 4));
  const first = validFrom.endsWith('-01-01') ? year : year + 1;
  return [first, first + 1];
}
