import { TableScroll } from '../../components/TableScroll';
import type { ReactNode } from 'react';

interface MethodTableProps {
  /** `data-table`, for scripts that read the page. */
  name: string;
  caption: string;
  heads: readonly string[];
  /** `key` becomes the row's `data-key`; the cells follow the heads. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  /** Index of the cell that names its row. */
  rowHead?: number;
  /** On narrow screens the cells stand below one another, each with its head, instead of scrolling sideways. */
  stacks?: boolean;
}

/** A table of the method page; where it is wider than the page it scrolls inside, by keyboard too. */
export function MethodTable({ name, caption, heads, rows, rowHead = 0, stacks = false }: MethodTableProps) {
  return (
    <TableScroll label={caption}>
      <table data-table={name} className={stacks ? 'stacks' : undefined}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key} data-key={key}>
              {cells.map((cell, column) =>
                column === rowHead ? (
                  <th key={column} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column} data-head={heads[column]}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
