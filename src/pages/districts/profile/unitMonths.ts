import { addMonths, firstDayOfMonth, lastDayOfMonth } from '../../../model/calendar';
import type { MonthValue, Period } from '../../../model/standing';
import { changesAcross } from '../../../reference/divisionChanges';

/** One month of a unit beside the same month of the year before. */
export interface UnitMonth {
  month: string;
  /** Null: no record of the month, which is not zero. */
  value: number | null;
  /** The same month a year before; null where it has no record, the data do not reach back, or the area was another. */
  before: number | null;
  provisional: boolean;
  /** The unit's area changed between the two months. */
  changed: boolean;
}

interface Given {
  unit: string;
  region: string;
  /** The months of the course, and those of the year before that lie ahead of it. */
  months: readonly MonthValue[];
  earlier: readonly MonthValue[];
  /** Months of which the unit has records. */
  recorded: ReadonlySet<string>;
}

/** Sets the months of a unit beside those of the year before; pure. */
export function toUnitMonths({ unit, region, months, earlier, recorded }: Given): UnitMonth[] {
  const known = new Map(
    [...earlier, ...months].flatMap(({ month, value }) =>
      recorded.has(month) ? [[month, value] as const] : [],
    ),
  );
  return months.map(({ month, provisional }) => {
    const other = addMonths(month, -12);
    const changed = changesAcross(region, daysOf(other), daysOf(month)).some(({ units }) =>
      units.includes(unit),
    );
    return {
      month,
      value: known.get(month) ?? null,
      before: changed ? null : (known.get(other) ?? null),
      provisional,
      changed,
    };
  });
}

const daysOf = (month: string): Period => ({ start: firstDayOfMonth(month), end: lastDayOfMonth(month) });
