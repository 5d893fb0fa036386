import { describe, expect, it } from 'vitest';
import { remainingMonths, timeProgress } from '../../src/model/timeProgress';

const year = { start: '2025-01-01', end: '2025-12-31' };
const leapYear = { start: '2024-01-01', end: '2024-12-31' };
const fiveYears = { start: '2023-01-01', end: '2027-12-31' };
const fromSeptember = { start: '2025-09-15', end: '2030-12-31' };

describe('timeProgress', () => {
  it.each([
    {
      name: '30 June is half of a year',
      period: year,
      asOf: '2025-06-30',
      by: 'months',
      elapsed: 6,
      total: 12,
    },
    // 2023, 2024, 2025 = 36 months, and 10 of 2026
    { name: '46 of 60 months', period: fiveYears, asOf: '2026-10-31', by: 'months', elapsed: 46, total: 60 },
    // 31 + 28 + 15
    { name: 'a day inside a month', period: year, asOf: '2025-03-15', by: 'days', elapsed: 74, total: 365 },
    {
      name: 'the leap day ends a month',
      period: leapYear,
      asOf: '2024-02-29',
      by: 'months',
      elapsed: 2,
      total: 12,
    },
    // 31 + 28: 28 February ends no month in a leap year
    {
      name: '28 February of a leap year',
      period: leapYear,
      asOf: '2024-02-28',
      by: 'days',
      elapsed: 59,
      total: 366,
    },
    // 15–30 September = 16 days; a period that starts inside a month is never counted in months.
    // Total: 16 + 31 + 30 + 31 = 108 days of 2025, then 365 + 365 + 366 + 365 + 365 = 1826
    {
      name: 'a start inside a month',
      period: fromSeptember,
      asOf: '2025-09-30',
      by: 'days',
      elapsed: 16,
      total: 1934,
    },
    { name: 'the first day', period: year, asOf: '2025-01-01', by: 'days', elapsed: 1, total: 365 },
    {
      name: 'the day before the start',
      period: year,
      asOf: '2024-12-31',
      by: 'months',
      elapsed: 0,
      total: 12,
    },
    { name: 'long before the start', period: year, asOf: '2023-05-07', by: 'months', elapsed: 0, total: 12 },
    { name: 'the last day', period: year, asOf: '2025-12-31', by: 'months', elapsed: 12, total: 12 },
    { name: 'after the end', period: year, asOf: '2026-03-07', by: 'months', elapsed: 12, total: 12 },
  ])('$name', ({ period, asOf, by, elapsed, total }) => {
    expect(timeProgress(period, asOf)).toEqual({ share: elapsed / total, by, elapsed, total });
  });
});

describe('remainingMonths', () => {
  it.each([
    // November and December 2026, twelve of 2027
    ['2026-10-31', '2027-12-31', 14],
    // half of June (15 of 30 days), then July to December
    ['2025-06-15', '2025-12-31', 6.5],
    // 7 of February's 28 days are over: 0.75 of it left, then March
    ['2025-02-07', '2025-03-31', 1.75],
    ['2025-12-31', '2025-12-31', 0],
    ['2026-01-15', '2025-12-31', 0],
  ])('from %s to %s is %s', (asOf, end, expected) => {
    expect(remainingMonths(asOf, end)).toBeCloseTo(expected, 12);
  });
});
