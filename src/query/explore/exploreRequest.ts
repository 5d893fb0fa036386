import type { Value } from '../../db/session';
import { dimensions, type Dataset, type Dimension } from '../../model/ledger';
import type { Period } from '../../model/standing';
import type { DataRegion } from '../../reference/divisions';

/** Attributes of the trained person: no cube holds them, only the single records of trainings. */
export const personDimensions = ['category', 'age'] as const;

/** By what the page cuts: the dimensions of the cubes, then what only single records tell. */
export const exploreDimensions = [...dimensions, ...personDimensions] as const;
export type ExploreDimension = Dimension | (typeof personDimensions)[number];

/** Dimension ∈ list, all conditions at once; an absent dimension is not restricted. */
export type ExploreFilter = Partial<Record<ExploreDimension, readonly string[]>>;

/** What the cubes sum: person-times (or things), person-hours, fen. */
export type Summed = 'count' | 'hours' | 'amount';

/** One cut of the cubes: what is summed, where, when, under which filters. */
export interface ExploreRequest {
  dataset: Dataset;
  /** Each is answered by itself: a rate needs two. */
  events: readonly string[];
  summed: Summed;
  region: DataRegion;
  /** ISO days, both included; null = open. */
  from: string | null;
  to: string | null;
  /** The period to compare with; null without one. */
  before: Period | null;
  filter: ExploreFilter;
}

/** Parameters $1–$19 that the statements of queries/explore share. */
export function exploreParams(request: ExploreRequest): Value[] {
  const { dataset, events, summed, region, from, to, before, filter } = request;
  return [
    dataset,
    events.join('|'),
    region,
    from,
    to,
    before?.start ?? null,
    before?.end ?? null,
    ...exploreDimensions.map((dimension) => filter[dimension]?.join('|') ?? null),
    summed,
  ];
}
