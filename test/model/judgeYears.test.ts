import { describe, expect, it } from 'vitest';
import { judge } from '../../src/model/judge';
import { judgedPeriod } from '../../src/model/judgedPeriod';
import { observed, pick, reportedOfTen, sampleEntry } from './sampleEntry';

describe('judge, per year', () => {
  const entry = sampleEntry({ kind: 'per-year', value: 3000, start: '2025-01-01', end: '2027-12-31' });

  it('judges the running year by its own pace and every other year beside it', () => {
    const days = { '2024-12-31': 7, '2025-05-01': 2900, '2026-03-01': 1500 };
    const standing = judge(entry, observed('2026-06-30', days));
    expect(pick(standing, 'status', 'closed', 'periodLabel', 'period', 'actual', 'planToDate')).toEqual({
      status: 'on-track',
      closed: false,
      periodLabel: '2026',
      period: { start: '2026-01-01', end: '2026-12-31' },
      actual: 1500,
      planToDate: 1500,
    });
    expect(standing.years).toEqual([
      { year: 2025, actual: 2900, target: 3000, status: 'missed' },
      { year: 2026, actual: 1500, target: 3000, status: 'on-track' },
      { year: 2027, actual: 0, target: 3000, status: 'not-started' },
    ]);
    expect(standing.outside).toEqual({ before: 7, after: 0 });
    // 1500 still to do in six months; January to June counted 1500
    expect(pick(standing, 'requiredRate', 'remainingMonths', 'recentRate')).toEqual({
      requiredRate: 250,
      remainingMonths: 6,
      recentRate: 250,
    });
  });

  it('reaches back over the turn of the year for the recent rate', () => {
    // October to March: 60 + 0 + 0 + 0 + 0 + 120
    const standing = judge(entry, observed('2026-03-31', { '2025-10-01': 60, '2026-03-01': 120 }));
    expect(standing.recentRate).toBe(30);
  });

  it('knows the year’s result on 31 December while the target runs on', () => {
    const standing = judge(entry, observed('2026-12-31', { '2025-05-01': 3000, '2026-05-01': 2999 }));
    expect(pick(standing, 'status', 'closed', 'requiredRate')).toEqual({
      status: 'missed',
      closed: false,
      requiredRate: null,
    });
  });

  it.each([
    { name: 'met when every year was', last: 3000, first: 3000, status: 'met' },
    { name: 'missed when only the first year was', last: 9000, first: 2999, status: 'missed' },
    { name: 'missed when only the last year was', last: 2999, first: 9000, status: 'missed' },
  ])('closed as a whole it is $name', ({ first, last, status }) => {
    const days = { '2025-05-01': first, '2026-05-01': 3000, '2027-05-01': last };
    const standing = judge(entry, observed('2028-02-10', days));
    expect(pick(standing, 'status', 'closed', 'periodLabel', 'actual')).toEqual({
      status,
      closed: true,
      periodLabel: '2027',
      actual: last,
    });
  });

  it('closed, an incomplete last year withholds, unless an earlier year was missed for certain', () => {
    const judged = (first: number) =>
      judge(
        entry,
        observed(
          '2027-12-31',
          { '2025-05-01': first, '2026-05-01': 3000, '2027-05-01': 2000 },
          { completeness: reportedOfTen(5) },
        ),
      ).status;
    expect(judged(3000)).toBe('withheld');
    expect(judged(2999)).toBe('missed');
  });

  it('has not started before its first year', () => {
    const standing = judge(entry, observed('2024-12-31'));
    expect(pick(standing, 'status', 'periodLabel')).toEqual({ status: 'not-started', periodLabel: '2025' });
  });
});

describe('judge, annual average', () => {
  const entry = sampleEntry({
    kind: 'annual-average',
    value: 10_000,
    start: '2023-01-01',
    end: '2025-12-31',
  });

  it('uses the pace inside the first year while no year is over', () => {
    const standing = judge(entry, observed('2023-06-30', { '2023-02-01': 4000 }));
    // plan 5000, ratio 0.8
    expect(pick(standing, 'status', 'periodLabel', 'actual', 'planToDate')).toEqual({
      status: 'at-risk',
      periodLabel: '2023',
      actual: 4000,
      planToDate: 5000,
    });
  });

  it('averages the years that are over and leaves the running one out', () => {
    const days = { '2023-05-01': 8000, '2024-05-01': 11_200, '2025-03-01': 1000 };
    const standing = judge(entry, observed('2025-06-30', days));
    // (8000 + 11200) ÷ 2 = 9600
    expect(pick(standing, 'status', 'periodLabel', 'actual', 'completion', 'remaining')).toEqual({
      status: 'on-track',
      periodLabel: '2023/2024',
      actual: 9600,
      completion: 0.96,
      remaining: 400,
    });
    // 30,000 − 20,200 = 9,800 in the six months left
    expect(standing.requiredRate).toBeCloseTo(9800 / 6, 9);
    expect(standing.years.map(({ status }) => status)).toEqual(['no-pace', 'no-pace', 'no-pace']);
  });

  it('is not met early by an average that can still fall, only by a total that suffices for all years', () => {
    const status = (second: number) =>
      judge(entry, observed('2025-03-31', { '2023-05-01': 12_000, '2024-05-01': second })).status;
    expect(judge(entry, observed('2023-06-30', { '2023-05-01': 12_000 })).status).toBe('on-track');
    expect(status(17_999)).toBe('on-track');
    expect(status(18_000)).toBe('met');
  });

  it.each([
    // 9000 + 10500 + 10500 = 30000: one poor year is no miss
    { last: 10_500, status: 'met', reached: '2025-05-01' },
    { last: 10_499, status: 'missed', reached: null },
  ])('closed, the average of all years decides: $status', ({ last, status, reached }) => {
    const days = { '2023-05-01': 9000, '2024-05-01': 10_500, '2025-05-01': last };
    const standing = judge(entry, observed('2025-12-31', days));
    expect(pick(standing, 'status', 'periodLabel', 'reachedOn')).toEqual({
      status,
      periodLabel: null,
      reachedOn: reached,
    });
    expect(standing.actual).toBeCloseTo((19_500 + last) / 3, 9);
  });
});

describe('judgedPeriod', () => {
  const reading = {
    dataset: 'assessment',
    event: 'sat',
    count: 'institutions-at-floor',
    filter: {},
  } as const;
  const floor = sampleEntry({ kind: 'ratio', value: 0.25, start: '2025-09-15', end: '2030-12-31', reading });

  it.each([
    { asOf: '2025-10-31', start: '2025-09-15', end: '2025-12-31', label: '2025' },
    { asOf: '2026-10-31', start: '2026-01-01', end: '2026-12-31', label: '2026' },
    { asOf: '2031-03-01', start: '2030-01-01', end: '2030-12-31', label: '2030' },
    { asOf: '2025-01-01', start: '2025-09-15', end: '2025-12-31', label: '2025' },
  ])('of the pass-rate floor at $asOf is $label, cut to the target', ({ asOf, start, end, label }) => {
    expect(judgedPeriod(floor, asOf)).toEqual({ period: { start, end }, periodLabel: label });
  });

  it('of other kinds is the whole period, without a label', () => {
    const whole = { period: { start: '2025-01-01', end: '2025-12-31' }, periodLabel: null };
    expect(judgedPeriod(sampleEntry(), '2025-06-30')).toEqual(whole);
    expect(judgedPeriod(sampleEntry({ kind: 'ratio' }), '2025-06-30')).toEqual(whole);
    expect(judgedPeriod(sampleEntry({ kind: 'per-year' }), null)).toEqual(whole);
  });
});
