import { describe, expect, test } from 'vitest';
import { monthsFrom } from '../../../src/model/calendar';
import { historyOf, pathsToTarget, type NoForecast } from '../../../src/model/forecast/pathsToTarget';
import { extraNeeded, summarisePaths, type TargetPaths } from '../../../src/model/forecast/targetForecast';
import type { Entry } from '../../../src/model/ledger';
import type { Observation } from '../../../src/model/standing';
import { observed, sampleEntry } from '../sampleEntry';

/** The same count on the 5th of every month. */
const even = (from: string, to: string, count: number) =>
  Object.fromEntries(monthsFrom(from, to).map((month) => [`${month}-05`, count]));

const twoYears = { start: '2025-01-01', end: '2026-12-31', value: 2400 };

function paths(entry: Partial<Entry>, observation: Observation): TargetPaths {
  const result = pathsToTarget(sampleEntry({ ...twoYears, ...entry }), observation);
  if (typeof result === 'string') throw new Error(result);
  return result;
}

describe('pathsToTarget', () => {
  test('an even course of 100 a month reaches exactly 2400, which is enough, but not for 超过', () => {
    const seen = observed('2025-12-31', even('2025-01', '2025-12', 100));
    const forecast = summarisePaths(paths({}, seen));
    expect(forecast).toMatchObject({ median: 2400, low: 2400, high: 2400, probability: 1 });
    expect(forecast).toMatchObject({ likelihood: 'likely', reachedIn: '2026-12' });
    expect(forecast.fan).toHaveLength(12);
    expect(forecast.fan[0]).toEqual({ month: '2026-01', low: 1300, median: 1300, high: 1300 });
    const strict = summarisePaths(paths({ comparator: '>' }, seen));
    expect(strict).toMatchObject({ probability: 0, likelihood: 'unlikely', reachedIn: '2027-01' });
  });

  test('what is left of the month of the cut-off, and the deadline inside a month, count by days', () => {
    // 15 of 31 days of January left; to 15 June: 15 of 30 days. 1200 + 40 + 100 × (15/31 + 4 + 0.5).
    const seen = observed('2026-01-16', { ...even('2025-01', '2025-12', 100), '2026-01-05': 40 });
    const { fan, median } = summarisePaths(paths({ end: '2026-06-15' }, seen));
    expect(fan.map(({ month }) => month)).toEqual(monthsFrom('2026-01', '2026-06'));
    expect(fan[0]?.median).toBeCloseTo(1240 + 1500 / 31, 9);
    expect(median).toBeCloseTo(1240 + 1500 / 31 + 450, 9);
  });

  test('a month still being reported stands as it is, and is no part of the history', () => {
    const days = { ...even('2025-01', '2025-12', 100), '2026-01-05': 3 };
    const seen = observed('2026-01-31', days, { provisionalMonths: ['2026-01', '2025-06'] });
    expect(historyOf(seen, '2026-01-31')?.values).toEqual([
      100,
      100,
      100,
      100,
      100,
      null,
      100,
      100,
      100,
      100,
      100,
      100,
    ]);
    expect(pathsToTarget(sampleEntry(twoYears), seen)).toBe<NoForecast>('short');
    const whole = { ...seen, provisionalMonths: ['2026-01'] };
    // 1200 + 3 + eleven months of 100.
    expect(summarisePaths(paths({}, whole)).median).toBe(2303);
  });

  test('months of a start are no history: under half of the median month, and only the leading ones', () => {
    const days = { ...even('2024-11', '2025-12', 100), '2024-11-05': 3, '2024-12-05': 49, '2025-07-05': 20 };
    const carried = paths({}, observed('2025-12-31', days));
    expect(carried.basis).toBe(12);
    // Exactly half is no start.
    const half = paths({}, observed('2025-12-31', { ...days, '2024-12-05': 50 }));
    expect(half.basis).toBe(13);
    expect(
      pathsToTarget(sampleEntry(twoYears), observed('2025-12-31', { ...days, '2025-01-05': 40 })),
    ).toBe<NoForecast>('short');
  });

  test('months before the target make history, but do not count', () => {
    const seen = observed('2025-12-31', even('2024-01', '2025-12', 100));
    const future = { start: '2026-03-01', end: '2026-12-31' };
    const { fan, median } = summarisePaths(paths(future, seen));
    expect(median).toBeCloseTo(1000, 9);
    expect(fan[0]).toMatchObject({ month: '2026-03', median: 100 });
  });

  test('a per-year target ends with its year; an annual average needs the sum of all years', () => {
    const seen = observed('2026-09-30', even('2025-01', '2026-09', 100));
    const yearly = paths({ kind: 'per-year', value: 1000 }, seen);
    expect(yearly).toMatchObject({ actual: 900, target: 1000, months: ['2026-10', '2026-11', '2026-12'] });
    expect(summarisePaths(yearly).reachedIn).toBe('2026-10');
    expect(paths({ kind: 'annual-average', value: 1300 }, seen)).toMatchObject({
      actual: 2100,
      target: 2600,
    });
  });

  test('a course without a count stays at nothing', () => {
    const seen = observed('2025-12-31', { '2025-01-05': 0 });
    expect(summarisePaths(paths({}, seen))).toMatchObject({ median: 0, probability: 0, reachedIn: null });
  });

  test.each<[NoForecast, Partial<Entry>, Observation]>([
    ['stock', { kind: 'stock' }, observed('2025-12-31')],
    ['ratio', { kind: 'ratio' }, observed('2025-12-31')],
    ['no-data', {}, observed(null)],
    ['no-floor', { comparator: '<=' }, observed('2025-12-31', even('2025-01', '2025-12', 1))],
    ['closed', {}, observed('2026-12-31', even('2025-01', '2026-12', 1))],
    ['closed', { kind: 'per-year' }, observed('2025-12-31', even('2025-01', '2025-12', 1))],
    ['short', {}, observed('2025-12-30', even('2025-01', '2025-12', 1))],
    ['short', {}, observed('2025-12-31', {})],
  ])('none, because: %s', (reason, entry, observation) => {
    expect(pathsToTarget(sampleEntry({ ...twoYears, ...entry }), observation)).toBe(reason);
  });

  test('equal data give the same digits', () => {
    const days = Object.fromEntries(
      monthsFrom('2024-01', '2025-12').map((month, at) => [`${month}-05`, (at * 37) % 101]),
    );
    const once = summarisePaths(paths({}, observed('2025-12-31', days)), 5);
    expect(summarisePaths(paths({}, observed('2025-12-31', days)), 5)).toEqual(once);
    expect(once.low).toBeLessThan(once.median);
  });
});

