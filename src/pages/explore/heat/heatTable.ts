import type { PivotLeaf } from '../../../query/explore/loadLeaves';
import {
  addSums,
  figureOf,
  noSums,
  type EventSums,
  type ViewFigure,
} from '../../../query/explore/viewFigure';
import type { ExploreMeasure } from '../../../query/explore/measures';

/** Occupations with a column of their own; the others stand in one. */
export const mostOccupations = 24;

/** The column of all other occupations; no code looks like it. */
export const otherOccupations = '*';

/** The lines of a heat map: keys of both dimensions, in their order; '' = not filled in. */
export interface HeatAxes {
  units: readonly string[];
  /** The last one may be `otherOccupations`. */
  occupations: readonly string[];
}

/**
 * The axes from all data, so that they stay while filters change: every unit with a record, and the largest
 * occupations.
 */
export function heatAxes(
  { events }: Pick<ExploreMeasure, 'events'>,
  leaves: readonly PivotLeaf[],
  {
    units,
    occupations,
  }: {
    /** Puts keys of units in official order. */
    units(keys: readonly string[]): string[];
    /** Puts keys of occupations by their lists. */
    occupations(keys: readonly string[]): string[];
  },
): HeatAxes {
  const basis = events[1] ?? events[0];
  const sizes = new Map<string, number>();
  for (const {
    keys: [, occupation = ''],
    event,
    records,
  } of leaves)
    if (event === basis) sizes.set(occupation, (sizes.get(occupation) ?? 0) + records);
  const largest = [...sizes.keys()].sort((a, b) => sizes.get(b)! - sizes.get(a)! || (a < b ? -1 : 1));
  const own = largest.filter((key) => key !== '').slice(0, mostOccupations);
  return {
    units: units([...new Set(leaves.map(({ keys: [unit = ''] }) => unit))]),
    occupations: [...occupations(own), ...(largest.length > own.length ? [otherOccupations] : [])],
  };
}

/** The figure of every cell that has a record, by unit and then by column. */
export function heatFigures(
  measure: ExploreMeasure,
  leaves: readonly PivotLeaf[],
  { occupations }: HeatAxes,
): ReadonlyMap<string, ReadonlyMap<string, ViewFigure>> {
  const own = new Set(occupations);
  const sums = new Map<string, Map<string, (EventSums | undefined)[]>>();
  for (const leaf of leaves) {
    const [unit = '', occupation = ''] = leaf.keys;
    const column = own.has(occupation) ? occupation : otherOccupations;
    const row = sums.get(unit) ?? new Map<string, (EventSums | undefined)[]>();
    sums.set(unit, row);
    const events = row.get(column) ?? [];
    row.set(column, events);
    addSums((events[measure.events.findIndex((event) => event === leaf.event)] ??= noSums()), leaf);
  }
  return new Map(
    [...sums].map(([unit, row]) => [
      unit,
      new Map([...row].map(([column, events]) => [column, figureOf(measure, events, false)])),
    ]),
  );
}
