import { gzipSync } from 'node:zlib';
import {
  DateDay,
  Field,
  Schema,
  Table,
  Bool,
  Decimal,
  Int32,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { workbook } from '../ingest/books';
import { ownFile, type OwnFile } from './loading';

/** One record as typed values: text, whole number, amount, day, answer, nothing. */
type Value = string | number | boolean | Date | null;
interface Column {
  title: string;
  kind: 'text' | 'whole' | 'amount' | 'day' | 'answer';
  value(row: number): Value;
}

const rows = 360;
const day = (text: string, later: number) => new Date(Date.parse(text) + later * 86_400_000);
const text = (title: string, value: (row: number) => string | null): Column => ({
  title,
  kind: 'text',
  value,
});
const districts = ['万州区', '大渡口区', '渝中区', '沙坪坝区'];

/** Training records of Chongqing: Chinese, characters of four bytes in GB18030, nothing filled in, decimals, days. */
const columns: readonly Column[] = [
  text('地区', () => '重庆市'),
  { title: '数据截至日期', kind: 'day', value: () => day('2026-10-31', 0) },
  text('记录编号', (row) => `D-${row + 1}`),
  text('记录粒度', () => '汇总'),
  { title: '人次数', kind: 'whole', value: (row) => 1 + (row % 40) },
  text('填报区县', (row) => districts[row % 4]!),
  text('培训机构编号', (row) => `CQX-${row % 5}`),
  text('培训机构名称', (row) => (row % 5 === 4 ? null : `示例𬭎䶮职业培训学校${'甲乙丙丁'[row % 5]}`)),
  text('班级编号', (row) => `K-${row + 1}`),
  text('项目', (row) => (row % 9 === 0 ? '数字技术工程师' : '数字技能')),
  text('培训渠道', (row) => (row % 3 === 0 ? '市场化培训' : '补贴性培训')),
  text('培训类型', () => '岗位技能提升培训'),
  text('职业编码', (row) => ['4-04-05-05', '4-13-01-05', null][row % 3]!),
  { title: '申报为数字技能', kind: 'answer', value: (row) => [true, false, null][row % 3]! },
  text('等级体系', () => '技能等级'),
  text('等级', (row) => ['四级/中级工', '三级/高级工'][row % 2]!),
  { title: '完成学时', kind: 'amount', value: (row) => (row % 7 === 0 ? null : 40 + (row % 4) / 4) },
  { title: '开班日期', kind: 'day', value: (row) => day('2022-01-03', row * 4) },
  { title: '结业日期', kind: 'day', value: (row) => (row % 11 === 0 ? null : day('2022-01-20', row * 4)) },
  text('结业状态', (row) => (row % 11 === 0 ? '在训' : '已结业')),
  { title: '补贴金额', kind: 'amount', value: (row) => (row % 3 === 0 ? null : 1000.25 + row * 3.5) },
];

const numbers = [...Array(rows).keys()];
const titles = columns.map(({ title }) => title);

function textOf(value: Value): string {
  if (value === null) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

const texts = [titles, ...numbers.map((row) => columns.map(({ value }) => textOf(value(row))))];
const lines = (separator: string) => texts.map((cells) => cells.join(separator)).join('\r\n');

/** Bytes of a text in GB18030: one, two or four, from the platform's decoder turned round; those beyond U+FFFF by their number. */
function gb18030(content: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number[]>();
  const note = (bytes: number[]) => {
    const one = decoder.decode(Uint8Array.from(bytes));
    if (!codes.has(one)) codes.set(one, bytes);
  };
  for (let high = 0x81; high <= 0xfe; high++) for (let low = 0x40; low <= 0xfe; low++) note([high, low]);
  return Uint8Array.from(
    [...content].flatMap((one) => {
      const code = one.codePointAt(0)!;
      if (code < 0x80) return [code];
      if (code < 0x10000) return codes.get(one)!;
      const linear = code - 0x10000 + 189_000;
      return [
        0x81 + Math.floor(linear / 12_600),
        0x30 + (Math.floor(linear / 1260) % 10),
        0x81 + (Math.floor(linear / 10) % 126),
        0x30 + (linear % 10),
      ];
    }),
  );
}

/** Cells of a workbook: numbers and days as such. */
const cells = [
  titles,
  ...numbers.map((row) =>
    columns.map(({ value }) => {
      const one = value(row);
      if (!(one instanceof Date)) return one;
      return { t: 'n' as const, v: one.getTime() / 86_400_000 + 25_569, z: 'yyyy-mm-dd' };
    }),
  ),
];

const page = `<html><head><meta charset="gb2312"></head><body><table border="1">${texts
  .map(
    (line) => `<tr>${line.map((cell) => `<td style="mso-number-format:'\\@'">${cell}</td>`).join('')}</tr>`,
  )
  .join('')}</table></body></html>`;

function parquet(): Uint8Array {
  const elements = {
    text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
    whole: { type: 'INT32' },
    amount: { type: 'DOUBLE' },
    day: { type: 'INT32', converted_type: 'DATE' },
    answer: { type: 'BOOLEAN' },
  } as const;
  const schema = columns.map(({ title, kind }) => ({
    name: title,
    repetition_type: 'OPTIONAL' as const,
    ...elements[kind],
  }));
  const columnData = columns.map(({ title, value }) => ({ name: title, data: numbers.map(value) }));
  const root = { name: 'root', num_children: columns.length };
  return new Uint8Array(parquetWriteBuffer({ columnData, schema: [root, ...schema], rowGroupSize: 100 }));
}

function arrow(form: 'file' | 'stream'): Uint8Array {
  const made = columns.map(({ title, kind, value }) => {
    const values = numbers.map(value);
    // Decimals are kept as whole hundredths.
    const hundredths = (one: Value) =>
      one === null ? null : Uint32Array.of(Math.round(Number(one) * 100), 0, 0, 0);
    const vector = {
      text: () => vectorFromArray(values as (string | null)[], new Utf8()),
      whole: () => vectorFromArray(values as number[], new Int32()),
      amount: () => vectorFromArray(values.map(hundredths), new Decimal(2, 12)),
      day: () => vectorFromArray(values as (Date | null)[], new DateDay()),
      answer: () => vectorFromArray(values as (boolean | null)[], new Bool()),
    }[kind]();
    return [new Field(title, vector.type, true), vector] as const;
  });
  const schema = new Schema(made.map(([field]) => field));
  const vectors = Object.fromEntries(made.map(([field, vector]) => [field.name, vector]));
  return tableToIPC(new Table(schema, vectors), form);
}

/** The same records in every form that a bureau has them in; the first is the one that the others are held against. */
export function allForms(): readonly (readonly [form: string, file: OwnFile])[] {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(lines('\t'), 'utf16le')]);
  const book = { 培训: { rows: cells } };
  return [
    ['CSV in UTF-8', ownFile('甲.csv', `\uFEFF${lines(',')}`)],
    ['CSV in GB18030', ownFile('乙.csv', gb18030(lines(',')))],
    ['TSV in UTF-16', ownFile('丙.tsv', utf16)],
    ['XLSX', ownFile('丁.xlsx', workbook(book))],
    ['XLS', ownFile('戊.xls', workbook(book, 'biff8'))],
    ['a page named xls', ownFile('己.xls', gb18030(page))],
    ['Parquet', ownFile('庚.parquet', parquet())],
    ['Arrow', ownFile('辛.arrow', arrow('file'))],
    ['an Arrow stream', ownFile('壬.arrows', arrow('stream'))],
    ['CSV in .gz', ownFile('癸.csv.gz', gzipSync(gb18030(lines(','))))],
    ['Parquet in .gz', ownFile('子.parquet.gz', gzipSync(parquet()))],
  ];
}

/** Counted from the rules above, not from any file: all person-times, and those completed until the end of 2025. */
export const counted = { rows };
