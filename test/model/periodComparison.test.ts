import { describe, expect, it } from 'vitest';
import { comparePeriods, previousPeriod, yearBefore, yearOverYear } from '../../src/model/periodComparison';

const days = [
  { day: '2025-01-09', value: 50 },
  { day: '2025-10-15', value: 50 },
  { day: '2025-10-16', value: 7 },
  { day: '2026-02-01', value: 60 },
  { day: '2026-10-15', value: 52 },
];
const year = { start: '2026-01-01', end: '2026-12-31' };

describe('yearOverYear', () => {
  it('compares the year to date with the same days a year before', () => {
    // 60 + 52 = 112 against 50 + 50 = 100; the 7 of 16 October lie after the day
    const comparison = yearOverYear({ days, period: year, asOf: '2026-10-15' });
    expect(comparison).toMatchObject({
      period: { start: '2026-01-01', end: '2026-10-15' },
      value: 112,
      earlierPeriod: { start: '2025-01-01', end: '2025-10-15' },
      earlierValue: 100,
    });
    expect(comparison?.change).toBeCloseTo(0.12, 12);
  });

  it('is null where the year before is not covered, and before the period', () => {
    expect(yearOverYear({ days: days.slice(1), period: year, asOf: '2026-10-15' })).toBeNull();
    expect(yearOverYear({ days: [], period: year, asOf: '2026-10-15' })).toBeNull();
    expect(yearOverYear({ days, period: year, asOf: '2025-12-31' })).toBeNull();
  });

  it('is null for more than a year, whose two periods would overlap', () => {
    const period = { start: '2025-06-01', end: '2027-12-31' };
    const longer = [{ day: '2020-01-01', value: 1 }, ...days];
    expect(yearOverYear({ days: longer, period, asOf: '2026-10-15' })).toBeNull();
  });

  it('has no change from 0', () => {
    const sparse = [{ day: '2025-01-01', value: 0 }, ...days.slice(3)];
    expect(yearOverYear({ days: sparse, period: year, asOf: '2026-10-15' })).toMatchObject({
      value: 112,
      earlierValue: 0,
      change: null,
    });
  });
});

describe('periods to compare with', () => {
  it('keeps whole Februaries whole', () => {
    const toEnd = (end: string) => yearBefore({ start: '2025-01-01', end }).end;
    expect(toEnd('2025-02-28')).toBe('2024-02-29');
    expect(toEnd('2025-02-27')).toBe('2024-02-27');
    expect(yearBefore({ start: '2024-01-01', end: '2024-02-29' }).end).toBe('2023-02-28');
  });

  it.each([
    ['2026-04-01', '2026-06-30', '2026-01-01', '2026-03-31'],
    ['2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
    // ten days
    ['2026-03-06', '2026-03-15', '2026-02-24', '2026-03-05'],
  ])('%s to %s follows on %s to %s', (start, end, earlierStart, earlierEnd) => {
    expect(previousPeriod({ start, end })).toEqual({ start: earlierStart, end: earlierEnd });
  });

  it('compares with the period just before', () => {
    const month = { start: '2026-02-01', end: '2026-02-28' };
    expect(comparePeriods(days, month, previousPeriod(month))).toMatchObject({ value: 60, earlierValue: 0 });
  });
});
