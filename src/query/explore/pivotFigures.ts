import { smallestGroup } from '../../model/smallGroup';
import type { ExploreMeasure } from './measures';
import { missingLast, type PivotNode, type PivotTree } from './pivotTree';

/** What the cells show: the figure, or its share of the row's, the column's or the grand total. */
export const pivotShows = ['value', 'row', 'column', 'total'] as const;
export type PivotShow = (typeof pivotShows)[number];

/** The figure of a cell: of a rate part ÷ whole (0–1), of money fen; null where a rate has nobody to be of. */
export function pivotValue(
  { kind }: Pick<ExploreMeasure, 'kind'>,
  { at }: PivotTree,
  row: PivotNode,
  col: PivotNode,
): number | null {
  const { part, whole } = at(row, col);
  if (kind !== 'rate') return part;
  return whole > 0 ? part / whole : null;
}

/** What a share of a cell is of. */
export function shareBase(
  { rows, cols }: PivotTree,
  show: Exclude<PivotShow, 'value'>,
  row: PivotNode,
  col: PivotNode,
): [row: PivotNode, col: PivotNode] {
  return [show === 'row' ? row : rows, show === 'column' ? col : cols];
}

/** What a cell shows: its figure, or its share (0–1); null where there is nothing to be a share of. Rates have none. */
export function shownValue(
  measure: Pick<ExploreMeasure, 'kind'>,
  tree: PivotTree,
  show: PivotShow,
  row: PivotNode,
  col: PivotNode,
): number | null {
  const value = pivotValue(measure, tree, row, col);
  if (show === 'value' || measure.kind === 'rate') return value;
  const base = pivotValue(measure, tree, ...shareBase(tree, show, row, col));
  return value === null || !base ? null : value / base;
}

/** Whether so few people are behind a cell that one may be recognised; places and vouchers are no people. */
export function isSmallCell(
  { kind, dataset }: Pick<ExploreMeasure, 'kind' | 'dataset'>,
  { at }: PivotTree,
  row: PivotNode,
  col: PivotNode,
): boolean {
  if (dataset === 'supply') return false;
  const { part, whole, records } = at(row, col);
  const people = kind === 'count' ? part : kind === 'rate' ? whole : records;
  return people > 0 && people < smallestGroup;
}

/** How rows are ordered; null: the dimension's own order. */
export interface PivotSort {
  /** Path of the column by which; '' for the total. */
  by: string;
  isDescending: boolean;
}

/** The rows ordered among their siblings by what a column shows; what has no figure, or no key, stays last. */
export function sortedRows(
  tree: PivotTree,
  sort: PivotSort | null,
  shown: (row: PivotNode, col: PivotNode) => number | null,
  plain: (row: PivotNode, col: PivotNode) => number | null = shown,
): PivotNode {
  const col = sort && findNode(tree.cols, sort.by);
  if (!col) return tree.rows;
  const sign = sort.isDescending ? -1 : 1;
  const order = (node: PivotNode): PivotNode => {
    const lines = node.children.map((child) => ({
      child,
      // A share of the own row is the same in every total: then the figures themselves decide.
      values: [shown(child, col), plain(child, col)] as const,
    }));
    lines.sort(
      (a, b) =>
        missingLast(a.child, b.child) ||
        [0, 1].reduce((found, at) => found || byValue(a.values[at]!, b.values[at]!, sign), 0),
    );
    return { ...node, children: lines.map(({ child }) => order(child)) };
  };
  return order(tree.rows);
}

function byValue(a: number | null, b: number | null, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * (a - b);
}

/** The node with a path; null where the cut has none. */
export function findNode(root: PivotNode, path: string): PivotNode | null {
  if (root.path === path) return root;
  const next = root.children.find((child) => path === child.path || path.startsWith(`${child.path}/`));
  return next ? findNode(next, path) : null;
}
