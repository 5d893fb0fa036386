import { read } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/export/toCsv';
import { toXlsx } from '../../../src/export/toXlsx';
import { reportTable, type ReportWords } from '../../../src/pages/districts/reportTable';
import type { DistrictRow, DistrictTable } from '../../../src/query/districtTable';
import type { Populations } from '../../../src/query/populations';
import { evaluate } from '../../export/evaluate';
import { readSheets } from '../../export/tables';

const row = (unit: string, changes: Partial<DistrictRow>): DistrictRow => ({
  unit,
  task: null,
  month: null,
  cumulative: 0,
  completion: null,
  aheadOfTime: null,
  compared: 0,
  yearBefore: 0,
  change: null,
  rank: null,
  notes: [],
  ...changes,
});

const table: DistrictTable = {
  period: { start: '2026-01-01', end: '2026-12-31' },
  asOf: '2026-10-31',
  elapsed: { share: 10 / 12, by: 'months', elapsed: 10, total: 12 },
  compared: { start: '2026-01-01', end: '2026-10-31' },
  before: { start: '2025-01-01', end: '2025-10-31' },
  rows: [
    row('a', { task: 3, cumulative: 2, completion: 2 / 3, month: 1, compared: 2, yearBefore: 3 }),
    row('b', { task: 100, cumulative: 57, completion: 0.57, month: 9, compared: 57, yearBefore: 57 }),
    row('c', { cumulative: 5, compared: 5, yearBefore: null, notes: ['changed'] }),
    row('d', { task: 7, cumulative: 14, completion: 2, month: 4, compared: 14 }),
    row('e', {}),
  ],
  total: {
    task: 110,
    month: 14,
    cumulative: 78,
    // 2 + 57 + 14 by the units with a task.
    completion: 73 / 110,
    aheadOfTime: 73 / 110 - 10 / 12,
    compared: 78,
    yearBefore: 64,
    change: 78 / 64 - 1,
  },
  tasked: 73,
  since: '2025-01-15',
  taskless: ['c'],
  aboveTotal: ['d'],
  areas: [
    {
      change: { region: 'chongqing', day: '2025-11-06', units: ['c'] },
      compared: 5,
      yearBefore: 4,
      ratio: 0.25,
    },
  ],
};

const words: ReportWords = {
  headings: {
    seq: '序号',
    unit: '单位',
    task: '目标任务数',
    month: '本月完成',
    cumulative: '累计完成',
    compared: '其中',
    completion: '完成率（%）',
    ahead: '较序时进度',
    yearBefore: '上年同期',
    yoy: '同比（%）',
    population: '2025年常住人口（人）',
    perHead: '每万人完成数（人次/万人）',
    remark: '备注',
  },
  elapsed: '序时进度（%）',
  total: '合计',
  totalRemark: '按有任务的单位',
  rows: ['甲', '乙', '丙', '丁', '戊'].map((name) => ({ name, remark: '' })),
  areas: ['合并比较'],
};

const exported = (of: DistrictTable, heads: Populations | null = null) => ({
  name: '通报',
  mark: '示例数据（合成）',
  notes: { name: '口径说明', lines: [{ term: '名称', text: '通报' }] },
  ...reportTable(of, words, heads),
});
const sheetOf = (of: DistrictTable) => read(toXlsx(exported(of)), { cellFormula: true }).Sheets['通报']!;
const formulaAt = (of: DistrictTable, at: string) => (sheetOf(of)[at] as { f?: string }).f;

/** Worked out by hand: rates cut, changes rounded, 10 of 12 months = 83.33. */
const printed = [
  [1, '甲', 3, 1, 2, 66.66, -16.67, 3, -33.33],
  [2, '乙', 100, 9, 57, 57, -26.33, 57, 0],
  [3, '丙', '—', '—', 5, '—', '—', '—', '—'],
  [4, '丁', 7, 4, 14, 200, 116.67, 0, '—'],
  [5, '戊', '—', '—', 0, '—', '—', 0, '—'],
  ['', '合计', 110, 14, 78, 66.36, -16.97, 64, 21.88],
  ['', '合并比较', '—', '—', 5, '—', '—', 4, 25],
];

