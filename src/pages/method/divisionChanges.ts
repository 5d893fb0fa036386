import { addDays } from '../../model/calendar';
import { reportingUnitsOn, unitsOf, type DataRegion, type Division } from '../../reference/divisions';

/** What became of a region's units on one day. */
export interface DivisionChange {
  /** First day of the new order. */
  day: string;
  ended: readonly Division[];
  started: readonly Division[];
  /** Units that had to report the day before, and from this day on. */
  reportingBefore: number;
  reportingAfter: number;
}

/** Every day on which units of a region ended or began, ascending, from their days of validity. */
export function divisionChanges(divisions: readonly Division[], region: DataRegion): DivisionChange[] {
  const units = unitsOf(divisions, region);
  const starts = units.flatMap(({ validFrom }) => validFrom ?? []);
  const ends = units.flatMap(({ validTo }) => (validTo === null ? [] : addDays(validTo, 1)));
  return [...new Set([...starts, ...ends])].sort().map((day) => {
    const eve = addDays(day, -1);
    return {
      day,
      ended: units.filter(({ validTo }) => validTo === eve),
      started: units.filter(({ validFrom }) => validFrom === day),
      reportingBefore: reportingUnitsOn(divisions, region, eve).length,
      reportingAfter: reportingUnitsOn(divisions, region, day).length,
    };
  });
}

/** Units of different regions that share a name, as they are told apart: by code. */
export function sharedNames(divisions: readonly Division[]): Division[] {
  return divisions.filter(({ name, region }) =>
    divisions.some((other) => other.name.zh === name.zh && other.region !== region),
  );
}
