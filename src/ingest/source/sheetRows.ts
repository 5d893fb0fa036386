import { FileRefusal } from '../types';
import { limits } from './limits';
import type { SheetBatch, SourceSheet, TallCell } from './source';

const batchRows = 2048;
const longestNumber = 24;
const nothingBroken: ReadonlySet<number> = new Set();

/** Counts the filled cells of a whole file against the limit. */
export class CellBudget {
  private left: number = limits.cells;

  /** @throws FileRefusal `err.tooManyCells` {max} */
  spend(cells: number): void {
    this.left -= cells;
    if (this.left < 0) throw new FileRefusal('err.tooManyCells', { max: limits.cells });
  }
}

export interface RowMarks {
  hidden?: boolean;
  struck?: 'all' | 'some' | null;
  /** Columns of numbers that are kept as text. */
  textNumbers?: readonly number[];
}

/** Whether a text is a number that a spreadsheet does not count as one. */
export function isTextNumber(text: string): boolean {
  return text.length <= longestNumber && /^\s*[-+(（]?[¥￥]?[\d０-９]/.test(text);
}

interface OpenBatch {
  rows: (readonly string[])[];
  firstRow: number;
  hidden: Set<number>;
  struck: Map<number, 'all' | 'some'>;
  textNumbers: Map<number, readonly number[]>;
}

/** Collects the rows of one sheet of a workbook, in order, and then says what the sheet is. */
export class SheetRows {
  private readonly batches: OpenBatch[] = [];

  constructor(private readonly budget: CellBudget) {}

  /** `number` as a spreadsheet shows it, later than every row added before. */
  add(number: number, cells: readonly string[], marks: RowMarks = {}): void {
    const { hidden = false, struck = null, textNumbers = [] } = marks;
    this.budget.spend(cells.length);
    let batch = this.batches.at(-1);
    if (!batch || batch.rows.length >= batchRows || batch.firstRow + batch.rows.length !== number) {
      batch = { rows: [], firstRow: number, hidden: new Set(), struck: new Map(), textNumbers: new Map() };
      this.batches.push(batch);
    }
    if (hidden) batch.hidden.add(batch.rows.length);
    if (struck) batch.struck.set(batch.rows.length, struck);
    if (textNumbers.length > 0) batch.textNumbers.set(batch.rows.length, textNumbers);
    batch.rows.push(cells);
  }

  /** The sheet; of merged areas those that span rows are kept, by their first column. */
  finish(sheet: {
    name: string | null;
    hidden: boolean;
    hiddenColumns?: readonly number[];
    merged?: readonly { column: number; first: number; last: number }[];
  }): SourceSheet {
    const { name, hidden, hiddenColumns = [], merged = [] } = sheet;
    const tall: TallCell[] = merged
      .filter(({ first, last }) => last > first)
      .map((area) => ({ ...area, text: this.textAt(area.first, area.column) }))
      .filter(({ text }) => text.trim() !== '');
    const batches: readonly SheetBatch[] = this.batches.map((batch) => ({
      ...batch,
      broken: nothingBroken,
    }));
    return { name, hidden, hiddenColumns, tall, batches };
  }

  private textAt(number: number, column: number): string {
    const batch = this.batches.find(
      ({ firstRow, rows }) => number >= firstRow && number < firstRow + rows.length,
    );
    return batch?.rows[number - batch.firstRow]?.[column] ?? '';
  }
}
