import { describe, expect, test } from 'vitest';
import { binomialLimits } from '../../../src/model/rates/binomialLimits';
import {
  arcsineLimits,
  fitFunnel,
  funnelLimits,
  funnelPlace,
  type RatePoint,
} from '../../../src/model/rates/funnel';
import { rankByFunnel } from '../../../src/model/rates/funnelRanks';
import { rankIntervals } from '../../../src/model/rates/rankIntervals';
import { z998 } from '../../../src/model/rates/wilson';

const point = (key: string, part: number, whole: number): RatePoint => ({ key, part, whole });

describe('binomialLimits', () => {
  test('of five fair tosses none and five are likely enough for 95 %, and so is everything for 99.8 %', () => {
    // P(0) = 1/32 = 3.1 % on each side.
    expect(binomialLimits(5, 0.5, 0.025)).toEqual({ low: 0, high: 5 });
    expect(binomialLimits(5, 0.5, 0.032)).toEqual({ low: 1, high: 4 });
  });

  test('rates of 0 and 1 leave one count; nobody leaves none', () => {
    expect(binomialLimits(8, 0, 0.025)).toEqual({ low: 0, high: 0 });
    expect(binomialLimits(8, 1, 0.025)).toEqual({ low: 8, high: 8 });
    expect(binomialLimits(0, 0.3, 0.025)).toEqual({ low: 0, high: 0 });
  });
});

describe('funnel limits', () => {
  test('the argument is held at 0: no lower limit that rises again', () => {
    const { low } = arcsineLimits(0.25, 5, { z: z998, tau2: 0.02 });
    expect(low).toBe(0);
  });

  test('ten of ten is inside where nine in ten pass, plain and adjusted', () => {
    // 0.9 to the tenth = 35 %, but the arcsine limit of 95 % would lie at 0.9999.
    for (const adjusted of [false, true])
      expect(funnelPlace({ rate: 0.9, tau2: 1e-6 }, point('a', 10, 10), { adjusted })).toBe('inside');
  });

  test('adjusted limits are wider, and equal the plain ones without over-dispersion', () => {
    const plain = funnelLimits({ rate: 0.6, tau2: 0.01 }, 100, { adjusted: false });
    const adjusted = funnelLimits({ rate: 0.6, tau2: 0.01 }, 100, { adjusted: true });
    // sin²(asin√0.6 ± 1.959964 × √(0.0025 + 0.01)) = 0.38253…, 0.79815… from tables; plain 50 and 69 of 100.
    expect(adjusted?.low95).toBeCloseTo(0.3825, 3);
    expect(adjusted?.high95).toBeCloseTo(0.7982, 3);
    expect(plain).toMatchObject({ low95: 0.5, high95: 0.69 });
    expect(funnelLimits({ rate: 0.6, tau2: 0 }, 100, { adjusted: true })).toEqual(plain);
  });

  test('one institution alone is its own group: no spread, inside; without examinees nothing', () => {
    const alone = [point('a', 7, 9), point('empty', 0, 0)];
    const funnel = fitFunnel(alone);
    expect(funnel).toMatchObject({ points: 1, tau2: 0, dispersion: 0 });
    expect(alone.map((one) => funnelPlace(funnel, one, { adjusted: true }))).toEqual(['inside', null]);
    expect(fitFunnel([point('empty', 0, 0)])).toMatchObject({ rate: null, points: 0, dispersion: null });
  });

  test('where all pass, or none, all are inside', () => {
    for (const share of [0, 1]) {
      const points = [20, 50, 3].map((whole, at) => point(String(at), share * whole, whole));
      const funnel = fitFunnel(points);
      expect(funnel.tau2).toBe(0);
      expect(points.map((one) => funnelPlace(funnel, one, { adjusted: true }))).toEqual(
        Array(3).fill('inside'),
      );
    }
  });
});

describe('ranks', () => {
  /** Twelve institutions at half of 200; two above, two below, equals among them, and a small one. */
  const field = [
    ...Array.from({ length: 12 }, (_, at) => point(`m${at}`, 100, 200)),
    point('top', 180, 200),
    point('high', 90, 120),
    point('high2', 180, 240),
    point('low', 10, 100),
    point('small', 0, 9),
  ];

  test('only outside the funnel is ranked by rate; inside shares a rank, under ten examinees has none', () => {
    const ranks = new Map(rankByFunnel(field, { adjusted: false }).map((one) => [one.key, one]));
    expect(ranks.get('top')).toMatchObject({ rank: 1, place: 'above-99.8', shared: false });
    expect(ranks.get('high')).toMatchObject({ rank: 2, shared: false });
    expect(ranks.get('high2')).toMatchObject({ rank: 2, shared: false });
    expect(ranks.get('m0')).toMatchObject({ rank: 4, place: 'inside', shared: true });
    expect(ranks.get('m11')).toMatchObject({ rank: 4, shared: true });
    expect(ranks.get('low')).toMatchObject({ rank: 16, place: 'below-99.8', shared: false });
    expect(ranks.get('small')).toMatchObject({ rank: null, shared: false });
  });

  test('the interval of a rank is narrow for the best and spans the field among equals', () => {
    const intervals = new Map(rankIntervals(field).map((one) => [one.key, one]));
    expect(intervals.get('top')).toMatchObject({ low: 1, high: 1 });
    expect(intervals.get('low')).toMatchObject({ low: 16, high: 16 });
    expect(intervals.get('m3')?.low).toBeLessThanOrEqual(5);
    expect(intervals.get('m3')?.high).toBeGreaterThanOrEqual(14);
    expect(intervals.get('small')).toEqual({ key: 'small', low: null, high: null });
    expect(rankIntervals(field)).toEqual([...intervals.values()]);
  });
});
