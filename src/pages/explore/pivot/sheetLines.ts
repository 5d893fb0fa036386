import type { PivotNode, PivotTree } from '../../../query/explore/pivotTree';

/** All nodes in the order in which they stand in a file: parents before or after their children, the root last. */
export function linesOf(root: PivotNode, parents: 'before' | 'after'): PivotNode[] {
  const below = (node: PivotNode): PivotNode[] =>
    node.children.flatMap((child) =>
      parents === 'before' ? [child, ...below(child)] : [...below(child), child],
    );
  return [...below(root), root];
}

/** Both axes without the lowest levels where they would make more than `most` cells: rows first, then columns. */
export function withinDepth({ rows, cols }: Pick<PivotTree, 'rows' | 'cols'>, most: number) {
  const size = (node: PivotNode): number => node.children.reduce((sum, child) => sum + size(child), 1);
  const depth = (node: PivotNode): number => Math.max(node.depth, ...node.children.map(depth));
  const axes = { rows, cols };
  for (const axis of ['rows', 'cols'] as const)
    while (size(axes.rows) * size(axes.cols) > most && depth(axes[axis]) > 1)
      axes[axis] = cutAt(axes[axis], depth(axes[axis]) - 1);
  return axes;
}

function cutAt(node: PivotNode, depth: number): PivotNode {
  const children = node.depth >= depth ? [] : node.children.map((child) => cutAt(child, depth));
  return { ...node, children };
}
