import { randomBinomial } from 'd3-random';
import { seededRandom } from '../../../src/model/random';
import { fitFunnel, funnelPlace, type RatePoint } from '../../../src/model/rates/funnel';
import { wilsonInterval } from '../../../src/model/rates/wilson';

/** Logarithms of 0!, 1! … as sums, so that the judge of the intervals shares nothing with them. */
function logFactorials(most: number): number[] {
  const logs = [0];
  for (let count = 1; count <= most; count += 1) logs.push((logs[count - 1] ?? 0) + Math.log(count));
  return logs;
}

/** Exact coverage of the Wilson 95 % interval for `whole` examinees, averaged over 999 rates from 0.001 to 0.999. */
export function wilsonCoverage(whole: number): { mean: number; least: number } {
  const logs = logFactorials(whole);
  const log = (count: number) => logs[count] ?? 0;
  const intervals = Array.from({ length: whole + 1 }, (_, part) => wilsonInterval(part, whole));
  const covered = Array.from({ length: 999 }, (_, at) => {
    const rate = (at + 1) / 1000;
    return intervals.reduce((sum, interval, part) => {
      if (interval === null || rate < interval.low || rate > interval.high) return sum;
      const ways = log(whole) - log(part) - log(whole - part);
      return sum + Math.exp(ways + part * Math.log(rate) + (whole - part) * Math.log(1 - rate));
    }, 0);
  });
  const mean = covered.reduce((sum, share) => sum + share, 0) / covered.length;
  return { mean, least: Math.min(...covered) };
}

/**
 * Share of institutions inside the 95 and the 99.8 % limits when all have the same true rate, the group's rate
 * estimated from themselves: `groups` groups of 40 institutions.
 */
export function funnelCoverage({
  rate,
  sizes,
  groups,
  adjusted,
}: {
  rate: number;
  sizes: readonly [number, number];
  groups: number;
  adjusted: boolean;
}): { in95: number; in998: number } {
  const random = seededRandom(Math.round(rate * 1000) + sizes[0]);
  const binomial = randomBinomial.source(random);
  let [in95, in998] = [0, 0];
  for (let group = 0; group < groups; group += 1) {
    const points: RatePoint[] = Array.from({ length: 40 }, (_, at) => {
      const whole = Math.floor(sizes[0] + random() * (sizes[1] - sizes[0] + 1));
      return { key: String(at), part: binomial(whole, rate)(), whole };
    });
    const funnel = fitFunnel(points);
    for (const point of points) {
      const place = funnelPlace(funnel, point, { adjusted });
      if (place === 'inside') in95 += 1;
      if (!place?.endsWith('99.8')) in998 += 1;
    }
  }
  return { in95: in95 / (groups * 40), in998: in998 / (groups * 40) };
}
