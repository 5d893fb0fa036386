import { describe, expect, it } from 'vitest';
import { monthlySeries, recentRates } from '../../src/model/monthly';

const firsts = (values: Record<string, number>) =>
  Object.entries(values).map(([month, value]) => ({ day: `${month}-10`, value }));

describe('monthlySeries', () => {
  it('lists every month of the period up to the cut-off, also those without a count', () => {
    const days = [
      { day: '2025-09-14', value: 99 },
      { day: '2025-09-15', value: 1 },
      { day: '2025-09-30', value: 2 },
      { day: '2025-11-03', value: 4 },
      { day: '2025-12-08', value: 8 },
    ];
    const period = { start: '2025-09-15', end: '2030-12-31' };
    expect(monthlySeries({ days, period, asOf: '2025-12-07', provisionalMonths: ['2025-11'] })).toEqual([
      { month: '2025-09', value: 3, provisional: false },
      { month: '2025-10', value: 0, provisional: false },
      { month: '2025-11', value: 4, provisional: true },
      { month: '2025-12', value: 0, provisional: true },
    ]);
  });

  it('ends with the period and is empty before it', () => {
    const period = { start: '2025-01-01', end: '2025-02-28' };
    const months = monthlySeries({ days: [], period, asOf: '2026-06-15' }).map(({ month }) => month);
    expect(months).toEqual(['2025-01', '2025-02']);
    expect(monthlySeries({ days: [], period, asOf: '2024-12-31' })).toEqual([]);
  });
});

describe('recentRates', () => {
  const twoYears = firsts({
    '2025-01': 7,
    '2025-03': 60,
    '2025-04': 60,
    '2025-05': 60,
    '2025-06': 60,
    '2025-07': 60,
    '2026-03': 10,
    '2026-04': 20,
    '2026-05': 30,
    '2026-07': 50,
    '2026-08': 60,
    '2026-09': 600,
  });

  it('means the last six complete months, empty ones included', () => {
    // March to August: 10 + 20 + 30 + 0 + 50 + 60 = 170; a year before 60 × 5 + 0 = 300
    expect(recentRates({ days: twoYears, asOf: '2026-09-29' })).toEqual({ recent: 170 / 6, lastYear: 50 });
  });

  it('takes the month that ends at the cut-off', () => {
    // April to September: 20 + 30 + 0 + 50 + 60 + 600 = 760
    expect(recentRates({ days: twoYears, asOf: '2026-09-30' }).recent).toBe(760 / 6);
  });

  it('skips provisional months and reaches further back for them', () => {
    // without August: February to July: 0 + 10 + 20 + 30 + 0 + 50 = 110; a year before 0 + 60 × 5 = 300
    const rates = recentRates({ days: twoYears, asOf: '2026-08-31', provisionalMonths: ['2026-08'] });
    expect(rates).toEqual({ recent: 110 / 6, lastYear: 50 });
  });

  it('has no rate of last year where one of its months is provisional or before the data', () => {
    const asOf = '2026-08-31';
    expect(recentRates({ days: twoYears, asOf, provisionalMonths: ['2025-04'] }).lastYear).toBeNull();
    expect(recentRates({ days: twoYears.slice(2), asOf }).lastYear).toBeNull();
  });

  it('needs six complete months since the first count, and since the start of a cumulative target', () => {
    const days = firsts({ '2026-01': 6, '2026-05': 6 });
    expect(recentRates({ days, asOf: '2026-05-31' }).recent).toBeNull();
    expect(recentRates({ days, asOf: '2026-06-30' }).recent).toBe(2);
    // whole months since the start: February to June, five
    expect(recentRates({ days, asOf: '2026-06-30', since: '2026-01-15' }).recent).toBeNull();
    // the target began long before the first count
    expect(recentRates({ days, asOf: '2026-05-31', since: '2025-01-01' }).recent).toBeNull();
    expect(recentRates({ days: [], asOf: '2026-06-30' })).toEqual({ recent: null, lastYear: null });
  });
});
