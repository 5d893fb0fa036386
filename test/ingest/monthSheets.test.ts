import { describe, expect, it } from 'vitest';
import {
  checkBook,
  found,
  handMadeXlsx,
  refusalOfBook,
  sheetData,
  struckStyles,
  valuesOf,
  workbook,
  zip,
  type WrittenSheet,
} from './books';
import { ledger } from './exportSchemas';
import { ledgerHeading } from './plan/exportFiles';
import { divisions } from './smallSchemas';

const ids = ['11010519491231002X', '34052419800101001X'] as const;

describe('a year’s ledger with a sheet a month', () => {
  const heading = ledgerHeading;
  const context = { schemas: [ledger], divisions };
  const march = zip(
    handMadeXlsx({
      styles: struckStyles,
      sheet: `${sheetData([
        { number: 1, cells: ['示例区数字技能培训台账'] },
        { number: 2, cells: ['（3月）'] },
        { number: 4, cells: heading },
        {
          number: 5,
          cells: [
            '大渡口区',
            '示例职业培训学校甲',
            '人工智能训练师S',
            '4－04－05－05',
            '四级/中级工',
            1,
            45,
            '3.5-3.28',
          ],
        },
        {
          number: 6,
          cells: [
            '',
            '示例职业培训学校甲',
            '互联网营销师',
            '4-01-06-02',
            '4级',
            2,
            '50',
            '2026/3/5—2026/3/28',
          ],
        },
        {
          number: 7,
          cells: [
            '',
            '样例技工学校乙',
            '工业机器人系统运维员',
            '6.31.07.01',
            '高级',
            1,
            '30人',
            '3月10日至4月2日',
          ],
        },
        { number: 8, cells: ['小　计', '', '', '', '', '', { formula: 'SUM(G5:G7)', value: 45 }] },
        {
          number: 9,
          isHidden: true,
          cells: [
            '大渡口区',
            '样例技工学校乙',
            '电子商务师',
            '4-01-06-01',
            '三级',
            1,
            20,
            '3.15-3.30',
            '取消',
          ],
        },
        {
          number: 10,
          isStruck: true,
          cells: [
            '大渡口区',
            '样例技工学校乙',
            '电子商务师',
            '4-01-06-01',
            '三级',
            1,
            25,
            '3.15-3.30',
            '未开班',
          ],
        },
        { number: 11, cells: ['江北', '演示科技有限公司丙', '电工', '', '五级', 1, 22, '', '非数字类'] },
        { number: 12, cells: ['合计', '', '', '', '', '', 147] },
      ])}<mergeCells><mergeCell ref="A1:I1"/><mergeCell ref="A5:A7"/><mergeCell ref="A8:F8"/></mergeCells>`,
    }),
  );

  it('has its merged district carried down, and its totals, hidden and struck rows left out by name', async () => {
    const file = await checkBook('台账（最终版）(2)改.xlsx', march, context);
    expect([file.read, file.table.length]).toEqual([4, 3]);
    expect(valuesOf(file, 'reporting_unit_id')).toEqual(['500104', '500104', '500104']);
    expect(valuesOf(file, 'count')).toEqual([45, 50, 30]);
    expect(file.rejected).toMatchObject([{ sheet: '表', row: 11, column: '职业编码', key: 'err.required' }]);
    expect(file.sheets).toEqual([
      {
        name: '表',
        taken: true,
        read: 4,
        notes: [
          { key: 'left.title', params: { n: 2, rows: '1、2' } },
          { key: 'left.total', params: { n: 2, rows: '8、12' } },
          { key: 'left.hidden', params: { n: 1, rows: '9' } },
          { key: 'left.struck', params: { n: 1, rows: '10' } },
          // The formula of 小计 does not count '50 and 30人; 147 is right.
          { key: 'load.subtotal', params: { n: 8, column: '人数', a: 45, b: 125, c: 80 } },
          { key: 'total.text', params: { n: 2 } },
          { key: 'load.subtotalAgrees', params: { n: 1 } },
        ],
      },
    ]);
  });

  const month = (count: number, titles = 2): WrittenSheet => ({
    rows: [
      ...Array.from({ length: titles }, () => ['示例区数字技能培训台账']),
      [],
      heading,
      ['大渡口区', '样例技工学校乙', '电子商务师', '4-01-06-01', '三级', 1, count, '', ''],
      ['合计', '', '', '', '', '', count],
    ],
  });
  const sheets = {
    汇总: { rows: [heading, ['大渡口区', '样例技工学校乙', '全部', '4-01-06-01', '', 1, 66, '', '']] },
    '1月': month(11),
    '2月': month(22),
    '7月': month(33, 1),
    Sheet15: { rows: [] },
    字典: { rows: [['等级'], ['五级'], ['四级']], isHidden: true },
  };

  it('is read month by month; summary, dictionary and empty sheet are not', async () => {
    const file = await checkBook('台账.xlsx', workbook(sheets), context);
    expect(valuesOf(file, 'count')).toEqual([11, 22, 33]);
    expect(file.sheets.map(({ name, taken, read, notes }) => [name, taken, read, notes[0]?.key])).toEqual([
      ['汇总', false, 0, 'sheet.summary'],
      ['1月', true, 1, 'left.title'],
      ['2月', true, 1, 'left.title'],
      ['7月', true, 1, 'left.title'],
      ['Sheet15', false, 0, 'sheet.empty'],
      ['字典', false, 0, 'sheet.hidden'],
    ]);
  });

  it('is not loaded with IDs in a hidden column of one sheet, or in a hidden sheet', async () => {
    const september: WrittenSheet = {
      rows: [
        ['示例区数字技能培训台账'],
        [...heading.slice(0, 3), '身份证号', ...heading.slice(3)],
        ['大渡口区', '样例技工学校乙', '电子商务师', ids[0], '4-01-06-01', '三级', 1, 44, '', ''],
      ],
      hiddenColumns: ['D'],
    };
    const withColumn = await refusalOfBook('台账.xlsx', workbook({ ...sheets, '9月': september }), context);
    expect(found(withColumn)).toEqual(['9月 身份证号 id 1']);
    const dictionary = { rows: [['等级'], ['五级', `备用：${ids[1]}`]], isHidden: true };
    const withSheet = await refusalOfBook('台账.xlsx', workbook({ ...sheets, 字典: dictionary }), context);
    expect(found(withSheet)).toEqual(['字典 #2 id 1']);
  });

  it('is not loaded with names in a column of remarks that does not start at A', async () => {
    const people = ['张测试', '李样例', '王示例'].map((name) => [
      '',
      ...['大渡口区', '样例技工学校乙', '电子商务师', '4-01-06-01', '三级', 1, 44, '', name],
    ]);
    const october: WrittenSheet = { rows: [['', ...heading], ...people] };
    const refusal = await refusalOfBook('台账.xlsx', workbook({ ...sheets, '10月': october }), context);
    expect(found(refusal)).toEqual(['10月 备注 name 3']);
  });

  it('says once for all months what was rewritten in the rows that were loaded', async () => {
    const rows = (...counts: string[]): WrittenSheet => ({
      rows: [
        heading,
        ...counts.map((count) => ['大渡口', '', '', '4-01-06-01', '', 1, count, '', '']),
        ['合计', '', '', '', '', '', '1.1万'],
      ],
    });
    const book = workbook({ '1月': rows('1.2万', '１１'), '2月': rows('2.2万', '若干') });
    const file = await checkBook('台账.xlsx', book, context);
    expect(file.rejected.map(({ sheet, row }) => [sheet, row])).toEqual([['2月', 3]]);
    expect(file.normalised.map(({ column, kind, count }) => [column, kind, count])).toEqual([
      ['区县', 'unit', 3],
      ['人数', 'wan', 2],
      ['人数', 'number', 1],
    ]);
  });

  it('stops at a month whose heading has a mistake, and names it', async () => {
    const wrong = { rows: [[...heading.slice(0, 3), '编码（旧）', ...heading.slice(4)], ['大渡口区']] };
    const refusal = await refusalOfBook('台账.xlsx', workbook({ ...sheets, '8月': wrong }), context);
    expect([refusal.key, refusal.params['columns']]).toEqual(['load.unknownColumns', '编码(旧)']);
    expect(refusal.details.at(-1)).toEqual({ key: 'load.inSheet', params: { sheet: '8月' } });
  });
});
