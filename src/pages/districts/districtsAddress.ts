import { isDivisible } from '../../query/boardItem';
import type { DataRegion } from '../../reference/divisions';
import type { Entry } from '../../model/ledger';
import { readRegion, type Search } from '../address';

/** What can be shown of a unit; the address's `measure`. The first is shown unless another is asked for. */
export const districtMeasures = ['volume', 'completion', 'ahead', 'yoy', 'share', 'perHead'] as const;
export type DistrictMeasure = (typeof districtMeasures)[number];

export interface DistrictsAddress {
  region: DataRegion;
  /** Null where the region has no target that is counted by unit. */
  entry: Entry | null;
  measure: DistrictMeasure;
  /** Month of the cut-off, 2026-06; null = that of the data. */
  to: string | null;
  /** What the address asked for and the page does not know. */
  unknown: readonly string[];
}

const read = ['region', 'target', 'measure', 'to'];
const settings = ['lang', 'theme', 'data'];

/** Targets of a region that are counted by unit, in the ledger's order. */
export function countedTargets(ledger: readonly Entry[], region: DataRegion): Entry[] {
  return ledger.filter((one) => one.region === region && one.role === 'target' && isDivisible(one));
}

/** Reads the address of the page of districts. */
export function readDistrictsAddress(search: Search, ledger: readonly Entry[]): DistrictsAddress {
  const unknown = Object.keys(search).filter((key) => ![...read, ...settings].includes(key));
  const region = readRegion(search) ?? 'chongqing';
  const targets = countedTargets(ledger, region);
  const one = <Value>(key: string, find: (text: string) => Value | undefined): Value | null => {
    const text = search[key];
    if (text === undefined || text === '') return null;
    const value = find(text);
    if (value === undefined) unknown.push(text);
    return value ?? null;
  };
  return {
    region,
    entry:
      one('target', (text) => targets.find(({ id }) => id === text)) ??
      targets.find(({ headline }) => headline) ??
      targets[0] ??
      null,
    measure: one('measure', (text) => districtMeasures.find((known) => known === text)) ?? 'volume',
    to: one('to', (text) => (/^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : undefined)),
    unknown,
  };
}
