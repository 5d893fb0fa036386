import type { Cell, CellNames, Column, ExportTable, FormulaCell } from '../../../export/table';
import { exportedCount, exportedShare } from '../../../format/exported';
import { exportedYuan } from '../../../format/money';
import type { ExploreMeasure } from '../../../query/explore/measures';
import { shareBase, type PivotShow } from '../../../query/explore/pivotFigures';
import type { PivotNode, PivotTree } from '../../../query/explore/pivotTree';
import { linesOf, withinDepth } from './sheetLines';

/** Words of the sheet; units stand in the headings. */
export interface SheetWords {
  /** 层级: 0 of 合计, 1 of the first dimension, and so on. */
  level: string;
  /** Names of the rows' dimensions. */
  rows: readonly string[];
  total: string;
  subtotal: string;
  rowLabel(node: PivotNode): string;
  /** Heading of a column, without its unit. */
  colLabel(node: PivotNode): string;
  /** What a block of columns shows, behind the heading: （人次）, 占行合计（%）. */
  blocks: Record<'figure' | 'part' | 'whole' | 'rate' | 'share', (heading: string) => string>;
}

interface Given {
  measure: Pick<ExploreMeasure, 'kind'>;
  /** Rows in the order of the page. */
  tree: PivotTree;
  show: PivotShow;
  words: SheetWords;
}

/** More cells than this are no table for a spreadsheet: then the lowest levels are left out. */
const mostCells = 200_000;

/**
 * The pivot table as it leaves the page: every level, opened or not, in the order of the page; 合计 last. Subtotals add
 * up their own lines, those of columns in the lowest lines their own columns; rates and shares divide whole numbers, so
 * that a spreadsheet cuts to the very digits on the page.
 */
export function pivotSheet({ measure, tree, show, words }: Given): Pick<ExportTable, 'columns' | 'rows'> {
  const { rows: root, cols: top } = withinDepth(tree, mostCells);
  const lines = linesOf(root, 'before');
  const cols = linesOf(top, 'after');
  const first = words.rows.length + 1;
  const isRate = measure.kind === 'rate';
  const hasFractions = measure.kind === 'hours' || measure.kind === 'amount';

  /** Column of a node in a block; the blocks stand side by side. */
  const at = (block: number, col: PivotNode) => first + block * cols.length + (colAt.get(col) ?? 0);
  const colAt = new Map(cols.map((col, index) => [col, index]));
  const rowAt = new Map(lines.map((row, index) => [row, index]));
  const rowOf = (row: PivotNode) => rowAt.get(row) ?? 0;

  const exported = (value: number) =>
    measure.kind === 'amount'
      ? exportedYuan(value)
      : measure.kind === 'hours'
        ? toCents(value)
        : exportedCount(value);
  const summed = (block: number, row: PivotNode, col: PivotNode, value: number): Cell => {
    const shown = exported(value) ?? 0;
    const formula = sumOf(row, col, block);
    if (!formula) return shown;
    return {
      value: shown,
      formula: (names) => (hasFractions ? `ROUND(${formula(names)},2)` : formula(names)),
    };
  };

  /** How a sum comes about: down its own lines, or across its own columns; null for what nothing is below. */
  function sumOf(row: PivotNode, col: PivotNode, block: number): FormulaCell['formula'] | null {
    const column = at(block, col);
    if (row.children.length > 0) {
      const [start, end] = row === root ? [0, lines.length - 2] : [rowOf(row) + 1, lastBelow(row)];
      const isFlat = row.children.every((child) => child.children.length === 0);
      return ({ range }) =>
        isFlat
          ? `SUM(${range(column, start, end)})`
          : `SUMIF(${range(0, start, end)},${row.depth + 1},${range(column, start, end)})`;
    }
    if (col.children.length === 0) return null;
    const parts = col.children.map((child) => at(block, child));
    const isFlat = col.children.every((child) => child.children.length === 0);
    return ({ cell }) =>
      isFlat
        ? `SUM(${cell(rowOf(row), parts[0]!)}:${cell(rowOf(row), parts.at(-1)!)})`
        : parts.map((part) => cell(rowOf(row), part)).join('+');
  }
  const lastBelow = (row: PivotNode): number => {
    const last = row.children.at(-1);
    return last ? lastBelow(last) : rowOf(row);
  };

  const divided = (part: number, whole: number, names: (at: CellNames) => [string, string]): Cell => {
    const value = whole > 0 ? exportedShare(part / whole) : null;
    if (value === null) return null;
    const exact = (cell: string) => (hasFractions ? `ROUND(${cell}*100,0)` : cell);
    return {
      value,
      formula: (given) => {
        const [over, under] = names(given);
        return `INT(${exact(over)}*10000/${exact(under)})/100`;
      },
    };
  };

  const figureBlocks = (row: PivotNode): Cell[] => {
    const sums = cols.map((col) => ({ col, ...tree.at(row, col) }));
    const parts = sums.map(({ col, part }) => summed(0, row, col, part));
    if (isRate)
      return [
        ...parts,
        ...sums.map(({ col, whole }) => summed(1, row, col, whole)),
        ...sums.map(({ col, part, whole }) =>
          divided(part, whole, ({ cell }) => [cell(rowOf(row), at(0, col)), cell(rowOf(row), at(1, col))]),
        ),
      ];
    if (show === 'value') return parts;
    return [
      ...parts,
      ...sums.map(({ col, part }) => {
        const [baseRow, baseCol] = shareBase({ ...tree, rows: root, cols: top }, show, row, col);
        return divided(part, tree.at(baseRow, baseCol).part, ({ cell }) => [
          cell(rowOf(row), at(0, col)),
          cell(rowOf(baseRow), at(0, baseCol)),
        ]);
      }),
    ];
  };

  const decimals = measure.kind === 'amount' ? 2 : 0;
  const block = (name: keyof SheetWords['blocks'], digits: Column['decimals']): Column[] =>
    cols.map((col) => ({ heading: words.blocks[name](words.colLabel(col)), decimals: digits }));
  return {
    columns: [
      { heading: words.level, decimals: 0 },
      ...words.rows.map((heading): Column => ({ heading, decimals: null })),
      ...(isRate
        ? [...block('part', 0), ...block('whole', 0), ...block('rate', 2)]
        : [...block('figure', decimals), ...(show === 'value' ? [] : block('share', 2))]),
    ],
    rows: lines.map((row) => [row.depth, ...namesOf(row, root, words), ...figureBlocks(row)]),
  };
}

const toCents = (value: number) => Math.round(value * 100) / 100;

/** The cells that name a line: its values from the first dimension on, 小计 where they end, 合计 alone. */
function namesOf(row: PivotNode, root: PivotNode, words: SheetWords): Cell[] {
  const named: string[] = [];
  for (let node = root; node !== row;) {
    const next = node.children.find((one) => one === row || row.path.startsWith(`${one.path}/`));
    if (!next) break;
    named.push(words.rowLabel(next));
    node = next;
  }
  if (row === root) named.push(words.total);
  else if (named.length < words.rows.length) named.push(words.subtotal);
  return words.rows.map((_, at) => named[at] ?? '');
}
