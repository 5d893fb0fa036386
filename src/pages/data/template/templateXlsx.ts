import { CFB, utils, write, type WorkSheet } from '@e965/xlsx';
import type { TemplateColumn } from './templateColumns';

export interface TemplateBook {
  /** Names of the three sheets: what is filled in, what the columns mean, what may be chosen. */
  sheets: readonly [data: string, dictionary: string, lists: string];
  columns: readonly TemplateColumn[];
  /** The data dictionary, its heading first. */
  dictionary: readonly (readonly string[])[];
  /** What a cell's hint says of a column that must be filled in. */
  required: string;
}

/** The parts of a zip file as the library gives them; its own types say nothing of it. */
interface Parts {
  FileIndex: { name: string; content: Uint8Array }[];
  FullPaths: string[];
}
const zip = CFB as {
  read(data: Uint8Array, options: { type: 'buffer' }): Parts;
  write(parts: Parts, options: { type: 'buffer'; fileType: 'zip'; compression: boolean }): Uint8Array;
};

const lastRow = 1_048_576;
/** A hint may have 255 characters; longer ones keep the file from opening. */
const longestHint = 250;
const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';

/**
 * A workbook to fill in: lists to choose from, days and numbers checked by the spreadsheet, the heading kept in sight, the
 * data dictionary on a second sheet. The library writes no such checks: they are put into its sheet afterwards.
 */
export function templateXlsx({
  sheets,
  columns,
  dictionary,
  required,
}: TemplateBook): Uint8Array<ArrayBuffer> {
  const [dataName, dictionaryName, listsName] = sheets;
  const data = utils.aoa_to_sheet([columns.map(({ heading }) => heading)]);
  data['!cols'] = columns.map(({ heading }) => ({ wch: Math.max(10, heading.length * 2 + 2) }));
  const words = utils.aoa_to_sheet(dictionary.map((line) => [...line]));
  words['!cols'] = [44, 18, 8, 60, 80].map((wch) => ({ wch }));
  const book = utils.book_new();
  utils.book_append_sheet(book, data, dataName);
  utils.book_append_sheet(book, words, dictionaryName);
  utils.book_append_sheet(book, listSheet(columns), listsName);
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 0 }, { Hidden: 1 }] };
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  const parts = zip.read(bytes, { type: 'buffer' });
  const checks = columns.map((column, at) => validation(column, { at, listsName, required })).join('');
  edit(parts, 'xl/worksheets/sheet1.xml', (xml) =>
    withPane(xml).replace(
      '</sheetData>',
      `</sheetData><dataValidations count="${columns.length}">${checks}</dataValidations>`,
    ),
  );
  edit(parts, 'xl/worksheets/sheet2.xml', withPane);
  return new Uint8Array(zip.write(parts, { type: 'buffer', fileType: 'zip', compression: true }));
}

/** Lists stand side by side, each in the column of its field, without headings: it must not look like a table. */
function listSheet(columns: readonly TemplateColumn[]): WorkSheet {
  const longest = Math.max(1, ...columns.map(({ list }) => list?.length ?? 0));
  return utils.aoa_to_sheet(
    Array.from({ length: longest }, (_, row) => columns.map(({ list }) => list?.[row] ?? null)),
  );
}

function validation(
  column: TemplateColumn,
  { at, listsName, required }: { at: number; listsName: string; required: string },
): string {
  const letter = utils.encode_col(at);
  const range = `sqref="${letter}2:${letter}${lastRow}"`;
  const hint = [column.required ? required : '', column.description].filter(Boolean).join(' ');
  const shown = hint === '' ? '' : ` showInputMessage="1" prompt="${escaped(hint.slice(0, longestHint))}"`;
  const common = `allowBlank="1"${shown} ${range}`;
  const stop = column.isOpen ? '' : ' showErrorMessage="1"';
  if (column.list) {
    const cells = `'${listsName}'!$${letter}$1:$${letter}$${column.list.length}`;
    return `<dataValidation type="list"${stop} ${common}><formula1>${escaped(cells)}</formula1></dataValidation>`;
  }
  if (column.type === 'date')
    return `<dataValidation type="date" operator="greaterThan" showErrorMessage="1" ${common}><formula1>1</formula1></dataValidation>`;
  if (column.type === 'integer' || column.type === 'number') {
    const type = column.type === 'integer' ? 'whole' : 'decimal';
    const [least, most] = [column.minimum ?? -1e15, column.maximum ?? 1e15];
    return `<dataValidation type="${type}" operator="between" showErrorMessage="1" ${common}><formula1>${least}</formula1><formula2>${most}</formula2></dataValidation>`;
  }
  return `<dataValidation ${common}/>`;
}

function withPane(xml: string): string {
  return xml.replace(/<sheetView ([^>]*?)\/>/, `<sheetView $1>${pane}</sheetView>`);
}

function edit(parts: Parts, path: string, change: (xml: string) => string): void {
  const index = parts.FullPaths.findIndex((full) => full.endsWith(path));
  const part = parts.FileIndex[index];
  if (!part) throw new Error(`no ${path} in the workbook`);
  const content = new TextEncoder().encode(change(new TextDecoder().decode(new Uint8Array(part.content))));
  Object.assign(part, { content, size: content.length });
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
