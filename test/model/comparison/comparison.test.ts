import { describe, expect, test } from 'vitest';
import { aboveWhole, wholeRate } from '../../../src/model/comparison/aboveWhole';
import { perHead, shareOf } from '../../../src/model/comparison/shares';
import { tiedRanks } from '../../../src/model/comparison/tiedRanks';

const of = (part: number, whole: number) => ({ part, whole });

describe('tiedRanks', () => {
  test('equal quotients share a rank and the next is skipped; no task has none', () => {
    expect(tiedRanks([of(1, 3), of(9, 10), of(2, 6), null, of(0, 5), of(4, 0)])).toEqual([
      { rank: 2, tied: true },
      { rank: 1, tied: false },
      { rank: 2, tied: true },
      null,
      { rank: 4, tied: false },
      null,
    ]);
  });
});

describe('aboveWhole', () => {
  test('above the rate of the sums, not of the mean of rates; equal is not above', () => {
    const units = [
      { id: 'big', quotient: of(50, 100) },
      { id: 'small', quotient: of(9, 10) },
      { id: 'third', quotient: of(1, 10) },
      { id: 'none', quotient: null },
    ];
    // 60 of 120: half. The mean of the three rates is half too; without the third it is not.
    expect(aboveWhole(units).map(({ id }) => id)).toEqual(['small']);
    expect(wholeRate(units.slice(0, 2).map(({ quotient }) => quotient))).toEqual(of(59, 110));
    expect(aboveWhole([{ quotient: null }])).toEqual([]);
  });
});

test('shares and counts a head are null where there is nothing to divide by', () => {
  expect(shareOf(3, 12)).toBe(0.25);
  expect(shareOf(0, 0)).toBeNull();
  expect(perHead(30, 60_000)).toBe(0.5);
  expect(perHead(30, 60_000, 10_000)).toBe(5);
  expect(perHead(30, null)).toBeNull();
  expect(perHead(30, 0)).toBeNull();
});
