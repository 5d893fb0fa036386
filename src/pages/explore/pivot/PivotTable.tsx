import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, useMemo, useRef } from 'react';
import { TableScroll } from '../../../components/TableScroll';
import { smallestGroup } from '../../../model/smallGroup';
import { firstColumns, pivotColumns, pivotHeads } from '../../../query/explore/pivotColumns';
import { isSmallCell, pivotValue, shownValue, sortedRows } from '../../../query/explore/pivotFigures';
import { turnNode, visibleNodes } from '../../../query/explore/pivotOpen';
import type { PivotNode } from '../../../query/explore/pivotTree';
import { useWords } from '../../context';
import { measureName, measureUnit } from '../measureWords';
import type { PivotAddress } from './pivotAddress';
import { PivotHeadRows } from './PivotHeadRows';
import type { PivotNames } from './pivotNames';
import { PivotRow } from './PivotRow';
import { useOnPaper } from './useOnPaper';
import type { Pivot } from './usePivot';

interface PivotTableProps {
  pivot: Pivot;
  names: PivotNames;
  view: PivotAddress;
  isStale: boolean;
  onChange(change: Partial<PivotAddress>): void;
}

/** Lines from which on only those in sight are drawn. */
const longTable = 100;
/** Height of a line in CSS pixels before it is measured, and lines drawn out of sight on either side. */
const lineHeight = 34;
const overscan = 15;
/** What there is room for: columns on a screen, lines and columns on paper. */
const screenColumns = 120;
const paperLines = 400;
const paperColumns = { amount: 7, others: 12 };

/** The pivot table: rows and columns that open into what they are made of, subtotals and totals. */
export function PivotTable({ pivot, names, view, isStale, onChange }: PivotTableProps) {
  const words = useWords();
  const { t } = words;
  const isOnPaper = useOnPaper();
  const table = useRef<HTMLTableElement>(null);
  const { tree, measure } = pivot;
  const show = measure.kind === 'rate' ? 'value' : view.show;
  const { sort, open } = view;
  const rows = useMemo(
    () =>
      sortedRows(
        tree,
        sort,
        (row, col) => shownValue(measure, tree, show, row, col),
        (row, col) => pivotValue(measure, tree, row, col),
      ),
    [tree, measure, show, sort],
  );
  const every = visibleNodes(rows, open.rows);
  const lines = isOnPaper ? every.slice(0, paperLines) : every;
  const everyColumn = pivotColumns(tree.cols, open.cols);
  const room = paperColumns[measure.kind === 'amount' ? 'amount' : 'others'];
  const mostColumns = isOnPaper ? room : screenColumns;
  const root = firstColumns(tree.cols, open.cols, mostColumns);
  const columns = pivotColumns(root, open.cols);
  const isLong = lines.length > longTable && !isOnPaper;
  // No compiler memoizes this component: what the virtualizer gives is read anew in every drawing.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: lines.length,
    enabled: isLong,
    overscan,
    estimateSize: () => lineHeight,
    getItemKey: (index) => lines[index]?.path ?? index,
    // The line with the focus stays, however far the table is scrolled.
    rangeExtractor: (range) => {
      const key = table.current?.querySelector('tbody tr:focus-within')?.getAttribute('data-key');
      const focused = key ? lines.findIndex(({ path }) => path === key) : -1;
      const inSight = defaultRangeExtractor(range);
      return focused < 0 ? inSight : [...new Set([...inSight, focused])].sort((a, b) => a - b);
    },
    getScrollElement: () => table.current?.closest('.table-scroll') ?? null,
  });
  const heads = pivotHeads(root, open.cols).length;
  const shared = { columns, pivot, names, show, open: open.rows };
  const onTurn = isOnPaper
    ? undefined
    : (node: PivotNode) => onChange({ open: { ...open, rows: turnNode(open.rows, node) } });
  const drawn = virtualizer.getVirtualItems();
  const hasSmall = [...lines, rows].some((row) =>
    columns.some(({ node }) => isSmallCell(measure, tree, row, node)),
  );
  return (
    <div aria-busy={isStale} className="pivot">
      <TableScroll label={t('pivot.title')} className="pivot-scroll">
        <table
          ref={table}
          data-table="pivot"
          className="pivot-table"
          aria-rowcount={isLong ? heads + lines.length + 1 : undefined}
        >
          <caption className="visually-hidden">
            {`${t('pivot.title')} ${measureName(words, measure)}${t('list.paren', { text: measureUnit(words, measure) })}`}
          </caption>
          <PivotHeadRows
            corner={pivot.rows.map(names.title).join(' / ')}
            root={root}
            view={view}
            unit={show === 'value' ? measureUnit(words, measure) : '%'}
            label={(node) => names.label(pivot.cols[node.depth - 1]!, node.key)}
            isOnPaper={isOnPaper}
            onChange={onChange}
          />
          <tbody>
            {isLong ? (
              <>
                {drawn.map(({ index, key, start }, at) => (
                  <Fragment key={key}>
                    <Spacer height={start - (drawn[at - 1]?.end ?? 0)} columns={columns.length + 1} />
                    <PivotRow
                      node={lines[index]!}
                      place={{ index, rowIndex: heads + index + 1, measure: virtualizer.measureElement }}
                      onTurn={onTurn}
                      {...shared}
                    />
                  </Fragment>
                ))}
                <Spacer
                  height={virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0)}
                  columns={columns.length + 1}
                />
              </>
            ) : (
              lines.map((node) => <PivotRow key={node.path} node={node} onTurn={onTurn} {...shared} />)
            )}
          </tbody>
          <tfoot>
            <PivotRow node={rows} {...shared} />
          </tfoot>
        </table>
      </TableScroll>
      {everyColumn.length > columns.length && (
        <p className="note">
          {t('pivot.columnsCut', { shown: columns.length - 1, n: everyColumn.length - 1 })}
        </p>
      )}
      {lines.length < every.length && (
        <p className="paper-only note">{t('pivot.onPaper', { shown: lines.length, n: every.length })}</p>
      )}
      {hasSmall && (
        <p className="note">
          {`${t('supp.sign')}${t('list.colon')}${t('supp.small', { k: smallestGroup })}${t('list.stop')}`}
        </p>
      )}
    </div>
  );
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className="pivot-spacer">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
