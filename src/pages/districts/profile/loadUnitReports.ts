import { lastDayOfMonth } from '../../../model/calendar';
import { countedDatasets, type Entry } from '../../../model/ledger';
import type { Sources } from '../../../query/observe';
import { submissionsQuery } from '../../../query/queries';
import { runQuery } from '../../../query/query';
import { reportingUnitsOn, type Division } from '../../../reference/divisions';
import { unitReports, type UnitReports } from './unitReports';

/** Where the ledger has no target of a dataset. */
const usualShare = 0.9;

/** A unit's reports of every dataset that the register of its region holds; empty: no register is loaded. */
export async function loadUnitReports(
  { session, status, divisions }: Sources,
  ledger: readonly Entry[],
  { id, region }: Pick<Division, 'id' | 'region'>,
): Promise<UnitReports[]> {
  const ofRegion = status.filter((one) => one.region === region);
  const reports: UnitReports[] = [];
  for (const dataset of countedDatasets) {
    const rows = await runQuery(session, submissionsQuery, [region, dataset]);
    const asOf = (
      ofRegion.find((one) => one.dataset === dataset) ?? ofRegion.find((one) => one.dataset === 'submissions')
    )?.asOf;
    if (rows.length === 0 || asOf === undefined) continue;
    const entry = ledger.find((one) => one.region === region && one.reading.dataset === dataset);
    reports.push(
      unitReports({
        unit: id,
        dataset,
        submissions: rows.map((row) => ({ ...row, dataset })),
        expectedUnits: (month) =>
          reportingUnitsOn(divisions, region, lastDayOfMonth(month)).map((one) => one.id),
        asOf,
        completeFrom: entry?.thresholds.completeFrom ?? usualShare,
      }),
    );
  }
  return reports;
}
