import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { expect } from 'vitest';

export interface TakenFile {
  name: string;
  bytes: Buffer;
}

/** What a menu of the page is named, and what stands in it. */
const words = {
  zh: { menu: '导出', svg: '图片（SVG）', png: '图片（PNG）', csv: '表格（CSV）', xlsx: '表格（XLSX）' },
  en: {
    menu: 'Export',
    svg: 'Picture (SVG)',
    png: 'Picture (PNG)',
    csv: 'Table (CSV)',
    xlsx: 'Table (XLSX)',
  },
};
export type Kind = 'svg' | 'png' | 'csv' | 'xlsx';

/** Every menu on the page by which something leaves it. */
export function menusOf(page: Page, language: 'zh' | 'en' = 'zh'): Locator {
  return page.getByRole('main').getByRole('button', { name: new RegExp(`^${words[language].menu}`) });
}

/** One menu by the name that a screen reader hears. */
export function menuOf(page: Page, name: string): Locator {
  return page.getByRole('main').getByRole('button', { name, exact: true });
}

/** Opens a menu and keeps the file that it gives, as a reader's browser does. */
export async function take(
  page: Page,
  menu: Locator,
  kind: Kind,
  language: 'zh' | 'en' = 'zh',
): Promise<TakenFile> {
  await menu.click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: words[language][kind] }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** What an open menu offers. */
export async function offersOf(page: Page, menu: Locator): Promise<string[]> {
  await menu.click();
  const offers = await page.getByRole('menuitem').allInnerTexts();
  await page.keyboard.press('Escape');
  return offers;
}

export type Value = string | number | null;

export interface ReadTable {
  /** What stands over everything; null where nothing does. */
  mark: string | null;
  /** What is said about the figures: term and text, in their order. */
  notes: [term: string, text: string][];
  headings: string[];
  rows: Value[][];
}

/** Reads a CSV file by the letter of RFC 4180. @throws Error where the bytes are not such a file */
export function readCsv({ bytes }: TakenFile): ReadTable {
  if (bytes.subarray(0, 3).toString('hex') !== 'efbbbf') throw new Error('no byte-order mark');
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(3));
  const records = recordsOf(text);
  const empty = records.findIndex((record) => record.length === 1 && record[0] === '');
  const said = records.slice(0, Math.max(0, empty));
  const [headings = [], ...rows] = records.slice(empty + 1);
  const mark = said[0]?.length === 1 ? said[0][0]! : null;
  return {
    mark,
    notes: said.slice(mark === null ? 0 : 1).map(([term = '', line = '']) => [term, line]),
    headings,
    rows,
  };
}

/** Fields between commas, records between CRLF, quotes doubled within quotes; nothing else is CSV. */
function recordsOf(text: string): string[][] {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  const records: string[][] = [[]];
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (!match) throw new Error(`no CSV at character ${at}: ${text.slice(at, at + 30)}`);
    records.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] === '\r\n') records.push([]);
    else if (match[3] === '') throw new Error('the last record has no end');
  }
  return records.slice(0, -1);
}

/** Reads a workbook by another library than the one that wrote it. */
export async function readXlsx({ bytes }: TakenFile): Promise<ReadTable> {
  const [table, said, ...more] = await readWorkbook(bytes);
  if (!table || !said || more.length > 0) throw new Error('a workbook has two sheets');
  const lines = table.data as Value[][];
  const isMarked = lines[0]!.filter((cell) => cell !== null).length === 1;
  const [headings = [], ...rows] = lines.slice(isMarked ? 1 : 0);
  const notes = said.data.slice(isMarked ? 1 : 0) as [string, string][];
  const mark = isMarked ? (lines[0]![0] as string) : null;
  if (mark !== null && said.data[0]![0] !== mark) throw new Error('one of the sheets has no mark');
  return { mark, notes, headings: headings as string[], rows };
}

/** One row by its first cell that has the key, as heading → cell. */
export function rowOf({ headings, rows }: ReadTable, key: string): Record<string, Value> {
  const found = rows.filter((row) => row.includes(key));
  if (found.length !== 1) throw new Error(`${found.length} rows with ${key}`);
  return Object.fromEntries(headings.map((heading, i) => [heading, found[0]![i] ?? null]));
}

/** A column as numbers, without the rows that the dash says have none. */
export function columnOf({ headings, rows }: ReadTable, heading: string): number[] {
  const at = headings.indexOf(heading);
  if (at < 0) throw new Error(`no column ${heading} among ${headings.join(', ')}`);
  return rows
    .map((row) => row[at]!)
    .filter((cell) => cell !== '—')
    .map(Number);
}

/** All texts under a term of the notes. */
export function saidOf({ notes }: ReadTable, term: string): string[] {
  return notes.filter(([one]) => one === term).map(([, text]) => text);
}

/** The texts of a picture, in their order; the browser's own parser says whether it is well-formed. */
export function readSvg(page: Page, { bytes }: TakenFile) {
  return page.evaluate((source) => {
    const picture = new DOMParser().parseFromString(source, 'image/svg+xml');
    const root = picture.documentElement;
    return {
      isWellFormed: picture.querySelector('parsererror') === null && root.localName === 'svg',
      title: root.querySelector(':scope > title')?.textContent ?? null,
      texts: [...root.querySelectorAll(':scope > text')].map(({ textContent }) => textContent),
      marks: root.querySelectorAll('path, rect, line').length,
      size: [Number(root.getAttribute('width')), Number(root.getAttribute('height'))] as const,
      leans: /class=|style=|url\(|href=|var\(/.test(source),
    };
  }, bytes.toString('utf8'));
}

/** Width and height of a PNG in pixels. @throws Error where the bytes are none */
export function readPngSize({ bytes }: TakenFile): [width: number, height: number] {
  if (bytes.subarray(0, 8).toString('hex') !== '89504e470d0a1a0a') throw new Error('no signature of a PNG');
  if (bytes.subarray(12, 16).toString() !== 'IHDR') throw new Error('no header of a PNG');
  if (bytes.subarray(-8, -4).toString() !== 'IEND') throw new Error('the PNG has no end');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Both tables of a menu, read back; what they say must be the same. */
export async function takeTables(page: Page, name: string, language: 'zh' | 'en' = 'zh'): Promise<ReadTable> {
  const csv = await take(page, menuOf(page, name), 'csv', language);
  const xlsx = await take(page, menuOf(page, name), 'xlsx', language);
  expect(csv.name.replace(/csv$/, 'xlsx')).toBe(xlsx.name);
  const [text, book] = [readCsv(csv), await readXlsx(xlsx)];
  expect(text.headings).toEqual(book.headings);
  expect(new Set(text.headings).size).toBe(text.headings.length);
  expect(text.mark).toBe(book.mark);
  // A text that looks like a formula has an apostrophe in the one and is a text cell in the other.
  const plain = (cell: Value) => String(cell ?? '').replace(/^'(?=\s*[=+\-@])/, '');
  expect(text.notes.map((line) => line.map(plain))).toEqual(book.notes);
  // 43.70 in the one is 43.7 in the other.
  const bare = (cell: Value) => (/^-?\d+\.\d+$/.test(String(cell)) ? String(Number(cell)) : plain(cell));
  expect(text.rows.map((row) => row.map(bare))).toEqual(book.rows.map((row) => row.map(bare)));
  return book;
}
