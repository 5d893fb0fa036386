/** A cell of a table that leaves the page. Null: no figure; it prints as the dash, never as 0 and never blank. */
export type Cell = string | number | FormulaCell | null;

/** A figure that a workbook computes anew; elsewhere its value stands. */
export interface FormulaCell {
  /** What the formula gives, already rounded or cut to the column's decimals. */
  value: number;
  /** Without the equals sign. */
  formula(at: CellNames): string;
}

/** How a formula names cells of its own table. Rows and columns are counted from 0, headings left out. */
export interface CellNames {
  cell(row: number, column: number): string;
  /** Cells of one column, both ends included. */
  range(column: number, first: number, last: number): string;
  /** The value of a given figure over the headings. */
  given(index: number): string;
}

export interface Column {
  /** With its unit, since a column has one: 完成数（人次）. */
  heading: string;
  /** Decimals of the column's numbers; null for a column of text, whose codes and days stay text. */
  decimals: 0 | 1 | 2 | null;
  /** Numbers that are no quantities, as 20260331 for a day: without separators. */
  isCode?: boolean;
}

/** One thing said about the figures: 统计口径 and what it is. */
export interface Note {
  term: string;
  text: string;
}

/** A table with everything that must travel with it. */
export interface ExportTable {
  /** What the table shows; also the first sheet's name. */
  name: string;
  /** What stands over everything while the sample is loaded; null for own data. */
  mark: string | null;
  /** Figures of the whole table on which its formulas rest: 序时进度（%） 83.33; each a line over the headings. */
  given?: readonly { term: string; value: number }[];
  columns: readonly Column[];
  /** As long as `columns`; numbers already rounded or cut to the column's decimals. */
  rows: readonly (readonly Cell[])[];
  notes: Notes;
}

/** Definition, period, filters, cut-off, source: the second sheet of a workbook, the head of a CSV file. */
export interface Notes {
  name: string;
  lines: readonly Note[];
}

/** What a cell shows: its figure or text. */
export function shownValue(cell: Cell): string | number | null {
  return cell !== null && typeof cell === 'object' ? cell.value : cell;
}
