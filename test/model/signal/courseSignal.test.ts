import { expect, test } from 'vitest';
import { monthsFrom } from '../../../src/model/calendar';
import { courseSignal } from '../../../src/model/signal/courseSignal';
import { observed } from '../sampleEntry';

const course = (from: string, to: string, count: (month: string) => number) =>
  Object.fromEntries(monthsFrom(from, to).map((month) => [`${month}-10`, count(month)]));

test('a class every December is season and no signal once three years show it', () => {
  const december = (month: string) => (month.endsWith('12') ? 900 : 100);
  const signal = courseSignal(observed('2026-12-31', course('2024-01', '2026-12', december)));
  expect(signal).toMatchObject({
    deseasonalised: true,
    verdict: { course: 'stable', outside: null, trial: false },
  });
  expect(signal?.chart.points).toHaveLength(24);
  // Every year is 2000: 166⅔ a month.
  expect(signal?.chart.centre).toBeCloseTo(2000 / 12, 9);
});

test('under two years it is charted as it is, the December class stands out', () => {
  const uneven = (month: string) => (month.endsWith('12') ? 900 : Number(month.slice(5)) % 2 ? 90 : 110);
  const signal = courseSignal(observed('2026-01-31', course('2025-01', '2026-01', uneven)));
  expect(signal?.deseasonalised).toBe(false);
  const above = signal?.chart.points.filter(({ up }) => up.includes('outside'));
  expect(above?.map(({ month }) => month)).toEqual(['2025-12']);
});

test('a month without rows counts 0, one still being reported is left out', () => {
  const days = { '2026-01-10': 5, '2026-03-10': 5, '2026-04-10': 1, '2026-05-10': 7 };
  const seen = observed('2026-05-20', days, { provisionalMonths: ['2026-04'] });
  expect(courseSignal(seen)?.chart.points.map(({ month, value }) => `${month} ${value}`)).toEqual([
    '2026-01 5',
    '2026-02 0',
    '2026-03 5',
  ]);
  expect(courseSignal(observed(null))).toBeNull();
  expect(courseSignal(observed('2026-01-31', { '2026-01-10': 5 }))).toBeNull();
});

test('the festival moving between January and February is no signal; January alone is not charted yet', () => {
  // 200 in the two months of every year, the most in the one or the other.
  const moving = (month: string) => {
    const isEven = Number(month.slice(0, 4)) % 2 === 0;
    if (month.endsWith('-01')) return isEven ? 20 : 180;
    if (month.endsWith('-02')) return isEven ? 180 : 20;
    return (Number(month.slice(0, 4)) + Number(month.slice(5))) % 2 ? 90 : 110;
  };
  const signal = courseSignal(observed('2026-12-31', course('2023-01', '2026-12', moving)));
  const newYear = signal?.chart.points.filter(({ month }) => /-0[12]$/.test(month)) ?? [];
  expect(newYear).toHaveLength(4);
  for (const { value, up, down } of newYear) {
    expect(value).toBeCloseTo(newYear[0]?.value ?? 0, 9);
    expect([...up, ...down]).not.toContain('outside');
  }
  const inJanuary = courseSignal(observed('2027-01-31', course('2023-01', '2027-01', moving)));
  expect(inJanuary?.chart.points.at(-1)?.month).toBe('2026-12');
});
