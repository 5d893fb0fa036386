import type { Dimension, Filter } from '../../model/ledger';
import { exploreDatasets, exploreMeasures, type ExploreMeasure } from '../../query/explore/measures';
import type { DataRegion } from '../../reference/divisions';
import { readRegion, readSelection, type Search } from '../address';
import { pivotParameters, readPivotAddress, type PivotAddress } from './pivot/pivotAddress';

export interface ExploreAddress {
  region: DataRegion;
  measure: ExploreMeasure;
  filter: Filter;
  /** Months, both included; null = open. */
  from: string | null;
  to: string | null;
  pivot: PivotAddress;
  /** What the address asked for and the page does not know. */
  unknown: readonly string[];
}

/** Parameters that the page knows and `readSelection` does not. */
const own: readonly string[] = pivotParameters;

/** Reads the address of the page; a measure is one of its dataset's. */
export function readExploreAddress(
  search: Search,
  isKnown: (dimension: Dimension, value: string, region: DataRegion) => boolean,
): ExploreAddress {
  const region = readRegion(search) ?? 'chongqing';
  const rest = Object.fromEntries(Object.entries(search).filter(([key]) => !own.includes(key)));
  const { filter, from, to, unknown } = readSelection(rest, (dimension, value) =>
    isKnown(dimension, value, region),
  );
  const { pivot, unknown: unknownOfPivot } = readPivotAddress(search);
  const named = { dataset: search['dataset'], measure: search['measure'] };
  const dataset = exploreDatasets.find((one) => one === named.dataset) ?? 'training';
  const measures = exploreMeasures[dataset];
  const measure = measures.find(({ id }) => id === named.measure) ?? measures[0]!;
  return {
    region,
    measure,
    filter,
    from,
    to,
    pivot,
    unknown: [
      ...unknown,
      ...unknownOfPivot,
      ...(named.dataset !== undefined && named.dataset !== dataset ? [named.dataset] : []),
      ...(named.measure !== undefined && named.measure !== measure.id ? [named.measure] : []),
    ],
  };
}
