import { FileRefusal, refusalIn } from '../types';
import { limits } from './limits';
import type { SheetBatch, SourceSheet } from './source';

const batchRows = 2048;
const nothingBroken: ReadonlySet<number> = new Set();
const longestNamed = 24;

/** Some rows by columns; a column gives its text by the row's place among them, nothing where there is no value. */
export interface ColumnChunk {
  length: number;
  columns: readonly ((row: number) => string)[];
}

/**
 * Columns as the sheet that a CSV file of the same data would be: the names in row 1, the first record in row 2. Texts are
 * made as the rows are asked for; they can be asked for again.
 */
export function columnSheet(names: readonly string[], chunks: readonly ColumnChunk[]): SourceSheet {
  return {
    name: null,
    hidden: false,
    hiddenColumns: [],
    tall: [],
    batches: { [Symbol.iterator]: () => batchesOf(names, chunks) },
  };
}

function* batchesOf(names: readonly string[], chunks: readonly ColumnChunk[]): Generator<SheetBatch> {
  yield { rows: [names], firstRow: 1, broken: nothingBroken };
  let firstRow = 2;
  for (const { length, columns } of chunks)
    for (let from = 0; from < length; from += batchRows) {
      const rows = Array.from({ length: Math.min(batchRows, length - from) }, (_, index) =>
        rowOf(columns, from + index),
      );
      yield { rows, firstRow, broken: nothingBroken };
      firstRow += rows.length;
    }
}

function rowOf(columns: ColumnChunk['columns'], row: number): string[] {
  try {
    return columns.map((text) => text(row));
  } catch (error) {
    // Values are taken out of their bytes only here, and what fails may quote them.
    throw refusalIn(error) ?? new FileRefusal('err.damaged');
  }
}

/** @throws FileRefusal `err.tooManyCells` {max} */
export function refuseManyCells(rows: number, columns: number): void {
  if (!(rows * Math.max(columns, 1) <= limits.recordCells))
    throw new FileRefusal('err.tooManyCells', { max: limits.recordCells });
}

/** Columns whose cells are no single text, number, day or answer: `err.columnKind` {columns}. */
export function unreadableColumns(names: readonly string[]): FileRefusal {
  const shown = names.map((name) => (name.length > longestNamed ? `${name.slice(0, longestNamed)}…` : name));
  return new FileRefusal('err.columnKind', { columns: shown.join('、') });
}
