import { describe, expect, it } from 'vitest';
import {
  checkAllocations,
  judgeAllocation,
  quotaMilestones,
  type Allocation,
} from '../../src/model/allocations';
import { observed, pick, sampleEntry } from './sampleEntry';

const entry = sampleEntry({ kind: 'per-year', value: 3000, start: '2025-01-01', end: '2030-12-31' });
const none = { q1: null, h1: null, q3: null, year: null };
const allocation = (changes: Partial<Allocation>): Allocation => ({
  targetId: entry.id,
  year: 2026,
  unit: '500101',
  quota: 100,
  adjustedQuota: null,
  milestones: none,
  leadOffice: null,
  responsibleUnit: null,
  ...changes,
});
const planned = { q1: 24, h1: 60, q3: 90, year: 120 };

describe('allocations', () => {
  it('adds up the adjusted quotas and holds them against the target', () => {
    const quotas = [
      [100, 120],
      [50, null],
      [300, 300],
      [200, 200],
      [10, 10],
      [40, null],
    ] as const;
    // 120 + 50 + 300 + 200 + 10 + 40 = 720
    const list = quotas.map(([quota, adjustedQuota]) => allocation({ quota, adjustedQuota }));
    expect(checkAllocations(list, 3000)).toEqual({ sum: 720, target: 3000, difference: -2280 });
  });

  it('turns planned counts into shares of the plan’s own year figure', () => {
    const shares = (changes: Partial<Allocation>) =>
      quotaMilestones(allocation(changes)).map(({ day, share }) => [day, share]);
    const expected = [
      ['2026-03-31', 0.2],
      ['2026-06-30', 0.5],
      ['2026-09-30', 0.75],
    ];
    expect(shares({ adjustedQuota: 120, milestones: planned })).toEqual(expected);
    expect(shares({ adjustedQuota: 240, milestones: planned })).toEqual(expected);
    expect(shares({ milestones: { ...none, h1: 40 } })).toEqual([['2026-06-30', 0.4]]);
    expect(shares({})).toEqual([]);
  });

  it('judges a unit by its quota and milestones', () => {
    const own = allocation({ adjustedQuota: 120, milestones: planned });
    // plan on 31 March 24 of 120; a linear plan would be 30 and 23 behind it
    const standing = judgeAllocation(
      entry,
      own,
      observed('2026-03-31', { '2025-10-01': 50, '2026-02-01': 23 }),
    );
    expect(standing && pick(standing, 'status', 'target', 'actual', 'planToDate', 'periodLabel')).toEqual({
      status: 'on-track',
      target: 120,
      actual: 23,
      planToDate: 24,
      periodLabel: '2026',
    });
    // October to March: 50 + 23, over the turn of the year
    expect(standing?.recentRate).toBeCloseTo(73 / 6, 9);
    // the count of 2025 lies in another year of the target, not outside it
    expect(standing?.outside).toEqual({ before: 0, after: 0 });
  });

  it('closes with its year', () => {
    const standing = judgeAllocation(entry, allocation({}), observed('2026-12-31', { '2026-05-01': 99 }));
    expect(standing && pick(standing, 'status', 'closed')).toEqual({ status: 'missed', closed: true });
  });

  it('does not judge without a quota, outside the target’s years, or stocks and ratios', () => {
    const data = observed('2026-06-30', { '2026-05-01': 99 });
    expect(judgeAllocation(entry, allocation({ quota: 0 }), data)).toBeNull();
    expect(judgeAllocation(entry, allocation({ year: 2024 }), data)).toBeNull();
    expect(judgeAllocation({ ...entry, kind: 'stock' }, allocation({ year: null }), data)).toBeNull();
  });
});
