import { load, mark, part, refuse, type CorpusFile, utf8, guard } from './corpusFile';
import { columns, csvText, lines, row, sheet } from './goodTable';
import { layout, xls, xlsx, type LaidSheet } from './layout';

const title = '⟨A1:R1⟩示例区数字技能培训台账';
const one = (laid: LaidSheet) => xlsx({ 表: laid });
const totals = [
  '小计',
  '合　计',
  '合    计：',
  '总计',
  '累计',
  '本页小计',
  '本月合计',
  '承前页',
  '过次页',
  '全市合计',
  '1.合计',
];
const total = (word: string, count = 33) => `⟨A1⟩${word}||||${count}`;
const withTotals = () => {
  const body = totals.flatMap((word, index) => [row(index + 1), [word, '', '', '', '11']]);
  return sheet([[...columns], ...body], { above: [title], at: 'A2' });
};
/** Rows 2 to 3 and the last that the old format has, the rest on the next sheet without heading. */
function continued(): Uint8Array {
  const full = sheet(lines(row(1), row(2)));
  const last = sheet([row(3)]).rows.get(1)!;
  const rows = new Map([...full.rows, [65_536, last]]);
  return xlsx({ 一: { ...full, rows }, 二: sheet([row(4), row(5)]) });
}
/** A cell of a row replaced by what no CSV can hold. */
function withCell(
  laid: LaidSheet,
  at: readonly [row: number, column: number],
  cell: LaidSheet['rows'] extends ReadonlyMap<number, ReadonlyMap<number, infer C>> ? C : never,
): LaidSheet {
  const cells = new Map(laid.rows.get(at[0]));
  return { ...laid, rows: new Map([...laid.rows, [at[0], cells.set(at[1], cell)]]) };
}
const column = (name: (typeof columns)[number]) => columns.indexOf(name);

