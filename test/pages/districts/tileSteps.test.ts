import { describe, expect, it } from 'vitest';
import { printedAhead } from '../../../src/pages/districts/printedAhead';
import { measured, stepBounds, stepOf } from '../../../src/pages/districts/tileSteps';

const line = {
  task: 40,
  month: 3,
  cumulative: 10,
  completion: 0.25,
  aheadOfTime: -0.5,
  compared: 10,
  yearBefore: 8,
  change: 0.25,
};

describe('the steps of a tile grid', () => {
  it('are quarters of the units that have something, equal bounds once', () => {
    expect(stepBounds('volume', [0, null, 1, 2, 3, 4, 5, 6, 7, 8])).toEqual([3, 5, 7]);
    expect(stepBounds('volume', [5, 5, 5, 5])).toEqual([5]);
    expect(stepBounds('share', [0, null])).toEqual([]);
  });

  it('are fixed where a figure has bounds of its own; one on a bound is above it', () => {
    const bounds = stepBounds('completion', [0.1, 0.2]);
    expect([0, 0.4999, 0.5, 0.75, 0.9999, 1, 2].map((value) => stepOf(value, bounds))).toEqual([
      0, 0, 1, 2, 2, 3, 3,
    ]);
  });

  it('take a share of the total, and none of nothing', () => {
    expect(measured('share', line, { cumulative: 40 })).toBe(0.25);
    expect(measured('share', line, { cumulative: 0 })).toBeNull();
    expect(measured('ahead', line, { cumulative: 40 })).toBe(-0.5);
  });

  it('take a figure for every 10,000 residents, and none without a population', () => {
    expect(measured('perHead', line, { cumulative: 40 }, 80_000)).toBe(1.25);
    expect(measured('perHead', line, { cumulative: 40 })).toBeNull();
  });
});

describe('the printed distance to the schedule', () => {
  it('is that of the printed figures', () => {
    // 66.6 (cut) less 83.3 (rounded); unrounded it would be -16.666…
    expect(printedAhead({ completion: 2 / 3 }, { share: 10 / 12 })).toBe(-16.7);
    expect(printedAhead({ completion: null }, { share: 10 / 12 })).toBeNull();
  });
});
