import { personDimensions, type ExploreDimension } from '../../query/explore/exploreRequest';
import { exploreDatasets, exploreMeasures, type ExploreMeasure } from '../../query/explore/measures';
import type { DataRegion } from '../../reference/divisions';
import { readRegion, type Search } from '../address';
import {
  packSelection,
  readExploreSelection,
  unpackSelection,
  type ExploreSelection,
} from './exploreSelection';
import { pivotParameters, readPivotAddress, type PivotAddress } from './pivot/pivotAddress';

export interface ExploreAddress extends ExploreSelection {
  region: DataRegion;
  measure: ExploreMeasure;
  /** Whether trainee categories and ages are shown, for which single records are asked. */
  byPerson: boolean;
  /** What the selection is compared with; null: with the year before. */
  other: ExploreSelection | null;
  pivot: PivotAddress;
  /** What the address asked for and the page does not know. */
  unknown: readonly string[];
}

/** Parameters that the page knows and `readSelection` does not. */
const own: readonly string[] = [...pivotParameters, 'with'];

/** Reads the address of the page; a measure is one of its dataset's. */
export function readExploreAddress(
  search: Search,
  isKnown: (dimension: ExploreDimension, value: string, region: DataRegion) => boolean,
): ExploreAddress {
  const region = readRegion(search) ?? 'chongqing';
  const rest = Object.fromEntries(Object.entries(search).filter(([key]) => !own.includes(key)));
  const isKnownHere = (dimension: ExploreDimension, value: string) => isKnown(dimension, value, region);
  const { unknown, ...selection } = readExploreSelection(rest, isKnownHere);
  const packed = search['with'];
  const { unknown: unknownOther, ...other } = unpackSelection(packed ?? 'all', isKnownHere);
  const named = { dataset: search['dataset'], measure: search['measure'] };
  const dataset = exploreDatasets.find((one) => one === named.dataset) ?? 'training';
  const measures = exploreMeasures[dataset];
  const measure = measures.find(({ id }) => id === named.measure) ?? measures[0]!;
  const namesPersons = [selection.filter, other.filter].some((filter) =>
    personDimensions.some((dimension) => filter[dimension]),
  );
  const byPerson = dataset === 'training' && (search['by'] === 'person' || namesPersons);
  const { pivot, unknown: unknownOfPivot } = readPivotAddress(search, byPerson);
  return {
    ...selection,
    region,
    measure,
    byPerson,
    pivot,
    // What names nothing that the page knows is nothing to compare with.
    other: packed === undefined || (packed !== 'all' && packSelection(other) === 'all') ? null : other,
    unknown: [
      ...unknown,
      ...unknownOther,
      ...unknownOfPivot,
      ...(named.dataset !== undefined && named.dataset !== dataset ? [named.dataset] : []),
      ...(named.measure !== undefined && named.measure !== measure.id ? [named.measure] : []),
    ],
  };
}
