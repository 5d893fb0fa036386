import { randomBeta } from 'd3-random';
import { quantile } from '../quantile';
import { seededRandom } from '../random';
import type { RatePoint } from './funnel';
import { rankedFrom } from './funnelRanks';

const draws = 2000;
/** Fixed, so that equal data give equal intervals. */
const seed = 20260225;

export interface RankInterval {
  key: string;
  /** Whole ranks that hold 95 % of the draws, 1 = highest rate; null where the institution is not ranked. */
  low: number | null;
  high: number | null;
}

/**
 * How far chance alone can move a rank by plain rate: each institution's true rate is drawn 2,000 times from
 * what its results leave open, Beta(passed + ½, failed + ½) after Jeffreys, and ranked. Only institutions with
 * at least `rankedFrom` examinees take part.
 */
export function rankIntervals(points: readonly RatePoint[]): RankInterval[] {
  const ranked = points.filter(({ whole }) => whole >= rankedFrom);
  const beta = randomBeta.source(seededRandom(seed));
  const samplers = ranked.map(({ part, whole }) => beta(part + 0.5, whole - part + 0.5));
  const ranks = ranked.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw += 1) {
    samplers
      .map((sample, at) => ({ at, rate: sample() }))
      .sort((a, b) => b.rate - a.rate)
      .forEach(({ at }, place) => ranks[at]?.fill(place + 1, draw, draw + 1));
  }
  const found = new Map(ranked.map(({ key }, at) => [key, ranks[at]?.sort() ?? []]));
  return points.map(({ key }) => {
    const own = found.get(key);
    if (own === undefined) return { key, low: null, high: null };
    return { key, low: Math.floor(quantile(own, 0.025)), high: Math.ceil(quantile(own, 0.975)) };
  });
}
