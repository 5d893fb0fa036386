import { guard, load, part, refuse, utf8, type CorpusFile, type NamedRow } from './corpusFile';
import { columns, csv, csvText, lines, row, type Cells, type ColumnName } from './goodTable';

/** One sound row, then one row for each wrong value of a column. */
function wrong(
  kind: string,
  column: ColumnName,
  values: readonly (readonly [text: string, key: string])[],
): CorpusFile {
  const rows = values.map(([text], index) => row(index + 2, { [column]: text }));
  const named = values.map(([, key], index): NamedRow => [index + 3, key]);
  return {
    kind,
    name: '台账.csv',
    bytes: () => csv(row(1), ...rows),
    ends: part([values.length + 1, 1, values.length, 0], ...named),
  };
}

const withColumn = (heading: string, ...values: string[]) =>
  utf8(
    csvText(
      lines(...values.map((_, index) => row(index + 1))).map((cells, index) => [
        ...cells,
        index === 0 ? heading : (values[index - 1] ?? ''),
      ]),
    ),
  );
const person: Cells = { 记录粒度: 'person', 人次数: '', 班级编号: 'CQ-2026-0009' };

/** Rows in which a value cannot be what its column asks for, and files with persons in them. */
export const brokenValues: readonly CorpusFile[] = [
  wrong('dates that are none', '开班日期', [
    ['2026-02-30', 'err.date'],
    ['待定', 'err.date'],
    ['2026年3月上旬', 'err.date'],
    ['3.5', 'err.dateYear'],
    ['3/5/26', 'err.dateForm'],
    ['2026年3月', 'err.dateMonth'],
    ['46086', 'err.dateSerial'],
    ['#######', 'err.dateHashes'],
    ['1900-01-00', 'err.date'],
  ]),
  wrong('numbers that are none', '人次数', [
    ['约300', 'err.approx'],
    ['１２００余人次', 'err.approx'],
    ['300+', 'err.approx'],
    ['一百二', 'err.number'],
    ['1.5', 'err.integer'],
    ['-11', 'err.minimum'],
  ]),
  wrong('numbers that lost their end', '人次数', [['1.23457E+12', 'err.precision']]),
  wrong('unknown units', '填报区县', [
    ['天府区', 'err.unitUnknown'],
    ['其他', 'err.unitUnknown'],
    ['主城区', 'err.unitUnknown'],
  ]),
  wrong('abolished units', '填报区县', [
    ['江北区', 'err.unit'],
    ['渝北', 'err.unit'],
    ['500105', 'err.unit'],
  ]),
  wrong('units of the other region', '填报区县', [
    ['西湖区', 'err.unitUnknown'],
    ['330106', 'err.unitUnknown'],
  ]),
  wrong('regions of nobody', '地区', [
    ['四川省', 'err.value'],
    ['', 'err.required'],
  ]),
  wrong('codes that are none', '职业编码', [
    ['4-04-05', 'err.codeGroup'],
    ['人工智能', 'err.code'],
  ]),
  wrong('levels of no system', '等级', [
    ['中级工程师', 'err.levelTitle'],
    ['六级', 'err.value'],
  ]),
  wrong('required cells left empty', '班级编号', [
    ['', 'err.required'],
    ['—', 'err.required'],
  ]),
  wrong('words outside the list', '结业状态', [['审核中', 'err.value']]),
  wrong('formulas as text', '人次数', [
    ['=1+1', 'err.formula'],
    ['=SUM(A1:A2)', 'err.formula'],
  ]),
  wrong('completion before start', '结业日期', [['2026-03-01', 'err.dateOrder']]),
  {
    kind: 'dates in the future',
    name: '台账.csv',
    bytes: () => csv(row(1), row(2, { 开班日期: '2062-03-05', 结业日期: '2062-03-28' })),
    ends: part([2, 1, 1, 0], [3, 'err.dateFuture']),
  },
  {
    kind: 'record numbers that stand twice',
    name: '台账.csv',
    bytes: () => csv(row(1), row(2, { 记录编号: 'K-1' }), row(3)),
    ends: load(3, 2, 0, 1),
  },
  {
    kind: 'counts beside persons of one class',
    name: '台账.csv',
    bytes: () =>
      utf8(
        csvText([
          [...columns, '培训对象类别'],
          [...row(1, { 班级编号: 'CQ-2026-0009' }), ''],
          [...row(2, person), 'employee'],
        ]),
      ),
    ends: refuse('load.grainConflict'),
  },
  {
    kind: 'everything rewritten in other widths',
    name: '台账.csv',
    bytes: () =>
      csv(
        row(1, {
          人次数: '１１人',
          开班日期: '２０２６年３月５日',
          职业编码: '４－０４－０５－０５',
          填报区县: '重庆市大渡口区',
        }),
      ),
    ends: load(1, 1, 0, 0),
  },
  {
    kind: 'IDs in a remark',
    name: '台账.csv',
    bytes: () => withColumn('备注', '补录11010519491231002X'),
    ends: guard('备注 id 1'),
  },
  {
    kind: 'masked IDs',
    name: '台账.csv',
    bytes: () => withColumn('备注', '110105********002X'),
    ends: guard('备注 masked 1'),
  },
  {
    kind: 'plain hashes of IDs as person codes',
    name: '台账.csv',
    bytes: () => withColumn('人员代码', 'ae05564031c21338aa8a2e7266e7855c'),
    ends: guard('人员代码 hash 1'),
  },
  {
    kind: 'IDs damaged by a spreadsheet',
    name: '台账.csv',
    bytes: () => withColumn('备注', '1.10105E+17', '110105194912310000'),
    ends: guard('备注 id 2'),
  },
  {
    kind: 'names under a heading that hides them',
    name: '台账.csv',
    bytes: () => withColumn('其他说明', '张测试', '李样例', '王示例'),
    ends: guard('其他说明 name 3'),
  },
  {
    kind: 'addresses and mail',
    name: '台账.csv',
    bytes: () => withColumn('备注', '示例区测试路1号2栋3单元404室', 'test@example.com'),
    ends: guard('备注 address 1', '备注 email 1'),
  },
  {
    kind: 'bank accounts',
    name: '台账.csv',
    bytes: () => withColumn('备注', '6205500000000000004'),
    ends: guard('备注 bank 1'),
  },
];
