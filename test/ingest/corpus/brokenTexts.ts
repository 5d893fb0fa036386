import { joined, latin1, load, part, refuse, utf16, utf8, type CorpusFile } from './corpusFile';
import { columns, csv, csvText, lines, row } from './goodTable';
import { gb18030 } from './gb18030';

const text = csvText(lines());
const [heading = '', first = ''] = text.split('\r\n');
const wide = Array.from({ length: 100_000 }, (_, index) => `列${index}`).join(',');

/** Delimited text that is empty, wrongly encoded, or of no good shape. */
export const brokenTexts: readonly CorpusFile[] = [
  { kind: 'empty', name: '台账.csv', bytes: () => new Uint8Array(), ends: refuse('load.empty') },
  {
    kind: 'only a byte order mark',
    name: '台账.csv',
    bytes: () => utf8('\ufeff'),
    ends: refuse('load.empty'),
  },
  {
    kind: 'only blank lines',
    name: '台账.csv',
    bytes: () => utf8('\r\n\r\n ,,\r\n'),
    ends: refuse('load.empty'),
  },
  {
    kind: 'only a heading',
    name: '台账.csv',
    bytes: () => utf8(`${heading}\r\n`),
    ends: refuse('load.noRows'),
  },
  {
    kind: 'no heading',
    name: '台账.csv',
    bytes: () => utf8(`${first}\r\n${first}\r\n`),
    ends: refuse('load.noHeading'),
  },
  {
    kind: 'prose',
    name: '说明.txt',
    bytes: () => utf8('关于做好数字技能培训工作的通知\n各有关单位：\n请于月底前报送。\n'),
    ends: refuse('load.noHeading'),
  },
  {
    kind: 'UTF-8 with byte order mark',
    name: '台账.csv',
    bytes: () => utf8(`\ufeff${text}`),
    ends: load(3, 3, 0, 0),
  },
  {
    kind: 'joined files, a byte order mark in the middle',
    name: '台账.csv',
    bytes: () => utf8(`\ufeff${csvText(lines(row(1)))}\ufeff${csvText(lines(row(2)))}`),
    ends: load(2, 2, 0, 0),
  },
  { kind: 'GBK', name: '台账.csv', bytes: () => gb18030(text), ends: load(3, 3, 0, 0) },
  {
    kind: 'Unicode text with tabs',
    name: '台账.txt',
    bytes: () => utf16(csvText(lines(), { between: '\t' })),
    ends: load(3, 3, 0, 0),
  },
  {
    kind: 'UTF-16 without byte order mark',
    name: '台账.txt',
    bytes: () => utf16(text, { mark: false }),
    ends: refuse('err.format'),
  },
  {
    kind: 'GBK with its last character cut',
    name: '台账.csv',
    bytes: () => joined(gb18030(text.trimEnd()), latin1('\xb2')),
    ends: refuse('err.encoding'),
  },
  {
    kind: 'UTF-8 lines behind GBK lines',
    name: '台账.csv',
    bytes: () => joined(gb18030(csvText(lines(row(1)))), utf8(csvText([row(2)]))),
    ends: refuse('err.encoding'),
  },
  {
    kind: 'bytes of no encoding',
    name: '台账.csv',
    bytes: () => joined(utf8(text), latin1('\xff\xff\xff,\x80\x80')),
    ends: refuse('err.encoding'),
  },
  {
    kind: 'NUL bytes in the middle',
    name: '台账.csv',
    bytes: () => joined(utf8(text), latin1('\0\0\0\0')),
    ends: refuse('err.format'),
  },
  {
    kind: 'unclosed quote',
    name: '台账.csv',
    bytes: () => utf8(`${text}chongqing,"2026-10-31,K-4\r\n${first}\r\n`),
    ends: refuse('load.quotes'),
  },
  {
    kind: 'text behind a closing quote',
    name: '台账.csv',
    bytes: () => utf8(`${text}${first.replace('示例职业培训学校甲', '"示例"职业培训学校甲')}\r\n`),
    ends: refuse('load.quotes'),
  },
  {
    kind: 'ragged rows',
    name: '台账.csv',
    bytes: () => csv(row(1), [...row(2), '多'], row(3).slice(0, 9), row(4)),
    ends: part([4, 2, 2, 0], [3, 'err.columns'], [4, 'err.columns']),
  },
  {
    kind: 'comma behind every line',
    name: '台账.csv',
    bytes: () => utf8(text.replaceAll('\r\n', ',\r\n')),
    ends: load(3, 3, 0, 0),
  },
  {
    kind: 'semicolons',
    name: '台账.csv',
    bytes: () => utf8(csvText(lines(), { between: ';' })),
    ends: load(3, 3, 0, 0),
  },
  {
    kind: 'vertical bars',
    name: '台账.txt',
    bytes: () => utf8(csvText(lines(), { between: '|' })),
    ends: load(3, 3, 0, 0),
  },
  {
    kind: 'line ends of old Macs',
    name: '台账.csv',
    bytes: () => utf8(csvText(lines(), { end: '\r' })),
    ends: load(3, 3, 0, 0),
  },
  {
    kind: 'no line end at the end',
    name: '台账.csv',
    bytes: () => utf8(text.trimEnd()),
    ends: load(3, 3, 0, 0),
  },
  {
    kind: '100,000 columns',
    name: '台账.csv',
    bytes: () => utf8(`${wide}\r\n${wide}\r\n`),
    ends: refuse('err.tooManyColumns'),
  },
  {
    kind: 'a cell of 50 MB',
    name: '台账.csv',
    bytes: () => csv(row(1), row(2, { 培训机构名称: '示例'.repeat(8_000_000) })),
    ends: refuse('err.longRow'),
  },
  {
    kind: 'a cell of 40,000 characters',
    name: '台账.csv',
    bytes: () => csv(row(1), row(2, { 培训机构名称: '示例'.repeat(20_000) })),
    ends: part([2, 1, 1, 0], [3, 'err.tooLong']),
  },
  {
    kind: 'heading that stands twice',
    name: '台账.csv',
    bytes: () =>
      utf8(csvText(lines(row(1)).map((cells, index) => [...cells, index === 0 ? '人次数' : '11']))),
    ends: refuse('load.repeatedColumn'),
  },
  {
    kind: 'heading of no field',
    name: '台账.csv',
    bytes: () =>
      utf8(csvText(lines(row(1)).map((cells, index) => [...cells, index === 0 ? '心得体会' : '好']))),
    ends: refuse('load.unknownColumns'),
  },
  {
    kind: 'required column missing',
    name: '台账.csv',
    bytes: () => utf8(csvText(lines().map((cells) => cells.slice(0, -1)))),
    ends: refuse('load.missingColumns'),
  },
  {
    kind: 'columns in another order',
    name: '台账.csv',
    bytes: () => utf8(csvText(lines().map((cells) => [...cells].reverse()))),
    ends: load(3, 3, 0, 0),
  },
  {
    kind: 'values of two columns swapped',
    name: '台账.csv',
    bytes: () =>
      csv(
        ...[1, 2].map((number) => row(number, { 填报区县: '示例职业培训学校甲', 培训机构名称: '大渡口区' })),
      ),
    ends: part([2, 0, 2, 0], [2, 'err.unitUnknown'], [3, 'err.unitUnknown']),
  },
  {
    kind: 'file of another dataset',
    name: '培训台账.csv',
    bytes: () =>
      utf8(
        '地区,数据截至日期,填报单位,报送月份,数据类别,零报告\nchongqing,2026-10-31,大渡口区,2026-10,training,否\n',
      ),
    ends: { as: 'load', counts: [1, 1, 0, 0], dataset: 'submissions' },
  },
  {
    kind: 'heading printed on every page',
    name: '台账.csv',
    bytes: () => csv(row(1), [...columns], row(2), [...columns], row(3)),
    ends: load(3, 3, 0, 0),
  },
  {
    kind: 'the same file joined to itself',
    name: '台账.csv',
    bytes: () => utf8(text + text),
    ends: load(6, 3, 0, 3),
  },
  {
    kind: 'spellings of nothing',
    name: '台账.csv',
    bytes: () =>
      csv(
        ...['NULL', '\\N', 'N/A', '#N/A', '—', '--', '无', '暂无', ''].map((培训机构名称, index) =>
          row(index + 1, { 培训机构名称 }),
        ),
      ),
    ends: load(9, 9, 0, 0),
  },
];
