import { describe, expect, it } from 'vitest';
import { compareControl } from '../../../src/ingest/reconcile/compare';
import { readControlTable } from '../../../src/ingest/reconcile/controlTable';
import { reportedUnits } from '../../../src/ingest/reconcile/missingUnits';
import { daysOf, monthIn } from '../../../src/ingest/reconcile/period';
import { holding, repeatedUnits } from '../../../src/ingest/reconcile/repeatedUnits';
import { bookReaders } from '../../../src/ingest/source/bookReaders';
import { readSource } from '../../../src/ingest/source/readSource';
import { schemas } from '../../../src/reference/schemas';
import { reference } from '../../reference/files';
import { corpus } from '../corpus/corpus';

/** A summing table of the corpus as it is read. */
async function controlOf(kind: string) {
  const file = corpus.find((one) => one.kind === kind);
  if (!file) throw new Error(kind);
  const source = await readSource(
    { name: file.name, bytes: file.bytes() },
    { readers: () => Promise.resolve(bookReaders) },
  );
  return readControlTable(file.name, source, Object.values(schemas));
}

const october = { kind: 'month', year: 2026, month: 10 } as const;
const toOctober = { kind: 'to-date', year: 2026, month: 10 } as const;

describe('a monthly report', () => {
  it('gives a figure for each institution, event and period; dashes are no zeros', async () => {
    const { figures, isDigital, notes, problems, title } = await controlOf(
      '2 monthly report of a district, a cross table',
    );
    expect(title).toBe('2026年10月数字技能培训工作进展情况统计表');
    expect(isDigital).toBe(true);
    expect(problems).toEqual([]);
    expect(notes).toEqual([{ key: 'control.carriedOver', params: {} }]);
    expect(
      figures.map(({ row, institution, measure, period, value }) => [
        row,
        institution,
        measure,
        period?.kind,
        value,
      ]),
    ).toEqual([
      [5, '示例职业培训学校甲', 'enrolled', 'month', 111],
      [5, '示例职业培训学校甲', 'completed', 'month', 100],
      [5, '示例职业培训学校甲', 'certificated', 'month', 80],
      [5, '示例职业培训学校甲', 'enrolled', 'to-date', 1111],
      [5, '示例职业培训学校甲', 'completed', 'to-date', 1000],
      [5, '示例职业培训学校甲', 'certificated', 'to-date', 800],
      [6, '样例技工学校乙', 'enrolled', 'month', 222],
      [6, '样例技工学校乙', 'completed', 'month', 200],
      [6, '样例技工学校乙', 'certificated', 'month', 160],
      [6, '样例技工学校乙', 'enrolled', 'to-date', 2222],
      [6, '样例技工学校乙', 'completed', 'to-date', 2000],
      [6, '样例技工学校乙', 'certificated', 'to-date', 1600],
      [7, '演示科技有限公司丙', 'enrolled', 'month', null],
      [7, '演示科技有限公司丙', 'completed', 'month', null],
      [7, '演示科技有限公司丙', 'certificated', 'month', null],
      [7, '演示科技有限公司丙', 'enrolled', 'to-date', 333],
      [7, '演示科技有限公司丙', 'completed', 'to-date', 300],
      [7, '演示科技有限公司丙', 'certificated', 'to-date', 240],
    ]);
    expect(figures[0]).toMatchObject({
      unit: '示例区人力资源和社会保障局',
      column: '本月培训人次',
      period: october,
    });
    expect(figures[3]?.period).toEqual(toOctober);
  });

  it('may be saved as CSV, of an older template, and of two units', async () => {
    const saved = await controlOf('12 bundle: cross table saved as CSV');
    expect(saved.figures.map(({ value }) => value)).toEqual([
      111, 100, 80, 1111, 1000, 800, 222, 200, 160, 2222, 2000, 1600,
    ]);
    const older = await controlOf('12 bundle: older template');
    expect(older.figures.map(({ measure, period, value }) => [measure, period, value])).toEqual([
      ['enrolled', october, 111],
      ['completed', october, 100],
      ['certificated', october, 80],
    ]);
    const two = await controlOf('12 bundle: two units in two sheets');
    expect(new Set(two.figures.map(({ sheet, unit }) => `${sheet} ${unit}`))).toEqual(
      new Set(['江北 江北区人力资源和社会保障局', '渝北 渝北区人力资源和社会保障局']),
    );
  });

  it('asks where title and file say different months', async () => {
    const { notes, figures } = await controlOf('12 bundle: title of another month than the name');
    expect(notes).toContainEqual({ key: 'control.monthConflict', params: { title: 9, name: 10 } });
    expect(figures[0]?.period).toEqual({ kind: 'month', year: 2026, month: 9 });
  });

  it('names errors in place of its numbers', async () => {
    const { problems } = await controlOf('12 bundle: sums over files that are not at hand');
    expect(problems).toEqual([{ sheet: 'Sheet1', row: 4, column: '本年累计结业人次', key: 'err.cellError' }]);
  });
});

