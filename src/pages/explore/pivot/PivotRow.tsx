import { Figure } from '../../../components/Figure';
import { formatShare } from '../../../format/share';
import type { PivotColumn } from '../../../query/explore/pivotColumns';
import { isSmallCell, shownValue, type PivotShow } from '../../../query/explore/pivotFigures';
import { isOpen, type OpenNodes } from '../../../query/explore/pivotOpen';
import { keysOfPath, type PivotNode } from '../../../query/explore/pivotTree';
import type { PivotDimension } from '../../../query/explore/pivotDimensions';
import { useWords } from '../../context';
import { formatMeasure } from '../measureWords';
import type { PivotNames } from './pivotNames';
import type { Pivot } from './usePivot';

interface PivotRowProps {
  node: PivotNode;
  columns: readonly PivotColumn[];
  pivot: Pivot;
  names: PivotNames;
  show: PivotShow;
  open: OpenNodes;
  /** Absent on paper, where nothing can be pressed. */
  onTurn?(node: PivotNode): void;
  /** Where only the lines in sight are drawn: the line's place among all, and how its height is taken. */
  place?: { rowIndex: number; index: number; measure(row: HTMLTableRowElement | null): void };
}

/** One line of a pivot table: a value, a subtotal that opens into what it is made of, or the total. */
export function PivotRow({ node, columns, pivot, names, show, open, onTurn, place }: PivotRowProps) {
  const words = useWords();
  const { t, language } = words;
  const { measure, tree } = pivot;
  const text = node.depth === 0 ? t('term.total') : names.label(pivot.rows[node.depth - 1]!, node.key);
  const isParent = node.depth > 0 && node.children.length > 0;
  const isShare = show !== 'value';
  return (
    <tr
      ref={place?.measure}
      data-index={place?.index}
      aria-rowindex={place?.rowIndex}
      data-key={node.path || 'total'}
      className={isParent || node.depth === 0 ? 'pivot-sum' : undefined}
    >
      <th scope="row" data-depth={node.depth}>
        <span className="visually-hidden">{parents(pivot.rows, names, node)}</span>
        {isParent && onTurn ? (
          <button
            type="button"
            className="pivot-turn"
            aria-expanded={isOpen(open, node)}
            onClick={() => onTurn(node)}
          >
            <span aria-hidden="true">{isOpen(open, node) ? '▾' : '▸'}</span> {text}
          </button>
        ) : (
          text
        )}
        {isParent && <span className="note"> {t('pivot.subtotal')}</span>}
      </th>
      {columns.map(({ node: col, kind }) => {
        const value = shownValue(measure, tree, show, node, col);
        return (
          <td
            key={`${kind} ${col.path}`}
            data-col={col.path || 'total'}
            className={kind === 'value' ? 'number' : 'number pivot-sum'}
          >
            <Figure
              name={isShare ? 'share' : 'value'}
              value={value}
              text={isShare ? formatShare(value, language) : formatMeasure(words, measure, value)}
            />
            {isSmallCell(measure, tree, node, col) && <span className="note">{t('supp.sign')}</span>}
          </td>
        );
      })}
    </tr>
  );
}

/** What stands above a line, for those who do not see that it is set in. */
function parents(rows: readonly PivotDimension[], names: PivotNames, { path }: PivotNode): string {
  return keysOfPath(path)
    .slice(0, -1)
    .map((key, at) => `${names.label(rows[at]!, key)} `)
    .join('');
}
