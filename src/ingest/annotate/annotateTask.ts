import { readSource } from '../source/readSource';
import type { Source, SourceSheet } from '../source/source';
import { openSheet } from '../table/openSheet';
import type { Task } from '../tasks';
import type { TableSchema } from '../types';
import { csvPieces } from './csvPieces';

/** What is said about one row, in words; `sheet` where the file has sheets with names. */
export interface Remark {
  sheet?: string | undefined;
  row: number;
  text: string;
}

export interface AnnotateInput {
  file: File;
  /** Of a file that was loaded: one that was refused has no copy. */
  remarks: readonly Remark[];
  /** Heads the column of remarks. */
  heading: string;
  schemas: readonly TableSchema[];
}

export interface Annotated {
  content: Blob;
  extension: 'csv' | 'xlsx';
}

/** A sheet to be written: rows as a spreadsheet numbers them, what is said about them, where it stands. */
export interface AnnotatedSheet extends SourceSheet {
  remarks: ReadonlyMap<number, string>;
  /** Index of the column of remarks: behind the last column of the sheet. */
  column: number;
}

const mostRows = 1_048_576;
/** A heading stands among the first rows that are filled. */
const mostSearched = 200;

/**
 * A copy of a file with a last column of remarks: text as CSV, everything else as a workbook of texts with all sheets.
 * Titles, totals and hidden rows keep their places, so that rows have the numbers by which they were named.
 * @throws FileRefusal as `readSource`
 */
export const annotateTask: Task<AnnotateInput, Annotated> = async (input, { readers }) => {
  const { file, remarks, heading, schemas } = input;
  const bytes = new Uint8Array(await file.arrayBuffer());
  // Text can be gone through only once, and is never whole in memory: it is opened anew for every look.
  const open = () => readSource({ name: file.name, bytes }, { readers });
  const sheets = annotated(await open(), { remarks, heading, schemas });
  const { format, sheets: sources } = await open();
  const written = sheets.map((sheet, index) => ({ ...sources[index]!, ...sheet }));
  const isText = format === 'text' || (written.length === 1 && sheets.some(({ last }) => last > mostRows));
  if (isText) {
    const content = new Blob([...csvPieces(written[0]!)], { type: 'text/csv;charset=utf-8' });
    return { output: { content, extension: 'csv' } };
  }
  const book = (await readers()).write(written);
  return { output: { content: new Blob([book]), extension: 'xlsx' } };
};

function annotated(
  { sheets }: Source,
  { remarks, heading, schemas }: Pick<AnnotateInput, 'remarks' | 'heading' | 'schemas'>,
) {
  return sheets.map((sheet) => {
    const own = remarks.filter((remark) => (remark.sheet ?? null) === sheet.name || sheets.length === 1);
    const said = new Map<number, string>();
    for (const { row, text } of own) said.set(row, [said.get(row), text].filter(Boolean).join('\n'));
    const filled: number[] = [];
    let [column, last] = [0, 0];
    const measured = function* () {
      for (const batch of sheet.batches) {
        for (const [index, cells] of batch.rows.entries()) {
          const width = filledWidth(cells);
          column = Math.max(column, width);
          if (width > 0 && filled.length < mostSearched) filled.push(batch.firstRow + index);
        }
        last = batch.firstRow + batch.rows.length - 1;
        yield batch;
      }
    };
    const { heading: found, below } = openSheet({ ...sheet, batches: measured() }, schemas);
    for (const rows of below) void rows;
    if (own.length > 0) said.set(filled[found?.last ?? 0] ?? 1, heading);
    return { remarks: said, column, last };
  });
}

function filledWidth(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && (cells[width - 1] ?? '').trim() === '') width--;
  return width;
}
