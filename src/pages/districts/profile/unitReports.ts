import { monthOf } from '../../../model/calendar';
import { monthlyCompleteness, type Submission } from '../../../model/completeness';
import type { CountedDataset } from '../../../model/ledger';

/** Whether a unit reported one month of one dataset. */
export interface MonthReport {
  month: string;
  state: 'reported' | 'zero' | 'missing';
  /** So many units have not reported the month yet that its counts are not final. */
  provisional: boolean;
}

/** A unit's reports of one dataset. */
export interface UnitReports {
  dataset: CountedDataset;
  /** Months in which the unit had to report, ascending; empty where the register holds nothing of the dataset. */
  months: readonly MonthReport[];
  /** The month of the cut-off where it is not over: nothing is due for it yet. */
  open: string | null;
}

interface Given {
  unit: string;
  dataset: CountedDataset;
  /** The whole region's register. */
  submissions: readonly Submission[];
  expectedUnits(month: string): readonly string[];
  asOf: string;
  /** Share of units (0–1) below which a month is provisional. */
  completeFrom: number;
}

/** From the register's first month to the last one over at the cut-off: what the unit had to report, and did; pure. */
export function unitReports({
  unit,
  dataset,
  submissions,
  expectedUnits,
  asOf,
  completeFrom,
}: Given): UnitReports {
  const zeros = new Map<string, boolean>();
  for (const one of submissions)
    if (one.unit === unit && one.dataset === dataset)
      zeros.set(one.month, (zeros.get(one.month) ?? true) && one.zero);
  const all = monthlyCompleteness({
    submissions,
    dataset,
    expectedUnits,
    period: { start: '1900-01-01', end: '2999-12-31' },
    asOf,
  });
  const last = all.at(-1)?.month ?? '';
  return {
    dataset,
    months: all
      .filter(({ month }) => expectedUnits(month).includes(unit))
      .map(({ month, missing, share }) => ({
        month,
        state: missing.includes(unit) ? 'missing' : zeros.get(month) ? 'zero' : 'reported',
        provisional: share < completeFrom,
      })),
    open:
      all.length > 0 && monthOf(asOf) > last && expectedUnits(monthOf(asOf)).includes(unit)
        ? monthOf(asOf)
        : null,
  };
}
