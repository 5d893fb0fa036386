import { describe, expect, it } from 'vitest';
import { checkBook, refusalOfBook, valuesOf, workbook, type WrittenSheet } from '../books';
import { bytesOf, divisions, schemas } from '../smallSchemas';

const context = { schemas, divisions };
const heading = ['地区', '记录编号', '记录粒度', '人数', '区县', '班级编号', '开班日期'];
const record = (id: string, count: string | number = '', unit = '大渡口区') => [
  '重庆市',
  id,
  count === '' ? '个人' : '汇总',
  count,
  unit,
  '一班',
  '2026-03-05',
];
const check = (sheet: WrittenSheet) => checkBook('表.xlsx', workbook({ 表: sheet }), context);
const ids = async (sheet: WrittenSheet) => valuesOf(await check(sheet), 'record_id');

describe('the table in a sheet', () => {
  it('may start at C6, with blank columns and rows in it', async () => {
    const spread = (row: readonly (string | number)[]) => ['', '', ...row.slice(0, 4), '', ...row.slice(4)];
    const rows = [
      [],
      [],
      ['', '', '台账'],
      [],
      [],
      spread(heading),
      spread(record('A')),
      [],
      spread(record('B')),
    ];
    const file = await check({ rows });
    expect(valuesOf(file, 'record_id')).toEqual(['A', 'B']);
    expect(valuesOf(file, 'reporting_unit_id')).toEqual(['500104', '500104']);
  });

  it('may have a heading of two or three rows, joined above and below', async () => {
    const rows = [
      ['培训情况台账'],
      ['基本信息', '', '', '人数', '班级', '', ''],
      ['地区', '记录编号', '记录粒度', '', '区县', '班级编号', '开班日期'],
      record('A'),
    ];
    const merged = ['A1:G1', 'A2:C2', 'D2:D3', 'E2:G2'];
    expect(await ids({ rows, merged })).toEqual(['A']);
    const parts = [
      ['地区', '记录', '', '人数', '区县', '班级', '开班'],
      ['', '编号', '粒度', '', '', '编号', '日期'],
    ];
    expect(await ids({ rows: [...parts, record('B')] })).toEqual(['B']);
  });

  it('may have numbered questions of a form for headings', async () => {
    const asked = [
      '1、地区',
      '2、记录编号（必填）',
      '3、记录粒度',
      '4、区县（单位）',
      '5、班级编号',
      '6、开班日期',
      '7、其中：人数',
    ];
    const rows = [['10月培训数据收集'], asked, ['重庆市', 'A', '个人', '大渡口区', '一班', '2026-03-05', 1]];
    const file = await checkBook('收集结果.xlsx', workbook({ 表: { rows } }), context);
    expect([file.table.length, valuesOf(file, 'count')]).toEqual([1, [1]]);
  });

  it('is a cross table where one count stands under several headings, or months stand side by side', async () => {
    const crossed = [
      ['序号', '区县', '本月', '', '本年累计', ''],
      ['', '', '人数', '金额', '人数', '金额'],
      [1, '大渡口区', 111, 5, 1111, 50],
    ];
    const months = [
      ['区县', '地区', '1月', '2月', '3月'],
      ['大渡口区', '重庆市', 1, 2, 3],
    ];
    for (const rows of [crossed, months])
      expect((await refusalOfBook('月报.xlsx', workbook({ 表: { rows } }), context)).key).toBe(
        'err.crossTab',
      );
  });

  it('has its first row for a heading in a text file where no row fits', async () => {
    const refusal = await refusalOfBook('a.csv', bytesOf('天气,温度\n晴,21'), context);
    expect(refusal.key).toBe('load.noHeading');
    const text = `示例区台账,,,,,,\n单位：人次,,,,,,\n${heading.join(',')}\n${record('A').join(',')}\n合　计,,,1,,,\n`;
    const file = await checkBook('a.csv', bytesOf(text), context);
    expect([file.read, file.table.length]).toEqual([1, 1]);
    expect(file.sheets[0]?.notes).toEqual([
      { key: 'left.title', params: { n: 2, rows: '1、2' } },
      { key: 'left.total', params: { n: 1, rows: '5' } },
      // One person.
      { key: 'load.subtotalAgrees', params: { n: 1 } },
    ]);
  });
});

