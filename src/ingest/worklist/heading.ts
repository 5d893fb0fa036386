import { plainHeading } from '../plainHeading';
import { neededColumns, workListColumns, type WorkListColumn } from './vocabulary';

/** A row that heads a work list. */
export interface WorkListHeading {
  /** Index of the row among those searched. */
  row: number;
  header: readonly string[];
  /** Where each known column stands; those of `repeated` first. */
  columns: ReadonlyMap<WorkListColumn, number>;
  missing: readonly WorkListColumn[];
  /** Columns of which there are two. */
  repeated: readonly WorkListColumn[];
}

const names = new Map<string, WorkListColumn>(
  workListColumns.flatMap(({ name, title }) =>
    [title.zh, title.en].map((text) => [plainHeading(text), name] as const),
  ),
);

/** The row that knows most columns of a work list, the first of equals; null where none knows any. */
export function findWorkListHeading(rows: readonly (readonly string[])[]): WorkListHeading | null {
  let best: WorkListHeading | null = null;
  rows.forEach((cells, row) => {
    const columns = new Map<WorkListColumn, number>();
    const repeated = new Set<WorkListColumn>();
    cells.forEach((cell, at) => {
      const name = names.get(plainHeading(cell));
      if (name === undefined) return;
      if (columns.has(name)) repeated.add(name);
      else columns.set(name, at);
    });
    if (columns.size <= (best?.columns.size ?? 0)) return;
    const missing = neededColumns.filter((name) => !columns.has(name));
    best = { row, header: cells, columns, missing, repeated: [...repeated] };
  });
  return best;
}

/** Columns that make a file a work list beyond doubt: other tables have a number and remarks too. */
const telling = 5;

/** Whether rows are headed as a work list that went out of this product, also with some columns taken out. */
export function isWorkList(rows: readonly (readonly string[])[]): boolean {
  const heading = findWorkListHeading(rows);
  return heading !== null && heading.missing.length === 0 && heading.columns.size >= telling;
}
