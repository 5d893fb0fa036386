import { beforeAll, describe, expect, test } from 'vitest';
import {
  findingTitle,
  groupOf,
  standingOf,
  standingText,
  trendOf,
} from '../../../src/pages/institutions/placeWords';
import type { InstitutionTable } from '../../../src/query/institutionTable';
import { setUpTexts, tableOf, wordsIn } from './made';

beforeAll(setUpTexts);

const rowOf = ({ rows }: InstitutionTable, id: string) => rows.find((row) => row.id === id)!;
const alike = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'].map(
  (id) => [id, 2026, 60, 100] as const,
);

describe('how an institution stands to the others', () => {
  test('of 1,330 examinees, 20 of 100 is clearly low, 99 of 100 clearly high, 9 examinees say nothing', () => {
    const table = tableOf([...alike, ['low', 2026, 20, 100], ['high', 2026, 99, 100], ['few', 2026, 0, 9]]);
    const group = groupOf(table);
    expect([table.funnel.points, group]).toEqual([15, 'comparable']);
    expect(standingText(wordsIn('zh'), standingOf(rowOf(table, 'low'), group))).toBe(
      '明显低于同类机构水平，建议核实原因',
    );
    expect(standingOf(rowOf(table, 'high'), group)).toBe('above-99.8');
    expect(standingText(wordsIn('zh'), standingOf(rowOf(table, 'A'), group))).toBe(
      '与同类机构无明显差异，不排位次',
    );
    expect(standingText(wordsIn('zh'), standingOf(rowOf(table, 'few'), group))).toBe(
      '人数较少（不足10人），仅供本单位核对',
    );
    expect(findingTitle(wordsIn('zh'), table)).toBe('1家明显低于、1家明显高于同类');
  });

  test('nobody sat, or there is no other to compare with', () => {
    const table = tableOf([
      ['one', 2026, 40, 50],
      ['gone', 2025, 40, 50],
    ]);
    expect(standingOf(rowOf(table, 'one'), groupOf(table))).toBe('alone');
    expect(standingText(wordsIn('zh'), standingOf(rowOf(table, 'gone'), groupOf(table)))).toBe(
      '本年无人参加考核，不计算通过率',
    );
    expect(findingTitle(wordsIn('zh'), table)).toBe('仅一家机构有考核记录');
  });

  test('limits widened by large differences hold all of them: nothing lies outside, which is not "no difference"', () => {
    const table = tableOf([
      ['A', 2026, 10, 100],
      ['B', 2026, 50, 100],
      ['C', 2026, 90, 100],
    ]);
    expect(table.funnel.tau2).toBeGreaterThan(0.1);
    expect(findingTitle(wordsIn('zh'), table)).toBe('没有机构超出控制限');
    expect(findingTitle(wordsIn('en'), table)).toBe('No institution lies outside the limits');
  });

  test('outside the 95 % limits alone, nothing is clear', () => {
    // 766 of 1,300 = 58.9 %: of 100, 49 to 68 lie within the 95 % limits, 44 to 74 within the 99.8 % ones.
    const table = tableOf([...alike, ['low', 2026, 46, 100]]);
    expect(rowOf(table, 'low').place).toBe('below-95');
    expect(findingTitle(wordsIn('zh'), table)).toBe('没有机构明显高于或低于同类');
  });

  test('fewer than two institutions of ten examinees are not compared', () => {
    const small = tableOf([
      ['A', 2026, 0, 9],
      ['B', 2026, 9, 9],
    ]);
    expect(findingTitle(wordsIn('zh'), small)).toBe('参加考核人数较少，不作比较');
    const one = tableOf([
      ['A', 2026, 0, 10],
      ['B', 2026, 9, 9],
    ]);
    expect(findingTitle(wordsIn('zh'), one)).toBe('参加考核人数较少，不作比较');
    expect(standingText(wordsIn('zh'), standingOf(rowOf(one, 'A'), groupOf(one)))).toBe(
      '其他机构参加考核人数较少，不作比较',
    );
    expect(standingOf(rowOf(one, 'B'), groupOf(one))).toBe('few');
    const two = tableOf([
      ['A', 2026, 5, 10],
      ['B', 2026, 5, 10],
    ]);
    expect(findingTitle(wordsIn('zh'), two)).toBe('没有机构超出控制限');
  });

  test('titles have no more than twenty characters', () => {
    for (const [low, high] of [
      [0, 0],
      [12, 0],
      [0, 12],
      [12, 12],
    ] as const) {
      const table = {
        rows: tableOf(alike).rows,
        funnel: { points: 30, rate: 0.5, dispersion: 1, tau2: 0 },
        clearlyBelow: Array.from({ length: low }, String),
        clearlyAbove: Array.from({ length: high }, String),
      };
      expect(findingTitle(wordsIn('zh'), table).length).toBeLessThanOrEqual(20);
    }
  });
});

test('a rate rose only where the intervals of both years do not meet', () => {
  const table = tableOf([
    // 80 of 100: 71.1 to 86.7; 60 of 100: 50.2 to 69.1; 70 of 100: 60.4 to 78.1.
    ['up', 2026, 80, 100],
    ['up', 2025, 60, 100],
    ['same', 2026, 80, 100],
    ['same', 2025, 70, 100],
    ['down', 2026, 60, 100],
    ['down', 2025, 80, 100],
    ['new', 2026, 60, 100],
  ]);
  expect(['up', 'same', 'down', 'new'].map((id) => trendOf(rowOf(table, id)))).toEqual([
    'up',
    'same',
    'down',
    null,
  ]);
});