describe('rows of a sheet', () => {
  it('that hold errors, formulas without value or a number shared by merged rows are named', async () => {
    const rows = [
      heading,
      record('A', '#REF!'),
      record('B', '=1+1'),
      record('C', 40),
      ['重庆市', 'D', '汇总', '', '大渡口区', '二班', '2026-03-05'],
      [...record('E').slice(0, 5), '#NAME?', '2026-03-05'],
      [...record('G').slice(0, 5), '####', '2026-03-05'],
      [...record('H').slice(0, 6), '####'],
      record('F', 7),
    ];
    const file = await check({ rows, merged: ['D4:D5'] });
    expect(file.rejected.map(({ row, column, key }) => [row, column, key])).toEqual([
      [2, '人数', 'err.cellError'],
      [3, '人数', 'err.formula'],
      [4, '人数', 'err.mergedNumber'],
      [5, '人数', 'err.mergedNumber'],
      [6, '班级编号', 'err.cellError'],
      [7, '班级编号', 'err.cellError'],
      [8, '开班日期', 'err.dateHashes'],
    ]);
    expect(valuesOf(file, 'record_id')).toEqual(['F']);
  });

  it('are a total, a section or a note only where they are no sound record', async () => {
    const rows = [
      heading,
      ['一、重庆市（2个）'],
      record('A'),
      ['', '', '', '小 计', '', '', ''],
      [...record('B').slice(0, 5), '合计', '2026-03-05'],
      [...record('C').slice(0, 5), '注：夜校', '待定'],
      ['总计：3人'],
      ['注：1.本表为累计数，含上年结转班次。'],
      ['填表人：张测试　　联系电话：023-00000000　　填报日期：2026.11.3'],
    ];
    const file = await check({ rows });
    expect(valuesOf(file, 'record_id')).toEqual(['A', 'B']);
    expect(file.rejected.map(({ row }) => row)).toEqual([6]);
    expect(file.sheets[0]?.notes).toEqual([
      { key: 'left.section', params: { n: 1, rows: '2' } },
      { key: 'left.total', params: { n: 2, rows: '4、7' } },
      { key: 'left.footer', params: { n: 2, rows: '8、9' } },
      { key: 'left.form', params: {} },
      // A, B and C are three persons.
      { key: 'load.subtotalAgrees', params: { n: 1 } },
    ]);
  });

  it('below and above the table are searched for what no form has', async () => {
    const foot = ['填表人：张测试　身份证：11010519491231002X　电话：13800138000'];
    const refusal = await refusalOfBook(
      '表.xlsx',
      workbook({ 表: { rows: [heading, record('A'), foot] } }),
      context,
    );
    expect(refusal.details.map(({ params }) => params['kind'])).toEqual(['id']);
    const title = ['台账（13800138000）'];
    const other = await refusalOfBook(
      '表.xlsx',
      workbook({ 表: { rows: [title, heading, record('A')] } }),
      context,
    );
    expect(other.details.map(({ params }) => params['kind'])).toEqual(['mobile']);
  });

  it('go on without heading on the next sheet where the old format is full', async () => {
    const gap = Array.from({ length: 65_533 }, () => []);
    const full = [heading, record('A-1'), ...gap, record('A-2')];
    const file = await checkBook(
      '表.xlsx',
      workbook({ 一: { rows: full }, 二: { rows: [record('B-1'), record('B-2', '', '天府区')] } }),
      context,
    );
    expect([file.read, file.table.length]).toEqual([4, 3]);
    expect(file.rejected).toMatchObject([{ sheet: '二', row: 2, key: 'err.unitUnknown' }]);
    expect(file.sheets.map(({ name, read }) => [name, read])).toEqual([
      ['一', 2],
      ['二', 2],
    ]);
  });
});

describe('sheets', () => {
  const fits = { rows: [heading, record('A')] };

  it('that fit, but with other columns each, are asked about by name', async () => {
    const other = {
      rows: [[...heading, '备注'].map((one) => (one === '备注' ? '结业日期' : one)), [...record('B'), '']],
    };
    const refusal = await refusalOfBook('表.xlsx', workbook({ 一: fits, 二: other }), context);
    expect(refusal).toMatchObject({ key: 'load.whichSheet', params: { n: 2, sheets: '“一”、“二”' } });
  });

  it('that are all hidden are named', async () => {
    const refusal = await refusalOfBook(
      '表.xlsx',
      workbook({ 封面: { rows: [['台账']] }, 一: { ...fits, isHidden: true } }),
      context,
    );
    expect(refusal).toMatchObject({ key: 'load.onlyHidden', params: { sheets: '“一”' } });
  });

  it('of the same columns are one table, in which a record stands once', async () => {
    const file = await checkBook(
      '表.xlsx',
      workbook({ 一: fits, 二: { rows: [heading, record('A'), record('B')] } }),
      context,
    );
    expect([file.read, file.table.length, file.repeated]).toEqual([3, 2, 1]);
  });

  it('without any content are an empty file', async () => {
    const refusal = await refusalOfBook(
      '表.xlsx',
      workbook({ 一: { rows: [] }, 二: { rows: [['']] } }),
      context,
    );
    expect(refusal.key).toBe('load.empty');
  });
});
