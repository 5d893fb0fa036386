import { describe, expect, it } from 'vitest';
import { toUnitMonths } from '../../../src/pages/districts/profile/unitMonths';

const month = (name: string, value: number, provisional = false) => ({ month: name, value, provisional });

describe('the months of a unit', () => {
  it('stand beside those of the year before, and a month without records is not zero', () => {
    const months = toUnitMonths({
      unit: '500101',
      region: 'chongqing',
      months: [month('2026-01', 5), month('2026-02', 0), month('2026-03', 0), month('2026-04', 2, true)],
      earlier: [month('2025-01', 4), month('2025-02', 3), month('2025-03', 0), month('2025-04', 0)],
      // March 2026 has records of persons who were counted before; March 2025 has none.
      recorded: new Set(['2025-01', '2025-02', '2026-01', '2026-03', '2026-04']),
    });
    expect(months).toEqual([
      { month: '2026-01', value: 5, before: 4, provisional: false, changed: false },
      { month: '2026-02', value: null, before: 3, provisional: false, changed: false },
      { month: '2026-03', value: 0, before: null, provisional: false, changed: false },
      { month: '2026-04', value: 2, before: null, provisional: true, changed: false },
    ]);
  });

  it('are not compared where the area changed between them', () => {
    const months = (unit: string) =>
      toUnitMonths({
        unit,
        region: 'chongqing',
        months: [month('2025-10', 3), month('2025-11', 3), month('2026-11', 3)],
        earlier: [month('2024-10', 2), month('2024-11', 2)],
        recorded: new Set(['2024-10', '2024-11', '2025-10', '2025-11', '2026-11']),
      }).map(({ before }) => before);
    // The change is of 6 November 2025: October 2025 lies before it, November 2025 holds it.
    expect(months('CQ-LIANGJIANG')).toEqual([2, null, null]);
    expect(months('500101')).toEqual([2, 2, 3]);
  });
});
