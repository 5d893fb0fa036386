import { expect, it } from 'vitest';
import { monthTip } from '../../src/charts/monthlyChart';

const chart = { formatMonth: () => '2025年2月', formatValue: (value: number) => String(value) };
const bar = { month: new Date('2025-02-01T00:00:00Z'), value: 0, provisional: false, recent: true };

it('names month and value, and what is said of a month without one instead', () => {
  expect(monthTip(chart, { ...bar, value: 12 })).toBe('2025年2月\n12');
  expect(monthTip(chart, bar)).toBe('2025年2月\n0');
  expect(monthTip(chart, { ...bar, label: '—　当月无记录（不等于零）' })).toBe(
    '2025年2月\n—　当月无记录（不等于零）',
  );
});
