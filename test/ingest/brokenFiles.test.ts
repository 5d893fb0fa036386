import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzip } from '../../src/ingest/source/gzip';
import { openZip } from '../../src/ingest/source/zip';
import { compound, handMadeXlsx, refusalOfBook, sheetData, workbook, zip } from './books';
import { bytesOf, divisions, schemas } from './smallSchemas';

const context = { schemas, divisions };
const book = workbook({
  表: {
    rows: [
      ['region', 'record_id'],
      ['chongqing', 'R-1'],
    ],
  },
});
const old = workbook(
  {
    表: {
      rows: [
        ['region', 'record_id'],
        ['chongqing', 'R-1'],
      ],
    },
  },
  'biff8',
);
const packed = (text: string) => new Uint8Array(gzipSync(bytesOf(text)));

/** A binary workbook's stream with the record that announces a password behind its first record. */
function withPassword(): Uint8Array {
  const stream = Buffer.alloc(200);
  const bof = Buffer.from('0908100000060500bb0dcc0700000000060000000908', 'hex').subarray(0, 20);
  bof.copy(stream);
  Buffer.from('2f000600000012345678', 'hex').copy(stream, 20);
  Buffer.from('0a000000', 'hex').copy(stream, 30);
  return compound({ Workbook: new Uint8Array(stream) });
}

describe('a file that cannot be read', () => {
  it.each([
    [
      'an encrypted workbook',
      '锁.xlsx',
      compound({ EncryptionInfo: bytesOf('x'), EncryptedPackage: bytesOf('x'.repeat(5000)) }),
      'err.locked',
    ],
    ['a binary workbook with a password', '锁.xls', withPassword(), 'err.locked'],
    [
      'a Word document named .xls',
      '黔江区.xls',
      compound({ WordDocument: bytesOf('x'.repeat(5000)) }),
      'err.format',
    ],
    ['a table of another program', '表.et', compound({ Contents: bytesOf('x'.repeat(5000)) }), 'err.format'],
    ['a workbook cut off', '半.xlsx', book.slice(0, book.length - 100), 'err.damaged'],
    ['a binary workbook cut off', '半.xls', old.slice(0, 1000), 'err.damaged'],
    [
      'a workbook with a part overwritten',
      '坏.xlsx',
      book.map((byte, at) => (at > 40 && at < book.length / 2 ? 0xff : byte)),
      'err.damaged',
    ],
    ['a zip without a workbook', '包.zip', zip({ 'a.csv': 'a,b' }), 'err.zip'],
    ['a workbook in name only', '空.xlsx', zip({ 'xl/nothing.xml': '<a/>' }), 'err.damaged'],
    [
      'a packed file cut off',
      'a.csv.gz',
      packed('region,record_id\n'.repeat(99)).slice(0, 40),
      'err.damaged',
    ],
    ['a packed packed file', 'a.csv.gz.gz', new Uint8Array(gzipSync(packed('a,b'))), 'err.zip'],
    ['a packed empty file', 'a.csv.gz', packed(''), 'load.empty'],
    ['a page without a table', '页.xls', bytesOf('<html><body><p>请登录</p></body></html>'), 'err.webPage'],
    ['a Word document of today', '文.xlsx', zip({ 'word/document.xml': '<a/>' }), 'err.format'],
  ])('is refused in words: %s', async (_, name, bytes, key) => {
    expect((await refusalOfBook(name, bytes, context)).key).toBe(key);
  });

  it('is refused before it is unpacked where its directory declares too much', async () => {
    const bytes = zip(handMadeXlsx({ sheet: '' }), { unpacked: 0xfffffff0 });
    expect(await refusalOfBook('弹.xlsx', bytes, context)).toMatchObject({
      key: 'err.bomb',
      params: { max: 600 },
    });
  });

  it('is refused while it is unpacked where its directory lies', async () => {
    const bytes = zip({ 'a.xml': 'x'.repeat(5000) }, { unpacked: 10 });
    const read = async (most: number) => {
      const stream = openZip(bytes, () => true, most).open('a.xml');
      return new Response(stream).text();
    };
    expect(await read(5000)).toHaveLength(5000);
    await expect(read(4999)).rejects.toMatchObject({ key: 'err.bomb' });
  });

  it('is refused where a packed text grows too large', async () => {
    const bytes = packed('x'.repeat(5000));
    expect(await gunzip(bytes, 5000)).toHaveLength(5000);
    await expect(gunzip(bytes, 4999)).rejects.toMatchObject({ key: 'err.bomb' });
  });

  it('does not expand entities of a document type', async () => {
    const parts = handMadeXlsx({ sheet: sheetData([{ number: 1, cells: ['甲'] }]) });
    const bomb = `<!DOCTYPE a [<!ENTITY a "${'x'.repeat(99)}"><!ENTITY b "&a;&a;">]>`;
    const bytes = zip({
      ...parts,
      'xl/worksheet.xml': `${bomb}${parts['xl/worksheet.xml']!.replace('甲', '&b;')}`,
    });
    expect((await refusalOfBook('甲.xlsx', bytes, context)).key).toBe('load.noHeading');
  });
});

describe('a marking of secrecy', () => {
  const heading = ['地区', '记录编号'];
  const rows = (title: string) => [[title], heading, ['重庆市', 'R-1']];

  it.each([
    ['秘密★1年', '秘密'],
    ['机密★启封前', '机密'],
    ['【绝密】台账', '绝密'],
    ['内部资料　不得外传', '内部资料'],
    ['请妥善保管，不得外传', '不得外传'],
  ])('in a title stops the read: %s', async (title, mark) => {
    const refusal = await refusalOfBook('表.xlsx', workbook({ 表: { rows: rows(title) } }), context);
    expect([refusal.key, refusal.params]).toEqual(['mark.stop', { mark }]);
  });

  it('in a name, a sheet’s name, a hidden sheet, a foot or a cell stops the read', async () => {
    const plain = rows('台账');
    const files: [string, Parameters<typeof workbook>[0]][] = [
      ['（机密）台账.xlsx', { 表: { rows: plain } }],
      ['台账_不得外传.xlsx', { 表: { rows: plain } }],
      ['台账.xlsx', { 内部资料: { rows: plain } }],
      ['台账.xlsx', { 表: { rows: plain }, 二: { rows: [['机密★']], isHidden: true } }],
      ['台账.xlsx', { 表: { rows: [...plain, ['注：内部资料']] } }],
      ['台账.xlsx', { 表: { rows: [...plain, ['重庆市', '秘密★']] } }],
    ];
    for (const [name, sheets] of files)
      expect.soft((await refusalOfBook(name, workbook(sheets), context)).key, name).toBe('mark.stop');
  });

  it('is not seen in ordinary words', async () => {
    const title = '商业秘密保护与机密计算培训（涉密人员除外）';
    const refusal = await refusalOfBook(
      '保密教育培训.xlsx',
      workbook({ 表: { rows: rows(title) } }),
      context,
    );
    expect(refusal.key).toBe('load.missingColumns');
  });
});
