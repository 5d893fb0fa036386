import { type DataRegion, type Division, reportingUnitsOn } from '../../reference/divisions';

/** Units that should report and those of them that did. */
export interface Reported {
  expected: readonly Division[];
  reported: readonly Division[];
  /** In official order. */
  missing: readonly Division[];
}

/** Compares the units of loaded files with those that are expected to report on the ISO day. */
export function reportedUnits(
  divisions: readonly Division[],
  { region, day, units }: { region: DataRegion; day: string; units: ReadonlySet<string> },
): Reported {
  const expected = reportingUnitsOn(divisions, region, day);
  return {
    expected,
    reported: expected.filter(({ id }) => units.has(id)),
    missing: expected.filter(({ id }) => !units.has(id)),
  };
}