describe('what-if', () => {
  /** Four courses of two months each, the first begun: 10 counted, then 1 and 10, 20, 30, 40. */
  const four: TargetPaths = {
    actual: 10,
    target: 61,
    comparator: '>=',
    months: ['2026-10', '2026-11', '2026-12'],
    shares: [0.5, 1, 0.5],
    toEnd: 3,
    effortFrom: 1,
    added: [10, 20, 30, 40].map((count) => Float64Array.of(1, count, 0)),
    basis: 12,
  };

  test('n more in every whole coming month, by days in the last', () => {
    // Ends at 21, 31, 41, 51; with 20 more a month for 1.5 months 51, 61, 71, 81.
    expect(summarisePaths(four)).toMatchObject({ probability: 0, median: 36, reachedIn: null });
    expect(summarisePaths(four, 20)).toMatchObject({ probability: 0.75, median: 66, likelihood: 'unsure' });
    // In November two of the four are at 61 or more: 41, 51, 61, 71.
    expect(summarisePaths(four, 20).reachedIn).toBe('2026-11');
  });

  test('the fewest more a month for a chance: whole numbers, 0 where it is there', () => {
    // Half of the courses: the one that ends at 41 needs 20 in 1.5 months. All: 40 in 1.5 months.
    expect(extraNeeded(four, 0.5)).toBe(14);
    expect(extraNeeded(four, 1)).toBe(27);
    expect(extraNeeded({ ...four, target: 41 }, 0.5)).toBe(0);
    expect(extraNeeded({ ...four, target: 44 }, 0.5)).toBe(2);
    expect(extraNeeded({ ...four, target: 44, comparator: '>' }, 0.5)).toBe(3);
    expect(extraNeeded({ ...four, effortFrom: 3 }, 0.5)).toBeNull();
  });
});
