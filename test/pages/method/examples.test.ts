import { describe, expect, it } from 'vitest';
import {
  exampleAverage,
  exampleComparison,
  exampleForecast,
  exampleFunnel,
  examplePace,
  examplePeriod,
  exampleSignal,
} from '../../../src/pages/method/examples';

describe('the worked examples of the method page', () => {
  it('shows the same period by months and by days', () => {
    expect(examplePeriod('months')).toMatchObject({ by: 'months', elapsed: 46, total: 60 });
    // 2023–2025 have 365 + 366 + 365 days, 2026 has 288 up to 15 October; 2026 and 2027 have 365 each.
    expect(examplePeriod('days')).toMatchObject({ by: 'days', elapsed: 1384, total: 1826 });
  });

  it('goes from counts to the status of a target that is behind', () => {
    const { standing } = examplePace();
    expect(standing).toMatchObject({
      status: 'behind',
      actual: 562_300,
      completion: 0.5623,
      remaining: 437_700,
      remainingMonths: 14,
      recentRate: 12_850,
    });
    expect(standing.planToDate).toBeCloseTo(766_666.67, 2);
    expect(standing.paceIndex).toBeCloseTo(0.73343, 5);
    expect(standing.requiredRate).toBeCloseTo(31_264.29, 2);
  });

  it('takes the average of the years that are over', () => {
    const { standing } = exampleAverage();
    // (9,200 + 10,600) ÷ 2; 3 × 10,000 less 24,900 in the 6 months left.
    expect(standing).toMatchObject({ status: 'on-track', actual: 9_900, paceIndex: 0.99, requiredRate: 850 });
  });

  it('compares the same days of two years only', () => {
    const comparison = exampleComparison();
    expect(comparison).toMatchObject({ value: 12_300, earlierValue: 10_950 });
    expect(comparison.change).toBeCloseTo(0.12329, 5);
  });

  it('carries twelve months on, and with fifty more a month', () => {
    // From a second program, as test/model/reference/reference.py has it, without a season.
    const { base, whatIf } = exampleForecast();
    expect(base).toMatchObject({ probability: 0.5245, likelihood: 'unsure' });
    expect(base.median).toBeCloseTo(18514.620355672876, 9);
    expect(base.low).toBeCloseTo(18243.97802794937, 9);
    expect(base.high).toBeCloseTo(18851.970871575573, 9);
    expect(whatIf).toMatchObject({ probability: 0.946, likelihood: 'likely' });
  });

  it('sets 4 of 20 against a rate of a half', () => {
    // Newcombe (1998), method 3: 4 of 20 is 0.0807 to 0.4160.
    const { rate, interval, limits } = exampleFunnel();
    expect(rate).toBe(0.2);
    expect(interval.low).toBeCloseTo(0.0807, 4);
    expect(interval.high).toBeCloseTo(0.416, 4);
    // Of 2²⁰ courses 21,700 have at most 5 passes (2.07 %), 60,460 at most 6; 211 at most 2 (0.02 %), 1,351 at most 3.
    expect(limits).toEqual({ low95: 0.3, high95: 0.7, low998: 0.15, high998: 0.85 });
  });

  it('charts twelve months of which one stands out', () => {
    // 1200 ÷ 12; ranges 10, 20, 10, 20, 10, 100, 100, 10, 20, 10, 10: the two of 100 are above 3.267 × 29.09.
    const { centre, movingRange, low, high, points } = exampleSignal();
    expect([centre, movingRange]).toEqual([100, 120 / 9]);
    expect(low).toBeCloseTo(64.5333, 4);
    expect(high).toBeCloseTo(135.4667, 4);
    expect(points.filter(({ up }) => up.includes('outside')).map(({ month }) => month)).toEqual(['2026-05']);
  });
});
