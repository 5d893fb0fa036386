import { describe, expect, test } from 'vitest';
import { twoYearsBelow, yearlyRate } from '../../../src/model/rates/yearlyRate';
import { wilsonInterval } from '../../../src/model/rates/wilson';

const result = (year: number, passed: number, examinees: number) => ({ year, passed, examinees, absent: 0 });
const judged = (year: number, passed: number, examinees: number, asOf = '2026-12-31') =>
  yearlyRate(result(year, passed, examinees), { floor: 0.25, asOf });

describe('wilsonInterval', () => {
  test('81 of 263 (Newcombe 1998, table I): 0.2553 to 0.3662', () => {
    expect(wilsonInterval(81, 263)?.low).toBeCloseTo(0.2553, 4);
    expect(wilsonInterval(81, 263)?.high).toBeCloseTo(0.3662, 4);
  });

  test('none and all keep 0 and 1; nobody has no interval', () => {
    expect(wilsonInterval(0, 7)?.low).toBe(0);
    expect(wilsonInterval(7, 7)?.high).toBe(1);
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});

describe('yearlyRate', () => {
  test('exactly 25 % is at the floor, one less is below and lacks one pass', () => {
    expect(judged(2025, 25, 100)).toMatchObject({ verdict: 'at-floor', below: false, passesNeeded: 0 });
    expect(judged(2025, 24, 100)).toMatchObject({ verdict: 'below', rate: 0.24, passesNeeded: 1 });
    // 25 % of 9 is 2.25: three passes.
    expect(judged(2025, 0, 9)).toMatchObject({ verdict: 'below', rate: 0, passesNeeded: 3 });
    expect(judged(2025, 9, 9)).toMatchObject({ verdict: 'at-floor', rate: 1 });
  });

  test('a year that is not over is a notice only; without examinees there is no rate', () => {
    expect(judged(2026, 1, 8, '2026-12-30')).toMatchObject({
      verdict: 'running',
      below: true,
      passesNeeded: 1,
    });
    expect(judged(2026, 0, 0)).toMatchObject({
      verdict: 'no-examinees',
      rate: null,
      interval: null,
      below: false,
    });
  });
});

describe('twoYearsBelow', () => {
  test('two years in a row; a good year, a year without examinees or a running one breaks the chain', () => {
    expect(twoYearsBelow([judged(2024, 1, 9), judged(2025, 1, 9)])).toEqual([2024, 2025]);
    expect(twoYearsBelow([judged(2023, 1, 9), judged(2024, 9, 9), judged(2025, 1, 9)])).toBeNull();
    expect(twoYearsBelow([judged(2023, 1, 9), judged(2024, 0, 0), judged(2025, 1, 9)])).toBeNull();
    expect(twoYearsBelow([judged(2025, 1, 9), judged(2026, 1, 9, '2026-10-31')])).toBeNull();
  });
});
