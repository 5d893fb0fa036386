import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { noValue } from '../format/language';
import { decimalsOf } from './decimalsOf';
import { shownValue, type Cell, type CellNames, type Column, type ExportTable } from './table';

const formats = ['#,##0', '#,##0.0', '#,##0.00'] as const;

/** Widths in characters: enough for the text, within what still fits a screen. */
const narrowest = 8;
const widest = 40;

/**
 * A table as a workbook: the table on the first sheet, what is said about it on the second. Numbers are
 * numbers in their column's format, computed anew where a cell has a formula; every text is a text cell, so that
 * nothing in it is ever computed.
 */
export function toXlsx({
  name,
  mark,
  given = [],
  columns,
  rows,
  notes,
}: ExportTable): Uint8Array<ArrayBuffer> {
  const first = mark === null ? [] : [[textCell(mark)]];
  const names = cellNames(first.length, given.length);
  const table = utils.aoa_to_sheet([
    ...first,
    ...given.map(({ term, value }) => [textCell(term), numberCell(value, null)]),
    columns.map(({ heading }) => textCell(heading)),
    ...rows.map((row) => row.map((cell, i) => toCell(cell, columns[i], names))),
  ]);
  table['!cols'] = columns.map(({ heading }, i) => ({
    wch: widthOf([
      heading,
      ...rows.map((row) => String(shownValue(row[i] ?? null) ?? '')),
      ...(i === 0 ? given.map(({ term }) => term) : []),
    ]),
  }));
  const said = utils.aoa_to_sheet([
    ...first,
    ...notes.lines.map(({ term, text }) => [textCell(term), textCell(text)]),
  ]);
  said['!cols'] = [{ wch: widthOf(notes.lines.map(({ term }) => term)) }, { wch: 100 }];
  return workbook([
    [name, table],
    [notes.name, said],
  ]);
}

function workbook(sheets: readonly [name: string, sheet: WorkSheet][]): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  for (const [name, sheet] of sheets) utils.book_append_sheet(book, sheet, sheetName(name), true);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

function toCell(of: Cell, column: Column | undefined, names: CellNames): CellObject {
  const cell = shownValue(of);
  if (typeof cell !== 'number') return textCell(cell ?? noValue);
  const computed = of !== null && typeof of === 'object' ? { f: of.formula(names) } : {};
  return { ...numberCell(cell, column?.decimals ?? null, column?.isCode), ...computed };
}

/** Names of cells under so many lines of mark, given figures and headings. */
function cellNames(marks: number, given: number): CellNames {
  const cell = (row: number, column: number) => utils.encode_cell({ r: marks + given + 1 + row, c: column });
  return {
    cell,
    range: (column, first, last) => `${cell(first, column)}:${cell(last, column)}`,
    given: (index) => `$B$${marks + index + 1}`,
  };
}

const numberCell = (value: number, decimals: Column['decimals'], isCode = false): CellObject => ({
  t: 'n',
  v: value,
  z: isCode ? '0' : formats[decimalsOf(value, decimals)],
});

const textCell = (text: string): CellObject => ({ t: 's', v: text });

/** Excel allows 31 characters, none of them one of `[]:*?/\`, and no apostrophe at either end. */
function sheetName(text: string): string {
  return text
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31);
}

/** A Chinese character is as wide as two others. */
function widthOf(texts: readonly string[]): number {
  const longest = texts.reduce(
    (width, text) => Math.max(width, text.length + (text.match(/[^\0-\xff]/g)?.length ?? 0)),
    narrowest,
  );
  return Math.min(widest, longest + 2);
}
