import { addDays, earlier, lastDayOfMonth, monthOf } from '../../../model/calendar';
import type { Filter } from '../../../model/ledger';
import { monthlySeries } from '../../../model/monthly';
import { yearBefore } from '../../../model/periodComparison';
import type { Period } from '../../../model/standing';
import type { By } from '../../../query/figure';
import { figure } from '../../../query/figure';
import { measureOf, observe, type Sources } from '../../../query/observe';
import type { Division } from '../../../reference/divisions';
import type { UnitTarget } from './loadUnitTargets';
import { toUnitMonths, type UnitMonth } from './unitMonths';

/** One occupation of a unit's target. */
export interface UnitOccupation {
  /** Code; '' = not filled in. */
  occupation: string;
  own: number;
  /** The whole region's. */
  whole: number;
}

export interface UnitDetail {
  /** The period's months to date; of an abolished unit up to its last. */
  months: readonly UnitMonth[];
  /** Most counted first. */
  occupations: readonly UnitOccupation[];
}

/** Months and occupations of a unit in one target, over the period of its line. */
export async function loadUnitDetail(
  sources: Sources,
  { entry, table, row }: UnitTarget,
  division: Pick<Division, 'region' | 'validTo'>,
): Promise<UnitDetail> {
  const { asOf, provisionalMonths = [] } = await observe(sources, entry);
  const ask = (over: Period, by: By, slice: Filter = { unit: [row.unit] }, reading = entry.reading) =>
    figure(sources.session, {
      measure: measureOf(entry, reading),
      region: entry.region,
      slice,
      from: over.start,
      to: over.end,
      by,
    });
  const counted = { start: table.period.start, end: table.asOf };
  const last = earlier(table.asOf, lastDayOfMonth(monthOf(division.validTo ?? table.asOf)));
  const before = earlierPart(counted);
  const series = async (over: Period, until: string) =>
    monthlySeries({
      days: (await ask(over, 'day')).map(({ key, value }) => ({ day: key, value })),
      period: { start: over.start, end: until },
      asOf: asOf ?? table.asOf,
      provisionalMonths,
    });
  // A person or thing counts once in a period, so a month of nothing new may still have records.
  const rows = { ...entry.reading, count: 'rows' } as const;
  const recorded = await ask({ start: before.start, end: counted.end }, 'month', undefined, rows);
  const months = toUnitMonths({
    unit: row.unit,
    region: division.region,
    months: await series(counted, last),
    earlier: await series(before, before.end),
    recorded: new Set(recorded.map(({ key }) => key)),
  });
  const whole = new Map((await ask(counted, 'occupation', {})).map((one) => [one.key, one.value]));
  const own = await ask(counted, 'occupation');
  return {
    months,
    occupations: own
      .map(({ key, value }) => ({ occupation: key, own: value, whole: whole.get(key) ?? value }))
      .sort((a, b) => b.own - a.own || (a.occupation < b.occupation ? -1 : 1)),
  };
}

/** The days of the year before that are not the period's own. */
function earlierPart({ start, end }: Period): Period {
  const before = yearBefore({ start, end });
  return { start: before.start, end: earlier(before.end, addDays(start, -1)) };
}