describe('the table of a 通报 as a workbook', () => {
  it('prints units, 合计 and the area compared as one, under the elapsed share', async () => {
    const sheet = (await readSheets(toXlsx(exported(table))))['通报']!;
    expect(sheet[1]?.slice(0, 2)).toEqual(['序时进度（%）', 83.33]);
    expect(sheet.slice(3).map((line) => line.slice(0, 9).map((cell) => cell ?? ''))).toEqual(printed);
  });

  it('has formulas that another program computes to what is printed', () => {
    const sheet = sheetOf(table);
    const formulas = Object.entries(sheet).filter(
      ([at, cell]) => !at.startsWith('!') && (cell as { f?: string }).f !== undefined,
    );
    // 3 rates, 3 differences, 2 changes; of the total 4 sums, a rate, a difference, a change; the area's change.
    expect(formulas).toHaveLength(16);
    for (const [at, cell] of formulas)
      expect(`${at} ${evaluate(sheet, at)}`).toBe(`${at} ${(cell as { v: number }).v}`);
    expect(formulaAt(table, 'C9')).toBe('SUM(C4:C8)');
    // The area's year before is in the total, though no line of a unit has it.
    expect(formulaAt(table, 'H9')).toBe('SUM(H4:H8)+H10');
    // The unit without a task adds nothing to the rate.
    expect(formulaAt(table, 'F9')).toBe('INT(SUMIF(C4:C8,">0",E4:E8)*10000/C9)/100');
    expect(formulaAt(table, 'G4')).toBe('ROUND(F4-$B$2,2)');
  });

  it('follows a corrected number', () => {
    const sheet = sheetOf(table);
    sheet['E4'] = { t: 'n', v: 3 };
    expect(['F4', 'G4', 'E9', 'F9'].map((at) => evaluate(sheet, at))).toEqual([100, 16.67, 79, 67.27]);
  });

  it('keeps a total of persons as a number where it is not the sum of the units', () => {
    const persons = { ...table, total: { ...table.total, cumulative: 77 } };
    expect(sheetOf(persons)['E9']).toMatchObject({ v: 77 });
    expect(formulaAt(persons, 'E9')).toBeUndefined();
  });

  it('does not print a month without records as zero', async () => {
    const rows = table.rows.map((line) => ({ ...line, month: null }));
    const empty = { ...table, rows, total: { ...table.total, month: null } };
    const sheet = (await readSheets(toXlsx(exported(empty))))['通报']!;
    expect(sheet.slice(3).map((line) => line[3])).toEqual(['—', '—', '—', '—', '—', '—', '—']);
  });

  it('sets the compared part of a longer period beside the whole, and compares that', () => {
    const longer = { ...table, period: { start: '2024-01-01', end: '2026-12-31' } };
    expect(sheetOf(longer)['F3']).toMatchObject({ v: '其中' });
    expect(formulaAt(longer, 'J4')).toBe('ROUND(F4*10000/I4-10000,0)/100');
  });

  it('sets the population beside what it divides, with formulas of their own, and dashes where there is none', async () => {
    const heads: Populations = {
      year: 2025,
      sources: ['统计公报'],
      ofUnit: new Map([
        ['a', 160_000],
        ['b', 1_500_000],
        ['e', 70_000],
      ]),
      whole: 2_000_000,
    };
    const book = toXlsx(exported(table, heads));
    const sheet = read(book, { cellFormula: true }).Sheets['通报']!;
    const cells = (await readSheets(book))['通报']!.slice(2).map((line) => line.slice(9, 12));
    // 2 of 16 万 = 0.125; 57 of 150 万 = 0.38; 78 of 200 万 = 0.39; 0 of 7 万 = 0.
    expect(cells.map((line) => line.map((cell) => cell ?? ''))).toEqual([
      ['2025年常住人口（人）', '每万人完成数（人次/万人）', '备注'],
      [160_000, 0.13, ''],
      [1_500_000, 0.38, ''],
      ['—', '—', ''],
      ['—', '—', ''],
      [70_000, 0, ''],
      [2_000_000, 0.39, '按有任务的单位'],
      ['—', '—', ''],
    ]);
    expect((sheet['K4'] as { f?: string }).f).toBe('ROUND(E4*1000000/J4,0)/100');
    for (const at of ['K4', 'K5', 'K8', 'K9'])
      expect(evaluate(sheet, at)).toBe((sheet[at] as { v: number }).v);
  });

  it('leaves values in a CSV file', () => {
    const lines = toCsv(exported(table)).split('\r\n');
    expect(lines).toContain('序时进度（%）,83.33');
    expect(lines).toContain('1,甲,3,1,2,66.66,-16.67,3,-33.33,');
  });
});
