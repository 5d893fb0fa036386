import type { Entry } from '../../../model/ledger';
import type { DistrictRow, DistrictTable } from '../../../query/districtTable';
import { loadDistrictTable } from '../../../query/loadDistrictTable';
import { observe, type Sources } from '../../../query/observe';

/** One target of a unit, with the table that its line is of. */
export interface UnitTarget {
  entry: Entry;
  table: DistrictTable;
  row: DistrictRow;
}

/** A unit's line in the table of each target; targets whose table does not list the unit, or is not there, are left out. */
export async function loadUnitTargets(
  sources: Sources,
  entries: readonly Entry[],
  unit: string,
): Promise<UnitTarget[]> {
  const lines: UnitTarget[] = [];
  for (const entry of entries) {
    const table = await loadDistrictTable(sources, entry, await observe(sources, entry));
    const row = table?.rows.find((one) => one.unit === unit);
    if (table && row) lines.push({ entry, table, row });
  }
  return lines;
}
