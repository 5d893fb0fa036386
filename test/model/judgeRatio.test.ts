import { describe, expect, it } from 'vitest';
import { judge } from '../../src/model/judge';
import { satisfiesShare } from '../../src/model/verdict';
import { observed, pick, reportedOfTen, sampleEntry } from './sampleEntry';

const share = sampleEntry({ kind: 'ratio', value: 0.1, start: '2021-01-01', end: '2025-12-31' });
const floor = sampleEntry({
  kind: 'ratio',
  value: 0.25,
  start: '2025-09-15',
  end: '2030-12-31',
  reading: { dataset: 'assessment', event: 'sat', count: 'institutions-at-floor', filter: {} },
});
const counted = (asOf: string, part: number, whole: number, checkable = true) =>
  observed(asOf, {}, { ratio: { part, whole, checkable } });

describe('judge, ratio', () => {
  it('has no pace while it runs, whatever its value', () => {
    expect(pick(judge(share, counted('2024-06-30', 30, 100)), 'status', 'actual', 'planToDate')).toEqual({
      status: 'no-pace',
      actual: 0.3,
      planToDate: null,
    });
  });

  it.each([
    { part: 29, whole: 290, status: 'met' },
    { part: 28_999, whole: 290_000, status: 'missed' },
  ])('closed, $part of $whole against 10 % is $status', ({ part, whole, status }) => {
    expect(judge(share, counted('2025-12-31', part, whole)).status).toBe(status);
  });

  it('is not checkable where the data cannot hold the whole', () => {
    expect(pick(judge(share, counted('2026-01-31', 30, 30, false)), 'status', 'actual')).toEqual({
      status: 'not-checkable',
      actual: null,
    });
  });

  it('has no data where the whole is 0 or was not counted', () => {
    expect(judge(share, counted('2026-01-31', 0, 0)).status).toBe('no-data');
    expect(judge(share, observed('2026-01-31')).status).toBe('no-data');
  });

  it('withholds even a met share where reports are missing, since they can lower it', () => {
    const incomplete = { ...counted('2025-12-31', 50, 100), completeness: reportedOfTen(8) };
    expect(judge(share, incomplete).status).toBe('withheld');
  });

  it('asks of the pass-rate floor that all institutions reach it, year by year', () => {
    const running = judge(floor, counted('2026-10-31', 11, 12));
    expect(pick(running, 'status', 'target', 'actual', 'periodLabel')).toEqual({
      status: 'no-pace',
      target: 1,
      actual: 11 / 12,
      periodLabel: '2026',
    });
    expect(judge(floor, counted('2030-12-31', 11, 12)).status).toBe('missed');
    expect(judge(floor, counted('2030-12-31', 12, 12)).status).toBe('met');
  });
});

describe('satisfiesShare', () => {
  it.each([
    // 0.07 × 100 is 7.000000000000001 in binary: the comparison must not see that
    [7, 100, 0.07, true],
    [25, 100, 0.25, true],
    [1, 3, 0.3334, false],
    [3, 10, 0.3, true],
  ])('%s of %s against %s is %s', (part, whole, target, expected) => {
    expect(satisfiesShare('>=', part, whole, target)).toBe(expected);
  });
});
