import type { Value } from '../../db/session';
import { dimensions, type Dimension } from '../../model/ledger';
import type { Period } from '../../model/standing';
import type { DataRegion } from '../../reference/divisions';
import type { Slice } from './exploreSlice';
import { summedOf, type ExploreMeasure } from './measures';

/** Attributes of the trained person: no cube holds them, only the single records of trainings. */
export const personDimensions = ['category', 'age'] as const;

/** By what the page cuts: the dimensions of the cubes, then what only single records tell. */
export const exploreDimensions = [...dimensions, ...personDimensions] as const;
export type ExploreDimension = Dimension | (typeof personDimensions)[number];

/** Dimension ∈ list, all conditions at once; an absent dimension is not restricted; '' is what is not filled in. */
export type ExploreFilter = Partial<Record<ExploreDimension, readonly string[]>>;

/** What the page is narrowed to. */
export interface Cut {
  region: DataRegion;
  filter: ExploreFilter;
  /** Answered from single records, which tell categories and ages of the trained; else from the cube. */
  byPerson: boolean;
  /** ISO days, both included; null = open. */
  from: string | null;
  to: string | null;
}

/** Parameters $1–$16 that the statements over coded facts share. */
export function cutParams(
  measure: ExploreMeasure,
  { from, to, filter }: Pick<Cut, 'from' | 'to' | 'filter'>,
  before: Period | null,
  { codes }: Slice,
): Value[] {
  const codesOf = (dimension: ExploreDimension) =>
    // A value that no fact has: no code is 0.
    filter[dimension]?.map((value) => codes.get(dimension)?.get(value) ?? 0).join('|') ?? null;
  return [
    from,
    to,
    before?.start ?? null,
    before?.end ?? null,
    ...exploreDimensions.map(codesOf),
    summedOf(measure),
  ];
}
