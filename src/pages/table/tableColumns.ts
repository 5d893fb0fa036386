import type { ReactNode } from 'react';
import type { Cell, Column } from '../../export/table';

/** A column of words, codes or days. */
interface TextColumn<Row> {
  kind: 'text';
  heading: string;
  /** What the file says; on the page too, unless `shown` draws it. Null: nothing known. */
  text(row: Row): string | null;
  shown?(row: Row): ReactNode;
  /** short: codes and days, never broken; wide: sentences, which want room. */
  width?: 'short' | 'wide';
  /** Left out on paper, which is too narrow for it or must not carry it. */
  isScreenOnly?: boolean;
}

/** A column of figures; the unit stands in the heading. */
interface FigureColumn<Row> {
  kind: 'figure';
  heading: string;
  /** `data-figure` */
  figure: string;
  /** Unrounded; null prints the dash. */
  value(row: Row): number | null;
  /** What the reader sees. */
  format(value: number): string;
  /** In the file, cut or rounded as on the page. */
  exported(value: number): number | null;
  decimals: 0 | 2;
  isScreenOnly?: boolean;
}

/** One declaration of a column serves the page and the file. */
export type TableColumn<Row> = TextColumn<Row> | FigureColumn<Row>;

interface Lines<Row> {
  rows: readonly Row[];
  /** The last line of the table, called `totalName`; null where lines cannot be added up. */
  total: Row | null;
  totalName: string;
}

/** The table as it leaves the page: every row, the total last. */
export function exportedTable<Row>(
  columns: readonly TableColumn<Row>[],
  { rows, total, totalName }: Lines<Row>,
): { columns: Column[]; rows: Cell[][] } {
  const cells = (row: Row) =>
    columns.map((column) => {
      if (column.kind === 'text') return column.text(row);
      const value = column.value(row);
      return value === null ? null : column.exported(value);
    });
  return {
    columns: columns.map((column) => ({
      heading: column.heading,
      decimals: column.kind === 'text' ? null : column.decimals,
    })),
    rows: [
      ...rows.map(cells),
      ...(total === null
        ? []
        : [
            cells(total).map((cell, index) =>
              index === 0 ? totalName : columns[index]?.kind === 'text' ? null : cell,
            ),
          ]),
    ],
  };
}
