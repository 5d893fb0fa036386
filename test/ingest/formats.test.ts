import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkBook, handMadeXlsx, valuesOf, workbook, zip } from './books';
import { bytesOf, divisions, schemas } from './smallSchemas';

const context = { schemas, divisions };
const heading = [
  '地区',
  '记录编号',
  '记录粒度',
  '人数',
  '区县',
  '班次编号',
  '职业编码',
  '等级',
  '开班时间',
  '使用培训券',
  '金额',
];
/** The same two records and one mistake; texts as they are typed, so that 007 keeps its zeros. */
const records = [
  ['重庆市', '007', '汇总', '1045', '大渡口', '一班上午', '4-04-05-05', '四级', '2026-03-05', '是', '2112.5'],
  ['重庆市', '008', '汇总', '30', '大渡口区', '二班', '4-04-05-05', '三级', '2026-03-28', '否', '0.3'],
  ['重庆市', '009', '汇总', '45', '大渡口', '三班', '4-04-05-05', '四级', '待定', '是', '1'],
];
const lines = (separator: string) => [heading, ...records].map((row) => row.join(separator)).join('\r\n');

// "GB18030" of what the two test files hold, byte by byte by an encoder that the platform lacks: by table of its decoder.
const gb18030 = (() => {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const text = decoder.decode(Uint8Array.of(high, low));
      if (text.length === 1 && !codes.has(text)) codes.set(text, [high, low]);
    }
  return (text: string) =>
    Uint8Array.from(
      [...text].flatMap((one) => (one < '\u0080' ? [one.charCodeAt(0)] : (codes.get(one) ?? [0x3f]))),
    );
})();
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const html = `<html><head><meta charset="gb2312"><style>td{mso-number-format:"\\@"}</style></head><body><table border=1>
${[heading, ...records].map((row) => `<tr>${row.map((cell) => `<td style='mso-number-format:"\\@"'>${cell}&nbsp;</td>`).join('')}</tr>`).join('\n')}
</table></body></html>`;
// Numbers and dates as numbers, the rest as text.
const typed = [
  heading,
  ...records.map((row) =>
    row.map((cell, column) => {
      if (column === 3 || column === 10) return Number(cell.replace(',', ''));
      // 46086 is the serial of 2026-03-05, 46109 that of 2026-03-28.
      const serial = column === 8 ? { '2026-03-05': 46086, '2026-03-28': 46109 }[cell] : undefined;
      return serial === undefined ? cell : { t: 'n' as const, v: serial, z: 'yyyy"年"m"月"d"日"' };
    }),
  ),
];
const inline = (rows: readonly (readonly string[])[]) =>
  `<sheetData>${rows
    .map(
      (row, index) =>
        `<row r="${index + 1}">${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
    )
    .join('')}</sheetData>`;

describe('one dataset', () => {
  it.each([
    ['UTF-8 CSV', 'a.csv', bytesOf(lines(',')), 'text', 'UTF-8'],
    ['GB18030 CSV', 'a.csv', gb18030(lines(',')), 'text', 'GB18030'],
    ['UTF-16 with tabs', 'a.txt', utf16(lines('\t')), 'text', 'UTF-16LE'],
    ['XLSX with typed cells', 'a.xlsx', workbook({ 表: { rows: typed } }), 'xlsx', 'UTF-8'],
    ['XLSX of text cells', 'a.xlsx', workbook({ 表: { rows: [heading, ...records] } }), 'xlsx', 'UTF-8'],
    [
      'XLSX of another writer',
      'a.xlsx',
      zip(handMadeXlsx({ sheet: inline([heading, ...records]) })),
      'xlsx',
      'UTF-8',
    ],
    ['XLS', 'a.xls', workbook({ 表: { rows: typed } }, 'biff8'), 'xls', 'UTF-8'],
    ['XLS that calls itself CSV', 'a.csv', workbook({ 表: { rows: typed } }, 'biff8'), 'xls', 'UTF-8'],
    ['a page named .xls in GB18030', 'a.xls', gb18030(html), 'html', 'GB18030'],
    ['a page named .xls in UTF-8', 'a.xls', bytesOf(html), 'html', 'UTF-8'],
    ['packed CSV', 'a.csv.gz', new Uint8Array(gzipSync(bytesOf(lines(',')))), 'text', 'UTF-8'],
    ['packed XLSX', 'a.gz', new Uint8Array(gzipSync(workbook({ 表: { rows: typed } }))), 'xlsx', 'UTF-8'],
  ])('as %s is the same table', async (_, name, bytes, format, encoding) => {
    const file = await checkBook(name, bytes, context);
    expect([file.format, file.encoding, file.size]).toEqual([format, encoding, bytes.length]);
    expect([file.read, file.table.length, file.repeated]).toEqual([3, 2, 0]);
    expect(file.rejected).toMatchObject([
      { row: 4, column: '开班时间', key: 'err.date', params: { v: '待定' } },
    ]);
    expect(valuesOf(file, 'record_id')).toEqual(['007', '008']);
    expect(valuesOf(file, 'count')).toEqual([1045, 30]);
    expect(valuesOf(file, 'class_id')).toEqual(['一班上午', '二班']);
    expect(valuesOf(file, 'class_start_date')).toEqual(['2026-03-05', '2026-03-28']);
    expect(valuesOf(file, 'level')).toEqual(['4', '3']);
    expect(valuesOf(file, 'voucher_used')).toEqual([true, false]);
    expect(valuesOf(file, 'subsidy_amount')).toEqual([2112.5, 0.3]);
    expect(valuesOf(file, 'reporting_unit_id')).toEqual(['500104', '500104']);
  });
});
