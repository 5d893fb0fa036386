const mebibyte = 1024 * 1024;

/**
 * What a reader takes at most, in bytes unless said otherwise. A file beyond them is refused in words before the
 * tab's memory is full; they are stated here and nowhere else.
 */
export const limits = {
  /** A file as chosen. The bytes are held once, the decoded text is not. */
  file: 400 * mebibyte,
  /** A workbook as chosen (xlsx, xls, html): its cells are held as text. */
  workbook: 100 * mebibyte,
  /** What the parts of an xlsx that are read may come to when unpacked, by the directory and again while unpacking. */
  unpackedWorkbook: 600 * mebibyte,
  /** What a .gz may come to. */
  unpacked: 400 * mebibyte,
  /** Filled cells of all sheets of a workbook. */
  cells: 8_000_000,
  /** Cells of a Parquet or Arrow file, which become text only as their rows are read. */
  recordCells: 40_000_000,
  /** What the columns of a Parquet or Arrow file may come to when unpacked. */
  unpackedColumns: 600 * mebibyte,
  /** Sheets of a workbook. */
  sheets: 255,
  /** Columns of a table, as many as a spreadsheet has. */
  columns: 16_384,
  /** Characters of a cell that can be a value, as many as a spreadsheet's cell holds. */
  cell: 32_767,
} as const;

/** Whole mebibytes, rounded up, as the sentences say them. */
export function megabytes(bytes: number): number {
  return Math.ceil(bytes / mebibyte);
}
