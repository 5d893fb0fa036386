import { looseNameColumn, type NameColumn } from './nameColumn';

/** Tells by place which cells of rows without heading are names of persons. */
export interface LooseNames {
  note(row: readonly string[]): void;
  /** How many names stand in each column, holes where too few do. */
  found(): number[];
}

const mostDistinct = 2000;

/** A list of names goes down a column or along a row; a sheet without heading says of neither what it is. */
export function looseNames(): LooseNames {
  const columns: { names: NameColumn; seen: Set<string> }[] = [];
  const inRows: number[] = [];
  return {
    note(row) {
      const along = looseNameColumn();
      let first = -1;
      row.forEach((raw, index) => {
        const text = raw.trim();
        if (text === '') return;
        if (first < 0) first = index;
        along.note(text);
        const column = (columns[index] ??= { names: looseNameColumn(), seen: new Set() });
        if (column.seen.size >= mostDistinct || column.seen.has(text)) return;
        column.seen.add(text);
        column.names.note(text);
      });
      const found = along.found();
      if (found > 2) inRows[first] = (inRows[first] ?? 0) + found;
    },
    found() {
      const counts = columns.map(({ names }) => names.found());
      inRows.forEach((count, index) => {
        counts[index] = Math.max(counts[index] ?? 0, count);
      });
      return counts;
    },
  };
}
