import { useState } from 'react';
import { Figure } from '../../components/Figure';
import { TableScroll } from '../../components/TableScroll';
import { useWords } from '../context';
import type { TableColumn } from './tableColumns';

/** How the reader ordered a table, and the means to order it; the rows are given in that order. */
export interface Sorting {
  /** Heading of the column; null: the table's own order. */
  by: string | null;
  isDescending: boolean;
  onSort(heading: string): void;
}

interface FigureTableProps<Row> {
  /** `data-table`, for scripts that read the page. */
  name: string;
  label: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  /** `data-key` of a row. */
  keyOf(row: Row): string;
  total?: Row | null;
  /** Rows shown before the reader asks for all of them; all of them by default, and wherever they are added up. */
  first?: number;
  /** Period of the figures, 2026. */
  period?: string | null;
  /** Headings become buttons that order the rows. */
  sorting?: Sorting;
  /** Key of the row that the reader looks for; it is marked, and shown however long the table is. */
  marked?: string | null;
}

/** A table of figures; the first column names the row. Without rows it says so. */
export function FigureTable<Row>(props: FigureTableProps<Row>) {
  const { name, label, columns, rows, keyOf, total = null, period = null, sorting, marked = null } = props;
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (rows.length === 0) return <p className="note">{t('empty.filter')}</p>;
  const markedAt = marked === null ? -1 : rows.findIndex((row) => keyOf(row) === marked);
  const first = Math.max(props.first ?? Infinity, markedAt + 1);
  const shown = isOpen ? rows : rows.slice(0, first);
  return (
    <>
      <TableScroll label={label}>
        <table className="figure-table" data-table={name}>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeadCell key={column.heading} {...{ column, sorting }} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr
                key={keyOf(row)}
                data-key={keyOf(row)}
                aria-current={keyOf(row) === marked ? 'true' : undefined}
              >
                {columns.map((column, index) => (
                  <RowCell key={column.heading} isHead={index === 0} {...{ column, row, period }} />
                ))}
              </tr>
            ))}
          </tbody>
          {total !== null && (
            <tfoot>
              <tr data-key="total">
                <th scope="row">{t('term.total')}</th>
                {columns
                  .slice(1)
                  .map((column) =>
                    column.kind === 'text' ? (
                      <td key={column.heading} />
                    ) : (
                      <RowCell key={column.heading} isHead={false} row={total} {...{ column, period }} />
                    ),
                  )}
              </tr>
            </tfoot>
          )}
        </table>
      </TableScroll>
      {shown.length < rows.length && (
        <p className="paper-only note">{t('supply.onPaper', { shown: shown.length, n: rows.length })}</p>
      )}
      {rows.length > first && (
        <button type="button" className="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('target.less') : t('target.more', { n: rows.length })}
        </button>
      )}
    </>
  );
}

interface HeadCellProps<Row> {
  column: TableColumn<Row>;
  sorting: Sorting | undefined;
}

function HeadCell<Row>({ column, sorting }: HeadCellProps<Row>) {
  const { heading } = column;
  const isSorted = sorting?.by === heading;
  return (
    <th
      scope="col"
      className={classOf(column)}
      aria-sort={isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : undefined}
    >
      {sorting === undefined ? (
        heading
      ) : (
        <button type="button" className="sort" onClick={() => sorting.onSort(heading)}>
          {heading}
          <span aria-hidden="true" className="sort-sign">
            {isSorted ? (sorting.isDescending ? '↓' : '↑') : ''}
          </span>
        </button>
      )}
    </th>
  );
}

/** Figures stand to the right; a text column may be short or wide; some columns are not for paper. */
function classOf<Row>(column: TableColumn<Row>): string | undefined {
  const kind = column.kind === 'figure' ? 'number' : column.width;
  return [kind, column.isScreenOnly ? 'screen-only' : ''].filter(Boolean).join(' ') || undefined;
}

interface RowCellProps<Row> {
  column: TableColumn<Row>;
  row: Row;
  isHead: boolean;
  period: string | null;
}

function RowCell<Row>({ column, row, isHead, period }: RowCellProps<Row>) {
  if (column.kind === 'text') {
    const content = column.shown ? column.shown(row) : (column.text(row) ?? '—');
    return isHead ? <th scope="row">{content}</th> : <td className={classOf(column)}>{content}</td>;
  }
  const value = column.value(row);
  return (
    <td className={classOf(column)}>
      <Figure
        name={column.figure}
        value={value}
        text={value === null ? '' : column.format(value)}
        period={period}
      />
    </td>
  );
}