/** Workbooks whose table stands in an odd place, or in which marks, formulas and merged cells say something. */
export const brokenSheets: readonly CorpusFile[] = [
  {
    kind: 'heading in row 8',
    name: '台账.xlsx',
    bytes: () =>
      one(
        sheet(lines(), {
          at: 'A8',
          above: [title, '（3月）', '', '填报单位：示例区人力社保局', '单位：人次'],
        }),
      ),
    ends: load(3, 3, 0, 0),
  },
  {
    kind: 'table at C6',
    name: '台账.xlsx',
    bytes: () => one(sheet(lines(), { at: 'C6', above: ['||示例区数字技能培训台账'] })),
    ends: load(3, 3, 0, 0),
  },
  {
    kind: 'totals in every spelling',
    name: '台账.xlsx',
    bytes: () => one(withTotals()),
    ends: load(11, 11, 0, 0),
  },
  {
    kind: 'notes and signatures below',
    name: '台账.xlsx',
    bytes: () =>
      one(
        sheet(lines(), {
          below: [
            total('合计'),
            '⟨A1⟩注：本表按开班日期填列。',
            '⟨A1⟩填表人：张测试　　联系电话：023-00000000',
            '⟨A1⟩第1页 共1页',
          ],
        }),
      ),
    ends: load(3, 3, 0, 0),
  },
  {
    kind: 'sheet full to row 65,536 that goes on in the next',
    name: '台账.xlsx',
    bytes: continued,
    ends: load(5, 5, 0, 0),
  },
  {
    kind: 'formula errors',
    name: '台账.xlsx',
    bytes: () =>
      one(
        withCell(withCell(sheet(), [2, column('人次数')], { error: '#REF!' }), [4, column('培训机构名称')], {
          error: '#NAME?',
        }),
      ),
    ends: part([3, 1, 2, 0], [2, 'err.cellError'], [4, 'err.cellError']),
  },
  {
    kind: 'links to other workbooks',
    name: '台账.xlsx',
    bytes: () =>
      one(
        withCell(
          withCell(sheet(), [2, column('人次数')], { formula: "'[1]3月'!G5", cached: 11 }),
          [3, column('人次数')],
          { formula: "'[1]3月'!G6", cached: '#REF!' },
        ),
      ),
    ends: part([3, 2, 1, 0], [3, 'err.cellError']),
  },
  {
    kind: 'formula never computed',
    name: '台账.xlsx',
    bytes: () => one(withCell(sheet(), [3, column('人次数')], { formula: 'SUM(1,2)', cached: null })),
    ends: part([3, 2, 1, 0], [3, 'err.formula']),
  },
  {
    kind: 'dates counted from 1904',
    name: '台账.xlsx',
    bytes: () =>
      xlsx({ 表: withCell(sheet(), [2, column('开班日期')], { serial: 44624 }) }, { date1904: true }),
    ends: load(3, 3, 0, 0),
  },
  {
    kind: 'hidden and struck rows',
    name: '台账.xlsx',
    bytes: () => one({ ...sheet(), hiddenRows: [3], struckRows: [4] }),
    ends: load(1, 1, 0, 0),
  },
  {
    kind: 'one number for three rows',
    name: '台账.xlsx',
    bytes: () => one({ ...sheet(), merged: ['E2:E4'] }),
    ends: part([3, 0, 3, 0], [2, 'err.mergedNumber'], [3, 'err.mergedNumber'], [4, 'err.mergedNumber']),
  },
  {
    kind: 'unit merged over its rows',
    name: '台账.xls',
    bytes: () =>
      xls({
        表: {
          ...sheet(lines(row(1), row(2, { 填报区县: '' }), row(3, { 填报区县: '' }))),
          merged: ['F2:F4'],
        },
      }),
    ends: load(3, 3, 0, 0),
  },
  {
    kind: 'only hidden sheets',
    name: '台账.xlsx',
    bytes: () => xlsx({ 表: { ...sheet(), isHidden: true } }),
    ends: refuse('load.onlyHidden'),
  },
  {
    kind: 'sheets of different columns',
    name: '台账.xlsx',
    bytes: () =>
      xlsx({
        一: sheet(),
        二: sheet(lines().map((cells) => cells.filter((_, at) => at !== column('培训机构名称')))),
      }),
    ends: refuse('load.whichSheet'),
  },
  {
    kind: 'month with a mistake in its heading',
    name: '台账.xlsx',
    bytes: () =>
      xlsx({
        '1月': sheet(),
        '2月': sheet(
          lines(row(4)).map((cells, index) =>
            index === 0 ? cells.map((text) => (text === '人次数' ? '心得体会' : text)) : cells,
          ),
        ),
      }),
    ends: refuse('load.unknownColumns'),
  },
  {
    kind: 'workbook without a filled cell',
    name: '台账.xlsx',
    bytes: () => one(layout('R1 ')),
    ends: refuse('load.empty'),
  },
  {
    kind: 'summary beside the months',
    name: '台账.xlsx',
    bytes: () =>
      xlsx({ 汇总: layout('月份|人次\n1月|11'), '1月': sheet(), 说明: layout('填表说明：按月填报。') }),
    ends: load(3, 3, 0, 0),
  },
  {
    kind: 'quarters as columns',
    name: '统计表.xlsx',
    bytes: () => one(layout('区县|1月|2月|3月|4月\n大渡口区|11|22|33|44\n万州区|11|22|33|44')),
    ends: refuse('err.crossTab'),
  },
  {
    kind: 'marking in the title',
    name: '台账.xlsx',
    bytes: () => one(sheet(lines(), { at: 'A2', above: ['⟨A1:R1⟩秘密★1年　示例区台账'] })),
    ends: mark('秘密'),
  },
  {
    kind: 'marking in the file’s name',
    name: '（机密）台账.xlsx',
    bytes: () => one(sheet()),
    ends: mark('机密'),
  },
  {
    kind: 'restriction in the file’s name',
    name: '台账_不得外传.csv',
    bytes: () => utf8(csvText(lines())),
    ends: mark('不得外传'),
  },
  {
    kind: 'marking in the foot',
    name: '台账.xls',
    bytes: () => xls({ 表: sheet(lines(), { below: ['⟨A1⟩注：内部资料，妥善保管。'] }) }),
    ends: mark('内部资料'),
  },
  {
    kind: 'marking in a hidden sheet',
    name: '台账.xlsx',
    bytes: () => xlsx({ 表: sheet(), 二: layout('机密★\n说明', { isHidden: true }) }),
    ends: mark('机密'),
  },
  {
    kind: 'marking in a sheet’s name',
    name: '台账.xlsx',
    bytes: () => xlsx({ 内部资料: sheet() }),
    ends: mark('内部资料'),
  },
  {
    kind: 'marking in a cell',
    name: '台账.csv',
    bytes: () => utf8(csvText(lines(row(1), row(2, { 培训机构名称: '绝密★启用前' })))),
    ends: mark('绝密'),
  },
  {
    kind: 'IDs in a hidden sheet',
    name: '台账.xlsx',
    bytes: () =>
      xlsx({ 表: sheet(), 字典: layout('代码|备注\n1|补录11010519491231002X', { isHidden: true }) }),
    ends: guard('字典 #2 id 1'),
  },
];
