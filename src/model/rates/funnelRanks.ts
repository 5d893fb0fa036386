import { fitFunnel, funnelPlace, type FunnelPlace, type RatePoint } from './funnel';

/** Fewest examinees of an institution that is ranked. */
export const rankedFrom = 10;

export interface FunnelRank {
  key: string;
  /** Null without examinees. */
  place: FunnelPlace | null;
  /** 1 = highest rate, ties share the smaller number; null under the fewest examinees. */
  rank: number | null;
  /** Inside the funnel: one rank for all of them, 与同类机构无明显差异. */
  shared: boolean;
}

/**
 * Ranks by rate only what lies outside the 95 % limits; everything inside shares the rank after those above.
 * Institutions with fewer than `rankedFrom` examinees are listed unranked, but belong to the group's rate.
 */
export function rankByFunnel(
  points: readonly RatePoint[],
  { adjusted }: { adjusted: boolean },
): FunnelRank[] {
  const funnel = fitFunnel(points);
  const placed = points.map((point) => ({ ...point, place: funnelPlace(funnel, point, { adjusted }) }));
  const ranked = placed.filter(({ whole }) => whole >= rankedFrom);
  const band = (place: FunnelPlace | null) =>
    place === null || place === 'inside' ? 0 : place.startsWith('above') ? 1 : -1;
  const isAhead = (a: (typeof placed)[number], b: (typeof placed)[number]) => {
    if (band(a.place) !== band(b.place)) return band(a.place) > band(b.place);
    return band(a.place) !== 0 && a.part * b.whole > b.part * a.whole;
  };
  return placed.map((point) => ({
    key: point.key,
    place: point.place,
    rank: point.whole < rankedFrom ? null : 1 + ranked.filter((other) => isAhead(other, point)).length,
    shared: point.place === 'inside' && point.whole >= rankedFrom,
  }));
}
