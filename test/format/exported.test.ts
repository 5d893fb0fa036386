import { expect, it } from 'vitest';
import {
  exportedChange,
  exportedCount,
  exportedElapsed,
  exportedRate,
  exportedShare,
} from '../../src/format/exported';
import { pointsBetween } from '../../src/format/points';

it.each([
  [0.99996, 99.99],
  [0.999999999, 99.99],
  [0.56239, 56.23],
  [0.29, 29],
  [1, 100],
  [1.19654, 119.65],
  [0, 0],
])('cuts a completion at two decimals and never lets an unmet one read 100: %d', (share, printed) => {
  expect(exportedShare(share)).toBe(printed);
});

it('rounds elapsed shares and changes at two decimals', () => {
  expect(exportedElapsed(46 / 60)).toBe(76.67);
  expect(exportedElapsed(0.99999)).toBe(99.99);
  expect(exportedChange(-0.045678)).toBe(-4.57);
});

it('makes points agree with the subtraction of the two printed figures', () => {
  expect(pointsBetween(exportedShare(0.56239)!, exportedElapsed(46 / 60)!, 2)).toBe(-20.44);
});

it('cuts counts, raises what is needed, rounds what was', () => {
  expect(exportedCount(766_666.7)).toBe(766_666);
  expect(exportedRate(3126.41, 'up')).toBe(3126.5);
  expect(exportedRate(1285.04, 'nearest')).toBe(1285);
});

it('keeps what is not there apart from nothing', () => {
  const all = [exportedCount, exportedShare, exportedElapsed, exportedChange];
  expect(all.map((exported) => exported(null))).toEqual([null, null, null, null]);
  expect(exportedRate(null, 'up')).toBeNull();
  expect(exportedShare(Infinity)).toBeNull();
});
