import { useState } from 'react';
import { Figure } from '../../components/Figure';
import { TableScroll } from '../../components/TableScroll';
import { useWords } from '../context';
import type { TableColumn } from './tableColumns';

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
}

/** A table of figures; the first column names the row. Without rows it says so. */
export function FigureTable<Row>(props: FigureTableProps<Row>) {
  const { name, label, columns, rows, keyOf, total = null, first = Infinity, period = null } = props;
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (rows.length === 0) return <p className="note">{t('empty.filter')}</p>;
  const shown = isOpen ? rows : rows.slice(0, first);
  return (
    <>
      <TableScroll label={label}>
        <table className="figure-table" data-table={name}>
          <thead>
            <tr>
              {columns.map(({ heading, kind }) => (
                <th key={heading} scope="col" className={kind === 'figure' ? 'number' : undefined}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={keyOf(row)} data-key={keyOf(row)}>
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

interface RowCellProps<Row> {
  column: TableColumn<Row>;
  row: Row;
  isHead: boolean;
  period: string | null;
}

function RowCell<Row>({ column, row, isHead, period }: RowCellProps<Row>) {
  if (column.kind === 'text') {
    const content = column.shown ? column.shown(row) : (column.text(row) ?? '—');
    return isHead ? <th scope="row">{content}</th> : <td className={column.width}>{content}</td>;
  }
  const value = column.value(row);
  return (
    <td className="number">
      <Figure
        name={column.figure}
        value={value}
        text={value === null ? '' : column.format(value)}
        period={period}
      />
    </td>
  );
}
