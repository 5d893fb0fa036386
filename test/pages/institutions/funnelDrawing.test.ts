import { beforeAll, expect, test } from 'vitest';
import { funnelDrawing, limitsUpTo } from '../../../src/pages/institutions/funnelDrawing';
import { limitsText } from '../../../src/pages/institutions/limitsText';
import { setUpTexts, tableOf, wordsIn } from './made';

beforeAll(setUpTexts);

const chance = { rate: 0.5, points: 12, dispersion: 0.9, tau2: 0 };

test('limits are drawn from one examinee to the most, at 400 numbers or few more, and not round one institution', () => {
  const few = limitsUpTo(chance, 10, { adjusted: true });
  expect(few.map(({ whole }) => whole)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  // Ten throws of a coin: 2 to 8 heads within 95 %, 1 to 9 within 99.8 % (scipy: binom.ppf and isf).
  expect(few.at(-1)).toEqual({ whole: 10, low95: 0.2, high95: 0.8, low998: 0.1, high998: 0.9 });
  const many = limitsUpTo(chance, 1001, { adjusted: true });
  expect(many.at(-1)?.whole).toBe(1001);
  expect(many.length).toBeLessThanOrEqual(402);
  expect(limitsUpTo({ ...chance, points: 1 }, 10, { adjusted: true })).toEqual([]);
});

test('who sat nothing is not drawn; few are hollow; the looked-for one is marked', () => {
  const table = tableOf([
    ['A', 2026, 30, 40],
    ['B', 2026, 1, 1],
    ['C', 2026, 0, 0],
  ]);
  const { marks } = funnelDrawing({
    words: wordsIn('zh'),
    label: (_, id) => id,
    table,
    isAdjusted: true,
    find: 'A',
  });
  expect(marks.map(({ key, isSmall, isFound, rate }) => [key, isSmall, isFound, rate])).toEqual([
    ['B', true, false, 1],
    ['A', false, true, 0.75],
  ]);
  expect(marks[1]?.tip).toContain('参加考核40人，通过30人，通过率75.0%');
});

test('the limits say how they came about', () => {
  const { rows } = tableOf([
    ['A', 2026, 5, 10],
    ['B', 2026, 5, 10],
  ]);
  const of = (funnel: typeof chance, isAdjusted: boolean) =>
    limitsText(wordsIn('zh'), { funnel, rows }, isAdjusted);
  expect(of(chance, true)).toContain('放宽与否控制限相同');
  const more = { rate: 0.5, points: 12, dispersion: 4.789, tau2: 0.01334 };
  expect(of(more, true)).toContain('离散系数φ＝4.79），控制限已按机构间差异放宽（τ²＝0.0133）');
  expect(of(more, false)).toContain('控制限只计随机波动');
  expect(of({ ...more, points: 1 }, true)).toBe('');
  const few = tableOf([
    ['A', 2026, 0, 10],
    ['B', 2026, 9, 9],
  ]);
  expect(limitsText(wordsIn('zh'), few, true)).toBe('');
  const drawn = { words: wordsIn('zh'), label: (_: string, id: string) => id, isAdjusted: true, find: null };
  expect(funnelDrawing({ ...drawn, table: few }).limits).toEqual([]);
});