describe('answers of an online form', () => {
  it('give a figure for each answer, and name what is no number', async () => {
    const { figures, problems } = await controlOf(
      '11 answers of an online form without the personal columns',
    );
    expect(
      figures.map(({ row, unit, measure, period, value }) => [row, unit, measure, period?.month, value]),
    ).toEqual(
      [
        [2, '大渡口', 'enrolled', 10, 111],
        [2, '大渡口', 'completed', null, 100],
        [3, '重庆市大渡口区', 'enrolled', 10, 121],
        [3, '重庆市大渡口区', 'completed', null, 100],
        [4, '高新区', 'completed', null, null],
        [5, '江北区', 'completed', null, 0],
      ].map(([row, unit, measure, month, value]) => [row, unit, measure, month ?? 10, value]),
    );
    expect(problems.map(({ row, key }) => [row, key])).toEqual([
      [4, 'err.number'],
      [5, 'err.formula'],
    ]);
  });

  it('of one unit twice: the last holds where nobody chose', async () => {
    const { figures } = await controlOf('11 answers of an online form without the personal columns');
    const idOf = (unit: string) => (unit.includes('大渡口') ? '500104' : null);
    const repeated = repeatedUnits(figures, idOf);
    expect(repeated).toEqual([{ unit: '500104', rows: [2, 3] }]);
    const rows = (chosen: [string, number][]) => [
      ...new Set(holding(figures, repeated, new Map(chosen)).map(({ row }) => row)),
    ];
    expect(rows([])).toEqual([3, 4, 5]);
    expect(rows([['500104', 2]])).toEqual([2, 4, 5]);
  });
});

describe('a report beside the records', () => {
  it('differs by what the records have more; nothing is not zero', () => {
    const figure = {
      sheet: null,
      row: 5,
      column: '',
      unit: null,
      institution: '甲',
      measure: 'enrolled',
      period: october,
    } as const;
    const compared = compareControl(
      [
        { ...figure, value: 111 },
        { ...figure, value: null },
        { ...figure, institution: '丁', value: 5 },
      ],
      ({ institution }) => (institution === '甲' ? 100 : null),
    );
    expect(compared.map(({ records, difference }) => [records, difference])).toEqual([
      [100, -11],
      [100, null],
      [null, null],
    ]);
  });
});

describe('periods of reports', () => {
  it.each([
    ['2026年10月数字技能培训统计表', 2026, 10],
    ['附件1：示例区2026年1-10月统计表.xlsx', 2026, 10],
    ['石柱10月.xlsx', null, 10],
    ['渝中区10月(2).xlsx', null, 10],
    ['2026年台账', 2026, null],
    ['名单-6.20.xls', null, null],
  ])('are read from %s', (text, year, month) => {
    expect(monthIn(text)).toEqual({ year, month });
  });

  it('have first and last days', () => {
    expect(daysOf({ kind: 'month', year: 2026, month: 2 })).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(daysOf(toOctober)).toEqual({ from: '2026-01-01', to: '2026-10-31' });
  });
});

describe('units that report', () => {
  it('are those valid on the day; the others are missing in official order', () => {
    const { divisions } = reference;
    const on = (day: string) =>
      reportedUnits(divisions, { region: 'chongqing', day, units: new Set(['500104', '500105']) });
    const before = on('2025-11-05');
    const after = on('2025-11-06');
    // 38 districts and counties and 3 zones; 江北区 and 渝北区 went, 两江新区 was one of the zones before.
    expect(before.expected).toHaveLength(41);
    expect(before.reported.map(({ id }) => id)).toEqual(['500104', '500105']);
    expect(after.reported.map(({ id }) => id)).toEqual(['500104']);
    expect(after.expected).toHaveLength(39);
    expect(after.missing).toHaveLength(38);
    expect(after.missing[0]?.id).toBe('500101');
  });
});
