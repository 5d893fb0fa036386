import type { RecordBatch } from '../readRecords';

/** What a file really is, whatever its name says. */
export type FileFormat = 'text' | 'xlsx' | 'xls' | 'html' | 'parquet' | 'arrow';

/** Rows of a sheet in order; `firstRow` and what follows are numbered as a spreadsheet shows them. */
export interface SheetBatch extends RecordBatch {
  /** Indexes in `rows` of rows that are hidden. */
  hidden?: ReadonlySet<number>;
  /** Indexes in `rows` of rows with struck-through cells: all filled cells of the row, or only some. */
  struck?: ReadonlyMap<number, 'all' | 'some'>;
  /** Indexes in `rows` of rows with numbers that are kept as text, which no formula counts, and their columns. */
  textNumbers?: ReadonlyMap<number, readonly number[]>;
}

/** A cell that spans several rows; `last` and `first` are row numbers, the text stands in the first. */
export interface TallCell {
  column: number;
  first: number;
  last: number;
  text: string;
}

/** One sheet of a workbook, one table of a page, or a whole text file. */
export interface SourceSheet {
  /** Null where the file is one table without a name. */
  name: string | null;
  hidden: boolean;
  hiddenColumns: readonly number[];
  tall: readonly TallCell[];
  batches: Iterable<SheetBatch>;
}

/** A file as sheets of text cells, whatever it was made with. */
export interface Source {
  format: FileFormat;
  encoding: string;
  sheets: readonly SourceSheet[];
  /** Share of the file that has been read so far, 0–1; absent where it is read whole before its first row. */
  share?(): number;
}
