import { describe, expect, it } from 'vitest';
import { completenessOf, monthlyCompleteness, provisionalMonths } from '../../src/model/completeness';

const before = ['jiangbei', 'yubei', 'beibei'];
const after = ['liangjiang', 'beibei'];
/** Two districts were merged into one in November 2025. */
const expectedUnits = (month: string) => (month < '2025-11' ? before : after);
const report = (month: string, units: readonly string[], zero = false) =>
  units.map((unit) => ({ dataset: 'training' as const, unit, month, zero }));
const base = {
  dataset: 'training' as const,
  expectedUnits,
  period: { start: '2025-01-01', end: '2025-12-31' },
  asOf: '2025-12-31',
};

describe('completeness', () => {
  it('is unknown without a register, and where it holds only another dataset or other units', () => {
    expect(completenessOf({ ...base, submissions: [] })).toBeNull();
    const submissions = report('2025-10', before);
    expect(completenessOf({ ...base, submissions, dataset: 'assessment' })).toBeNull();
    expect(completenessOf({ ...base, submissions: report('2025-10', ['hangzhou']) })).toBeNull();
  });

  it('expects the units of the month: an abolished one is not missing, its report is not counted', () => {
    const submissions = [
      ...report('2025-10', before),
      ...report('2025-11', ['liangjiang', 'beibei', 'jiangbei']),
      ...report('2025-12', ['liangjiang']),
    ];
    expect(monthlyCompleteness({ ...base, submissions })).toEqual([
      { month: '2025-10', expected: 3, reported: 3, zero: 0, share: 1, missing: [] },
      { month: '2025-11', expected: 2, reported: 2, zero: 0, share: 1, missing: [] },
      { month: '2025-12', expected: 2, reported: 1, zero: 0, share: 0.5, missing: ['beibei'] },
    ]);
  });

  it('takes a zero report as a report, and a repeated one once', () => {
    const submissions = [...report('2025-12', after, true), ...report('2025-12', ['beibei'], true)];
    expect(completenessOf({ ...base, submissions })).toEqual({
      month: '2025-12',
      expected: 2,
      reported: 2,
      zero: 2,
      share: 1,
      missing: [],
    });
  });

  it('is that of the worst month, the latest of equals; a month without any report is the worst', () => {
    const submissions = [
      ...report('2025-08', ['beibei']),
      ...report('2025-09', ['yubei']),
      ...report('2025-10', before),
    ];
    expect(completenessOf({ ...base, submissions, asOf: '2025-10-31' })).toMatchObject({
      month: '2025-09',
      reported: 1,
      missing: ['jiangbei', 'beibei'],
    });
    expect(completenessOf({ ...base, submissions })).toMatchObject({ month: '2025-12', reported: 0 });
  });

  it('looks neither before the register or the period nor at a month that is not over', () => {
    const submissions = [...report('2025-08', ['beibei']), ...report('2025-09', before)];
    const period = { start: '2025-09-15', end: '2030-12-31' };
    const months = monthlyCompleteness({ ...base, submissions, period, asOf: '2025-10-30' });
    expect(months.map(({ month }) => month)).toEqual(['2025-09']);
    expect(completenessOf({ ...base, submissions, period, asOf: '2025-09-29' })).toBeNull();
  });

  it('makes months under the threshold provisional, not those at it', () => {
    const submissions = [...report('2025-11', ['beibei']), ...report('2025-12', after)];
    expect(provisionalMonths({ ...base, submissions }, 0.9)).toEqual(['2025-11']);
    expect(provisionalMonths({ ...base, submissions }, 0.5)).toEqual([]);
  });
});
