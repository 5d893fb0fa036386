import { utils, write, type BookType } from '@e965/xlsx';
import { gzipSync } from 'node:zlib';
import { compound, handMadeXlsx, sheetData, zip } from '../books';
import { joined, latin1, load, refuse, utf8, type CorpusFile } from './corpusFile';
import { csv, lines, sheet } from './goodTable';
import { xls, xlsx } from './layout';

const gz = (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes));
const book = () => xlsx({ 表: sheet() });
const oldBook = () => xls({ 表: sheet() });

/** The sound table in a format of the spreadsheet library. */
function written(bookType: BookType, table = lines()): Uint8Array {
  const file = utils.book_new();
  utils.book_append_sheet(file, utils.aoa_to_sheet(table), '表');
  const content = write(file, { type: 'buffer', bookType }) as Uint8Array;
  return new Uint8Array(content);
}

/** A binary workbook's stream with the record that announces a password behind its first record. */
function withPassword(): Uint8Array {
  const stream = Buffer.alloc(200);
  Buffer.from('0908100000060500bb0dcc07000000000600', 'hex').copy(stream);
  Buffer.from('2f000600000012345678', 'hex').copy(stream, 20);
  Buffer.from('0a000000', 'hex').copy(stream, 30);
  return compound({ Workbook: new Uint8Array(stream) });
}

const laughs =
  '<!DOCTYPE a [<!ENTITY a "哈">' +
  Array.from({ length: 9 }, (_, level) => {
    const [name, inner] = ['bcdefghij'[level], 'abcdefghi'[level]];
    return `<!ENTITY ${name} "${`&${inner};`.repeat(10)}">`;
  }).join('') +
  ']>';
function laughingBook(): Uint8Array {
  const parts = handMadeXlsx({ sheet: sheetData([{ number: 1, cells: ['甲', '乙'] }]) });
  return zip({ ...parts, 'xl/worksheet.xml': laughs + parts['xl/worksheet.xml']!.replace('甲', '&j;') });
}

/** The one entry of the archive is marked as encrypted. */
function lockedArchive(): Uint8Array {
  const bytes = zip({ '台账.csv': csv() });
  const at = Buffer.from(bytes).indexOf('PK\x01\x02', 'latin1');
  bytes[at + 8] = 1;
  bytes[6] = 1;
  return bytes;
}

/** Its writer knows Latin letters only. */
const english = [
  'region,as_of_date,record_id,record_grain,count,reporting_unit_id,institution_id,class_id,program,channel,training_type,class_start_date,completion_status',
  'chongqing,2026-10-31,K-1,aggregate,11,500104,CQX-0001,Q-1,digital-skill,market,on-the-job,2026-03-05,enrolled',
  'chongqing,2026-10-31,K-2,aggregate,22,500104,CQX-0001,Q-2,digital-skill,market,on-the-job,2026-03-05,enrolled',
  'chongqing,2026-10-31,K-3,aggregate,33,500104,CQX-0001,Q-3,digital-skill,market,on-the-job,2026-03-05,enrolled',
].map((line) => line.split(','));
const page = (body: string) =>
  `<!DOCTYPE html><html lang="zh"><head><title>提示</title></head><body>${body}</body></html>`;
const bomb = 420 * 1024 * 1024;

