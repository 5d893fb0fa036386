import { describe, expect, it } from 'vitest';
import { judge } from '../../src/model/judge';
import { observed, pick, reportedOfTen, sampleEntry } from './sampleEntry';

const source = '统计公报';
const entry = sampleEntry({
  kind: 'stock',
  value: 1_600_000,
  comparator: '>',
  start: '2021-01-01',
  end: '2025-12-31',
});
const seen = (asOf: string, values: Record<string, number>) =>
  observed(
    asOf,
    {},
    {
      stocks: Object.entries(values).map(([day, value]) => ({ day, value, source })),
      completeness: reportedOfTen(0),
    },
  );

describe('judge, stock', () => {
  it('has no pace without a baseline, only the newest official figure up to the cut-off', () => {
    const values = { '2022-10-31': 1_550_000, '2023-02-28': 1_580_000, '2024-12-31': 1_700_000 };
    expect(
      pick(judge(entry, seen('2024-06-30', values)), 'status', 'actual', 'stock', 'planToDate', 'completion'),
    ).toEqual({
      status: 'no-pace',
      actual: 1_580_000,
      stock: { day: '2023-02-28', value: 1_580_000, source },
      planToDate: null,
      completion: 0.9875,
    });
  });

  it('is not called met early without a baseline: a stock can fall again', () => {
    expect(judge(entry, seen('2024-12-31', { '2024-12-31': 1_700_000 })).status).toBe('no-pace');
  });

  it('closes on the first figure dated on or after the deadline; 超过 is strict', () => {
    const at = (value: number) =>
      judge(entry, seen('2026-10-31', { '2025-12-31': value, '2026-06-30': 9e6 }));
    expect(pick(at(1_600_000), 'status', 'actual', 'reachedOn')).toEqual({
      status: 'missed',
      actual: 1_600_000,
      reachedOn: null,
    });
    expect(pick(at(1_600_001), 'status', 'closed', 'reachedOn')).toEqual({
      status: 'met',
      closed: true,
      reachedOn: '2025-12-31',
    });
  });

  it('has no data after the deadline without such a figure, but quotes the last one', () => {
    const standing = judge(entry, seen('2026-10-31', { '2025-12-30': 1_700_000 }));
    expect(pick(standing, 'status', 'closed', 'actual', 'reachedOn')).toEqual({
      status: 'no-data',
      closed: true,
      actual: null,
      reachedOn: null,
    });
    expect(standing.stock?.day).toBe('2025-12-30');
    expect(judge(entry, seen('2024-10-31', {})).status).toBe('no-data');
  });

  it('with a baseline is held against the plan on the day of the figure', () => {
    const planned = sampleEntry({
      kind: 'stock',
      value: 250_000,
      start: '2023-01-01',
      end: '2027-12-31',
      baseline: { value: 130_000, day: '2022-12-31' },
    });
    // 30 June 2025 is half of the five years: P = 130,000 + 120,000 × 0.5 = 190,000; 152,000 ÷ 190,000 = 0.8
    const standing = judge(planned, seen('2026-10-31', { '2025-06-30': 152_000 }));
    expect(pick(standing, 'status', 'planToDate', 'paceIndex', 'remaining', 'completeness')).toEqual({
      status: 'at-risk',
      planToDate: 190_000,
      paceIndex: 0.8,
      remaining: 98_000,
      completeness: null,
    });
    expect(judge(planned, seen('2026-10-31', { '2026-06-30': 250_000 })).status).toBe('met');
  });
});
