import { describe, expect, test } from 'vitest';
import { meanMovingRange, xmrChart } from '../../../src/model/signal/xmrChart';
import { signalVerdict } from '../../../src/model/signal/signalVerdict';
import { monthsFrom } from '../../../src/model/calendar';

function charted(values: readonly number[]) {
  const months = monthsFrom('2025-01', '2029-12');
  const chart = xmrChart(values.map((value, at) => ({ month: months[at] ?? '', value })));
  if (chart === null) throw new Error('no chart');
  const marks = (course: 'up' | 'down') => chart.points.map((point) => point[course].join('+'));
  return { chart, up: marks('up'), down: marks('down'), verdict: signalVerdict(chart) };
}

describe('xmrChart', () => {
  test('limits by hand: 10 and 14 in turn have ranges of 4', () => {
    const { chart } = charted([10, 14, 10, 14, 10, 14, 10, 14, 10, 14, 10, 14]);
    expect(chart).toMatchObject({ centre: 12, movingRange: 4, trial: false });
    expect(chart.high).toBeCloseTo(22.64, 12);
    expect(chart.low).toBeCloseTo(1.36, 12);
  });

  test('a range above 3.267 × the mean range is screened out once', () => {
    // Ranges 1 × 7, 50, 50: mean 107 ÷ 9 = 11.9, limit 38.8.
    expect(meanMovingRange([0, 1, 0, 1, 0, 1, 0, 1, 51, 1])).toBe(1);
    // Ranges 1, 1, 3: mean 5 ÷ 3, limit 5.4: all stay.
    expect(meanMovingRange([0, 1, 2, 5])).toBeCloseTo(5 / 3, 12);
  });

  test('a point outside; limits of counts never below 0; under twelve points on trial', () => {
    const { chart, up, down, verdict } = charted([3, 0, 3, 0, 3, 0, 3, 0, 30, 0]);
    // Ranges 3 × 7, 30, 30: the two are over 3.267 × 9. Centre 4.2, reach 7.98.
    expect(chart).toMatchObject({ low: 0, trial: true });
    expect(up[8]).toBe('outside');
    expect(down.every((mark) => !mark.includes('outside'))).toBe(true);
    expect(verdict).toMatchObject({ outside: '2025-09', trial: true });
  });

  test('seven in a trend, six not; an equal month ends it', () => {
    expect(charted([9, 3, 4, 5, 6, 7, 8, 9, 2, 9, 2]).up.map((mark) => mark.includes('trend'))).toEqual([
      ...[false, true, true, true, true, true, true, true],
      ...[false, false, false],
    ]);
    expect(charted([9, 3, 4, 5, 6, 7, 8, 2, 9]).up.join()).not.toContain('trend');
    expect(charted([9, 3, 4, 5, 5, 6, 7, 8, 9, 2]).up.join()).not.toContain('trend');
  });

  test('seven on one side; a month on the centre belongs to neither', () => {
    const seven = charted([1, 3, 1, 3, 1, 3, 1, 6, 5, 6, 5, 6, 5, 6]);
    expect(seven.chart.centre).toBeCloseTo(52 / 14, 12);
    expect(seven.up.filter((mark) => mark.includes('side'))).toHaveLength(7);
    expect(seven.down.filter((mark) => mark.includes('side'))).toHaveLength(7);
    expect(seven.verdict).toMatchObject({ course: 'up', months: 7 });
  });

  test('two of three near the limit', () => {
    // Centre 10, ranges 0 1 … : see the marks of 13 and 13 with a 10 between them.
    const values = [10, 9, 10, 9, 10, 9, 10, 9, 13, 10, 13, 8];
    const { chart, up } = charted(values);
    // Sum 120; ranges 1 × 7, 4, 3, 3, 5: mean 22 ÷ 11 = 2; reach 5.32, near from 13.55: none.
    expect(chart).toMatchObject({ centre: 10, movingRange: 2 });
    expect(up.join('')).toBe('');
    const wider = charted([...values.slice(0, 8), 14, 10, 14, 6]);
    // Sum 120; ranges 1 × 7, 5, 4, 4, 8: 28 ÷ 11; 8 is under 8.3; reach 6.77, near from 14.51: none.
    expect(wider.up.join('')).toBe('');
    const long = charted([
      ...Array<number>(20)
        .fill(0)
        .map((_, at) => 9 + (at % 2)),
      11,
      10,
      11,
    ]);
    // Sum 222 ÷ 23 = 9.65; all ranges 1; reach 2.66, near from 11.43: none at 11, both at 12.
    expect(long.up.join('')).toBe('');
    const marked = charted([
      ...Array<number>(20)
        .fill(0)
        .map((_, at) => 9 + (at % 2)),
      12,
      10,
      12,
    ]);
    // Sum 224 ÷ 23 = 9.74; ranges 1 × 19, 2, 2, 2: 25 ÷ 22; reach 3.02, near from 11.75, limit 12.76.
    expect(marked.up.slice(20)).toEqual(['near', '', 'near']);
  });

  test('equal months have no signal, and one month no chart', () => {
    const { up, down, verdict } = charted([5, 5, 5, 5, 5, 5, 5, 5]);
    expect([...up, ...down].join('')).toBe('');
    expect(verdict).toEqual({ course: 'stable', months: 0, outside: null, trial: true });
    expect(xmrChart([{ month: '2026-01', value: 3 }])).toBeNull();
  });
});

describe('signalVerdict', () => {
  test('a rise that still lies below the mean is below it, and an old run is over', () => {
    const rising = charted([50, 60, 50, 60, 50, 60, 50, 60, 1, 2, 3, 4, 5, 6, 7]);
    expect(rising.verdict).toMatchObject({ course: 'down', months: 7 });
    expect(charted([6, 5, 6, 5, 6, 5, 6, 1, 3, 1, 6]).verdict).toMatchObject({ course: 'stable', months: 0 });
  });
});
