import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import type { AnnotatedSheet } from './annotateTask';

const longestText = 32_767;

/** Sheets as a workbook of texts: nothing in it is ever computed; hidden rows, columns and sheets stay hidden. */
export function writeBook(sheets: readonly AnnotatedSheet[]): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  for (const [index, sheet] of sheets.entries())
    utils.book_append_sheet(book, written(sheet), sheet.name ?? `Sheet${index + 1}`, true);
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) };
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

function written({ batches, remarks, column, hiddenColumns }: AnnotatedSheet): WorkSheet {
  const data: CellObject[][] = [];
  const rows: { hidden: boolean }[] = [];
  let widest = 0;
  for (const { rows: lines, firstRow, hidden } of batches)
    for (const [index, cells] of lines.entries()) {
      const at = firstRow + index - 1;
      const line: CellObject[] = [];
      cells.forEach((text, place) => {
        if (text !== '') line[place] = textCell(text);
      });
      const remark = remarks.get(at + 1);
      if (remark !== undefined) line[column] = textCell(remark);
      data[at] = line;
      widest = Math.max(widest, line.length);
      if (hidden?.has(index) === true) rows[at] = { hidden: true };
    }
  // The writer knows no row that is not there.
  for (let at = 0; at < data.length; at++) data[at] ??= [];
  const range = { s: { r: 0, c: 0 }, e: { r: Math.max(0, data.length - 1), c: Math.max(0, widest - 1) } };
  const columns: { hidden?: boolean; wch?: number }[] = [];
  for (const hiddenColumn of hiddenColumns) columns[hiddenColumn] = { hidden: true };
  columns[column] = { wch: 60 };
  return { '!data': data, '!ref': utils.encode_range(range), '!rows': rows, '!cols': columns };
}

const textCell = (text: string): CellObject => ({ t: 's', v: text.slice(0, longestText) });
