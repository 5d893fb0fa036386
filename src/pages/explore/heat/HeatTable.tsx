import { useState, type KeyboardEvent } from 'react';
import { TableScroll } from '../../../components/TableScroll';
import { noValue } from '../../../format/language';

export interface HeatTableCell {
  value: number | null;
  text: string;
  isChosen: boolean;
}

interface HeatTableProps {
  label: string;
  /** Heading of the first column. */
  corner: string;
  rows: readonly (readonly [key: string, name: string])[];
  columns: readonly (readonly [key: string, name: string])[];
  of(row: string, column: string): HeatTableCell;
  /** Columns that stand for several values, which cannot be chosen at once. */
  canChoose(column: string): boolean;
  onChoose(row: string, column: string): void;
  /** What a cell's button does, for a screen reader. */
  nameOf(row: string, column: string): string;
}

const arrows: Record<string, readonly [right: number, down: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The cells of a heat map as a table: one stop of the keyboard, arrows from cell to cell. */
export function HeatTable(props: HeatTableProps) {
  const { label, corner, rows, columns, of, canChoose, onChoose, nameOf } = props;
  const [reached, setReached] = useState<readonly [row: number, column: number]>([0, 0]);
  const [row, column] = [Math.min(reached[0], rows.length - 1), Math.min(reached[1], columns.length - 1)];
  const walk = (event: KeyboardEvent, from: readonly [row: number, column: number]) => {
    const step = arrows[event.key];
    if (!step) return;
    event.preventDefault();
    const to = [
      Math.min(rows.length - 1, Math.max(0, from[0] + step[1])),
      Math.min(columns.length - 1, Math.max(0, from[1] + step[0])),
    ] as const;
    setReached(to);
    event.currentTarget
      .closest('table')
      ?.querySelector<HTMLElement>(`[data-cell="${to[0]} ${to[1]}"]`)
      ?.focus();
  };
  return (
    <TableScroll label={label} className="heat-scroll">
      <table className="figure-table heat-table" data-table="heat">
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(([key, name]) => (
              <th key={key} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, name], y) => (
            <tr key={key} data-key={key}>
              <th scope="row">{name}</th>
              {columns.map(([other], x) => {
                const { value, text, isChosen } = of(key, other);
                const figure =
                  value === null ? (
                    noValue
                  ) : (
                    <data value={String(value)} data-figure="heat">
                      {text}
                    </data>
                  );
                return (
                  <td key={other} className="number" data-column={other}>
                    <button
                      type="button"
                      className="quiet"
                      data-cell={`${y} ${x}`}
                      tabIndex={y === row && x === column ? 0 : -1}
                      aria-pressed={isChosen}
                      aria-disabled={!canChoose(other)}
                      aria-label={nameOf(key, other)}
                      onFocus={() => setReached([y, x])}
                      onKeyDown={(event) => walk(event, [y, x])}
                      onClick={() => canChoose(other) && onChoose(key, other)}
                    >
                      {figure}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
