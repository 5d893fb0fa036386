import { pivotHeads, type PivotHead } from '../../../query/explore/pivotColumns';
import type { PivotSort } from '../../../query/explore/pivotFigures';
import { turnNode } from '../../../query/explore/pivotOpen';
import type { PivotNode } from '../../../query/explore/pivotTree';
import { useWords } from '../../context';
import type { PivotAddress } from './pivotAddress';

interface PivotHeadRowsProps {
  /** Names of the rows' dimensions. */
  corner: string;
  root: PivotNode;
  view: PivotAddress;
  /** The measure's unit, which all figures share. */
  unit: string;
  label(node: PivotNode): string;
  isOnPaper: boolean;
  onChange(change: Partial<PivotAddress>): void;
}

/** The headings of a pivot table: values of the columns' dimensions, opened by a button, ordered by another. */
export function PivotHeadRows(props: PivotHeadRowsProps) {
  const { corner, root, view, isOnPaper, onChange } = props;
  const { t } = useWords();
  const lines = pivotHeads(root, view.open.cols);
  return (
    <thead>
      {lines.map((heads, at) => (
        <tr key={at} aria-rowindex={at + 1}>
          {at === 0 && (
            <th scope="col" rowSpan={lines.length} className="pivot-corner">
              {corner}
              {view.sort && !isOnPaper && (
                <button type="button" className="quiet" onClick={() => onChange({ sort: null })}>
                  {t('pivot.ownOrder')}
                </button>
              )}
            </th>
          )}
          {heads.map((head) => (
            <HeadCell key={`${head.kind} ${head.node.path}`} head={head} {...props} />
          ))}
        </tr>
      ))}
    </thead>
  );
}

function HeadCell({
  head,
  view,
  unit,
  label,
  isOnPaper,
  onChange,
}: PivotHeadRowsProps & { head: PivotHead }) {
  const { t } = useWords();
  const { node, kind, colSpan, rowSpan } = head;
  const isGroup = kind === 'group';
  const paren = t('list.paren', { text: unit });
  const text =
    kind === 'total' ? `${t('term.total')}${paren}` : kind === 'subtotal' ? t('pivot.subtotal') : label(node);
  const isSorted = !isGroup && view.sort?.by === node.path;
  const hasTurn = kind !== 'total' && kind !== 'subtotal' && node.children.length > 0;
  const turn = () => onChange({ open: { ...view.open, cols: turnNode(view.open.cols, node) } });
  if (isOnPaper)
    return (
      <th scope={isGroup ? 'colgroup' : 'col'} colSpan={colSpan} rowSpan={rowSpan} className="number">
        {text}
      </th>
    );
  return (
    <th
      scope={isGroup ? 'colgroup' : 'col'}
      colSpan={colSpan}
      rowSpan={rowSpan}
      className={isGroup ? 'pivot-group' : 'number'}
      data-col={isGroup ? undefined : node.path || 'total'}
      aria-sort={isSorted ? (view.sort?.isDescending ? 'descending' : 'ascending') : undefined}
    >
      {hasTurn && (
        <button
          type="button"
          className="pivot-turn"
          aria-expanded={isGroup}
          aria-label={isGroup ? undefined : t('pivot.divide', { name: text })}
          onClick={turn}
        >
          <span aria-hidden="true">{isGroup ? '▾' : '▸'}</span>
          {isGroup && ` ${text}`}
        </button>
      )}
      {!isGroup && (
        <button
          type="button"
          className="sort"
          aria-label={kind === 'subtotal' ? `${label(node)} ${text}` : undefined}
          onClick={() => onChange({ sort: nextSort(view.sort, node.path) })}
        >
          {text}
          <span aria-hidden="true" className="sort-sign">
            {isSorted ? (view.sort?.isDescending ? '↓' : '↑') : ''}
          </span>
        </button>
      )}
    </th>
  );
}

/** Largest first, then smallest first, then the dimension's own order. */
function nextSort(sort: PivotSort | null, by: string): PivotSort | null {
  if (sort?.by !== by) return { by, isDescending: true };
  return sort.isDescending ? { by, isDescending: false } : null;
}
