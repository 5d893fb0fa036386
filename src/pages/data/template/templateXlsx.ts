import { utils, write, type WorkSheet } from '@e965/xlsx';
import { editSheets, withChecks, withPane, type CellCheck } from '../../../export/sheetParts';
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

const lastRow = 1_048_576;
/**
 * A workbook to fill in: lists to choose from, days and numbers checked by the spreadsheet, the heading kept in sight, the
 * data dictionary on a second sheet.
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
  const checks = columns.map((column, at) => checkOf(column, { at, listsName, required }));
  return editSheets(bytes, { 1: (xml) => withChecks(withPane(xml), checks), 2: (xml) => withPane(xml) });
}

/** Lists stand side by side, each in the column of its field, without headings: it must not look like a table. */
function listSheet(columns: readonly TemplateColumn[]): WorkSheet {
  const longest = Math.max(1, ...columns.map(({ list }) => list?.length ?? 0));
  return utils.aoa_to_sheet(
    Array.from({ length: longest }, (_, row) => columns.map(({ list }) => list?.[row] ?? null)),
  );
}

function checkOf(
  { list, type, isOpen, minimum, maximum, description, required: isRequired }: TemplateColumn,
  { at, listsName, required }: { at: number; listsName: string; required: string },
): CellCheck {
  const letter = utils.encode_col(at);
  const range = `${letter}2:${letter}${lastRow}`;
  const hint = [isRequired ? required : '', description].filter(Boolean).join(' ');
  if (list) {
    const cells = `'${listsName}'!$${letter}$1:$${letter}$${list.length}`;
    return { kind: 'list', cells, isOpen, range, hint };
  }
  if (type === 'date') return { kind: 'date', range, hint };
  if (type === 'integer' || type === 'number') {
    const kind = type === 'integer' ? 'whole' : 'decimal';
    return { kind, least: minimum ?? -1e15, most: maximum ?? 1e15, range, hint };
  }
  return { kind: 'any', range, hint };
}