/** Damaged, locked, too large, or something else under the name of a table. */
export const foreignFiles: readonly CorpusFile[] = [
  {
    kind: 'encrypted workbook',
    name: '台账.xlsx',
    bytes: () => compound({ EncryptionInfo: utf8('x'), EncryptedPackage: utf8('x'.repeat(5000)) }),
    ends: refuse('err.locked'),
  },
  { kind: 'encrypted binary workbook', name: '台账.xls', bytes: withPassword, ends: refuse('err.locked') },
  { kind: 'encrypted archive', name: '台账.zip', bytes: lockedArchive, ends: refuse('err.zip') },
  {
    kind: 'workbook cut off',
    name: '台账.xlsx',
    bytes: () => book().slice(0, -300),
    ends: refuse('err.damaged'),
  },
  {
    kind: 'binary workbook cut off',
    name: '台账.xls',
    bytes: () => oldBook().slice(0, 1500),
    ends: refuse('err.damaged'),
  },
  {
    kind: 'workbook with a part overwritten',
    name: '台账.xlsx',
    bytes: () => book().map((byte, at) => (at > 60 && at < 900 ? 0xff : byte)),
    ends: refuse('err.damaged'),
  },
  {
    kind: 'archive cut off',
    name: '台账.zip',
    bytes: () => zip({ 'a.csv': csv() }).slice(0, -30),
    ends: refuse('err.damaged'),
  },
  {
    kind: 'packed file cut off',
    name: '台账.csv.gz',
    bytes: () => gz(csv()).slice(0, -20),
    ends: refuse('err.damaged'),
  },
  {
    kind: 'Parquet file cut off',
    name: '台账.parquet',
    bytes: () => joined(latin1('PAR1'), utf8('x'.repeat(500))),
    ends: refuse('err.damaged'),
  },
  {
    kind: 'Arrow file cut off',
    name: '台账.arrow',
    bytes: () => joined(latin1('ARROW1\0\0'), utf8('x'.repeat(500))),
    ends: refuse('err.damaged'),
  },
  {
    kind: 'zip bomb by its directory',
    name: '台账.xlsx',
    bytes: () => zip(handMadeXlsx({ sheet: '' }), { unpacked: 0xfffffff0 }),
    ends: refuse('err.bomb'),
  },
  {
    kind: 'gzip bomb',
    name: '台账.csv.gz',
    bytes: () => new Uint8Array(gzipSync(Buffer.alloc(bomb), { level: 1 })),
    ends: refuse('err.bomb'),
  },
  { kind: 'packed twice', name: '台账.csv.gz.gz', bytes: () => gz(gz(csv())), ends: refuse('err.zip') },
  {
    kind: 'packed, nothing inside',
    name: '台账.csv.gz',
    bytes: () => gz(new Uint8Array()),
    ends: refuse('load.empty'),
  },
  { kind: 'packed with gzip', name: '台账.csv.gz', bytes: () => gz(csv()), ends: load(3, 3, 0, 0) },
  {
    kind: 'billion laughs as XML',
    name: '台账.xml',
    bytes: () => utf8(`<?xml version="1.0"?>${laughs}<a>&j;</a>`),
    ends: refuse('err.format'),
  },
  {
    kind: 'billion laughs inside a workbook',
    name: '台账.xlsx',
    bytes: laughingBook,
    ends: refuse('load.noHeading'),
  },
  {
    kind: 'workbook without sheets',
    name: '台账.xlsx',
    bytes: () => zip({ 'xl/nothing.xml': '<a/>' }),
    ends: refuse('err.damaged'),
  },
  {
    kind: 'workbook of 256 sheets',
    name: '台账.xlsx',
    bytes: () => xlsx(Object.fromEntries(Array.from({ length: 256 }, (_, index) => [`${index}`, sheet()]))),
    ends: refuse('err.tooManySheets'),
  },
  {
    kind: 'Word document of today',
    name: '台账.xlsx',
    bytes: () => zip({ 'word/document.xml': '<a/>' }),
    ends: refuse('err.format'),
  },
  {
    kind: 'slides',
    name: '台账.xlsx',
    bytes: () => zip({ 'ppt/presentation.xml': '<a/>' }),
    ends: refuse('err.format'),
  },
  {
    kind: 'old Word document',
    name: '台账.xls',
    bytes: () => compound({ WordDocument: utf8('x'.repeat(5000)) }),
    ends: refuse('err.format'),
  },
  {
    kind: 'rich text',
    name: '台账.doc',
    bytes: () => latin1('{\\rtf1\\ansi 1}'),
    ends: refuse('err.format'),
  },
  { kind: 'PDF', name: '台账.csv', bytes: () => latin1('%PDF-1.7\n%âãÏÓ\n'), ends: refuse('err.format') },
  {
    kind: 'picture',
    name: '台账.csv',
    bytes: () => latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'),
    ends: refuse('err.format'),
  },
  {
    kind: 'photograph',
    name: '台账.xlsx',
    bytes: () => latin1('\xff\xd8\xff\xe0\0\x10JFIF\0'),
    ends: refuse('err.format'),
  },
  {
    kind: 'program',
    name: '台账.xlsx',
    bytes: () => latin1(`MZ\x90\0\x03\0\0\0This program cannot be run${'\0'.repeat(99)}`),
    ends: refuse('err.format'),
  },
  {
    kind: 'archive with a table',
    name: '台账.zip',
    bytes: () => zip({ '台账.csv': csv() }),
    ends: refuse('err.zip'),
  },
  { kind: 'RAR archive', name: '台账.rar', bytes: () => latin1('Rar!\x1a\x07\0'), ends: refuse('err.zip') },
  {
    kind: '7z archive',
    name: '台账.xlsx',
    bytes: () => latin1("7z\xbc\xaf'\x1c\0\x04"),
    ends: refuse('err.zip'),
  },
  {
    kind: 'binary workbook of 2007 (xlsb)',
    name: '台账.xlsb',
    bytes: () => written('xlsb'),
    ends: refuse('err.format'),
  },
  { kind: 'OpenDocument table', name: '台账.ods', bytes: () => written('ods'), ends: refuse('err.format') },
  {
    kind: 'SpreadsheetML of 2003',
    name: '台账.xls',
    bytes: () => written('xlml'),
    ends: refuse('err.format'),
  },
  {
    kind: 'web archive',
    name: '台账.mht',
    bytes: () =>
      utf8(
        `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${page('<table><tr><td>地区</td></tr></table>')}`,
      ),
    ends: refuse('err.format'),
  },
  {
    kind: 'JSON',
    name: '台账.csv',
    bytes: () => utf8('{"code":0,"msg":"ok","data":[{"地区":"chongqing","人次数":11}]}'),
    ends: refuse('err.format'),
  },
  { kind: 'dBASE table', name: '台账.dbf', bytes: () => written('dbf'), ends: refuse('err.format') },
  {
    kind: 'error page named .csv',
    name: '台账.csv',
    bytes: () => utf8(page('<h1>502 Bad Gateway</h1>')),
    ends: refuse('err.webPage'),
  },
  {
    kind: 'login page named .xls',
    name: '台账.xls',
    bytes: () =>
      utf8(
        page(
          '<form><table><tr><td>用户名</td><td><input></td></tr><tr><td>密码</td><td><input></td></tr></table></form>',
        ),
      ),
    ends: refuse('load.noHeading'),
  },
  {
    kind: 'table of a program nobody knows',
    name: '台账.et',
    bytes: () => compound({ Contents: utf8('x'.repeat(5000)) }),
    ends: refuse('err.format'),
  },
  {
    kind: 'workbook of Excel 95',
    name: '台账.xls',
    bytes: () => written('biff5', english),
    ends: load(3, 3, 0, 0),
  },
  { kind: 'workbook with macros', name: '台账.xlsm', bytes: () => written('xlsm'), ends: load(3, 3, 0, 0) },
  { kind: 'workbook named .csv', name: '台账.csv', bytes: book, ends: load(3, 3, 0, 0) },
  { kind: 'text named .xlsx', name: '台账.xlsx', bytes: () => csv(), ends: load(3, 3, 0, 0) },
  { kind: 'two extensions', name: '台账.xlsx.csv.xls', bytes: oldBook, ends: load(3, 3, 0, 0) },
  { kind: 'no extension', name: '台账', bytes: () => csv(), ends: load(3, 3, 0, 0) },
  {
    kind: 'nothing but NUL bytes',
    name: '台账.csv',
    bytes: () => new Uint8Array(4096),
    ends: refuse('err.format'),
  },
];
