import { lastCompleteMonth, later, earlier, monthOf, monthsFrom } from './calendar';
import type { Dataset } from './ledger';
import type { Completeness, Period } from './standing';

/** One line of the submissions register: a unit has reported one dataset for one month, perhaps zero. */
export interface Submission {
  dataset: Dataset;
  unit: string;
  /** `2026-03` */
  month: string;
  /** A zero report: nothing happened, and the unit said so. */
  zero: boolean;
}

export interface Register {
  submissions: readonly Submission[];
  dataset: Dataset;
  /** The reporting units that existed in a month and had to report. */
  expectedUnits: (month: string) => readonly string[];
  period: Period;
  /** Cut-off of the dataset. */
  asOf: string;
}

/**
 * Completeness of every month that the register can speak of: from its first month (or the period's, if that
 * is later) to the last month over at the cut-off (or the period's). Reports of units that were not expected
 * (abolished, of another region, of another dataset) are ignored; repeated reports count once. Empty where
 * nothing is left: completeness is then unknown.
 */
export function monthlyCompleteness(register: Register): Completeness[] {
  const { submissions, dataset, expectedUnits, period, asOf } = register;
  const reports = new Map<string, Map<string, boolean>>();
  for (const { dataset: of, unit, month, zero } of submissions) {
    if (of !== dataset) continue;
    const units = reports.get(month) ?? new Map<string, boolean>();
    units.set(unit, (units.get(unit) ?? true) && zero);
    reports.set(month, units);
  }
  const isExpected = (month: string) => expectedUnits(month).some((unit) => reports.get(month)?.has(unit));
  const first = [...reports.keys()].sort().find(isExpected);
  if (first === undefined) return [];
  const from = later(first, monthOf(period.start));
  const to = earlier(lastCompleteMonth(asOf), monthOf(period.end));
  return monthsFrom(from, to).flatMap((month) => {
    const expected = expectedUnits(month);
    if (expected.length === 0) return [];
    const units = reports.get(month);
    const present = expected.filter((unit) => units?.has(unit));
    return {
      month,
      expected: expected.length,
      reported: present.length,
      zero: present.filter((unit) => units?.get(unit)).length,
      share: present.length / expected.length,
      missing: expected.filter((unit) => !units?.has(unit)),
    };
  });
}

/** The worst reported month, the latest of equals; null where completeness is unknown and gates nothing. */
export function completenessOf(register: Register): Completeness | null {
  return monthlyCompleteness(register).reduce<Completeness | null>(
    (worst, month) => (worst === null || month.share <= worst.share ? month : worst),
    null,
  );
}

/** Months whose reported share is under the threshold (0–1): their counts are not final. */
export function provisionalMonths(register: Register, completeFrom: number): string[] {
  return monthlyCompleteness(register)
    .filter(({ share }) => share < completeFrom)
    .map(({ month }) => month);
}
