import { describe, expect, it } from 'vitest';
import { formatChange } from '../../src/format/change';
import {
  formatDay,
  formatMonth,
  formatMonthDay,
  formatMonthRange,
  formatPeriod,
  formatPeriodLabel,
} from '../../src/format/dates';

describe('dates', () => {
  it.each([
    { format: formatDay, input: '2026-10-31', zh: '2026年10月31日', en: '31 October 2026' },
    { format: formatDay, input: '2026-03-05', zh: '2026年3月5日', en: '5 March 2026' },
    { format: formatMonthDay, input: '2026-03-05', zh: '3月5日', en: '5 March' },
    { format: formatMonth, input: '2026-09', zh: '2026年9月', en: 'September 2026' },
    { format: formatMonth, input: '2026-09-30', zh: '2026年9月', en: 'September 2026' },
    { format: formatPeriodLabel, input: '2026', zh: '2026年', en: '2026' },
    { format: formatPeriodLabel, input: '2023/2024', zh: '2023—2024年', en: '2023–2024' },
  ])('$input → $zh', ({ format, input, zh, en }) => {
    expect(format(input, 'zh')).toBe(zh);
    expect(format(input, 'en')).toBe(en);
  });

  it.each([
    ['2025-01', '2025-09', '2025年1—9月', 'January–September 2025'],
    ['2025-11', '2026-02', '2025年11月—2026年2月', 'November 2025 – February 2026'],
    ['2025-11', '2025-11', '2025年11月', 'November 2025'],
  ])('months %s to %s → %s', (from, to, zh, en) => {
    expect(formatMonthRange(from, to, 'zh')).toBe(zh);
    expect(formatMonthRange(from, to, 'en')).toBe(en);
  });

  it('prints a period', () => {
    expect(formatPeriod('2022-01-01', '2025-12-31', 'zh')).toBe('2022年1月1日至2025年12月31日');
    expect(formatPeriod('2022-01-01', '2025-12-31', 'en')).toBe('1 January 2022 to 31 December 2025');
  });
});

describe('formatChange', () => {
  it.each([
    [0.123, '同比增长12.3%', 'Up 12.3\u00a0% year on year'],
    [-0.045, '同比下降4.5%', 'Down 4.5\u00a0% year on year'],
    [0, '与上年同期持平', 'Unchanged from the same period last year'],
    [-0.0004, '与上年同期持平', 'Unchanged from the same period last year'],
    [null, '上年同期无数据，不计算同比', 'No data for the same period last year'],
  ])('%s → %s', (change, zh, en) => {
    expect(formatChange(change, 'zh')).toBe(zh);
    expect(formatChange(change, 'en')).toBe(en);
  });
});
