import { isOpen, type OpenNodes } from './pivotOpen';
import type { PivotNode } from './pivotTree';

/** A column of figures: a value, the subtotal of an opened value (its children stand before it), or the total. */
export interface PivotColumn {
  node: PivotNode;
  kind: 'value' | 'subtotal' | 'total';
}

/** A cell over the columns. `group` stands over the columns of an opened value. */
export interface PivotHead {
  node: PivotNode;
  kind: PivotColumn['kind'] | 'group';
  colSpan: number;
  rowSpan: number;
}

/** The columns in their order, the total last. */
export function pivotColumns(root: PivotNode, open: OpenNodes): PivotColumn[] {
  const below = (node: PivotNode): PivotColumn[] =>
    node.children.flatMap((child): PivotColumn[] =>
      isOpen(open, child)
        ? [...below(child), { node: child, kind: 'subtotal' }]
        : [{ node: child, kind: 'value' }],
    );
  return [...below(root), { node: root, kind: 'total' }];
}

/** The lines of headings over these columns. */
export function pivotHeads(root: PivotNode, open: OpenNodes): PivotHead[][] {
  const depthOf = (node: PivotNode): number =>
    Math.max(node.depth, ...(isOpen(open, node) ? node.children.map(depthOf) : []));
  const height = Math.max(1, depthOf(root));
  const lines: PivotHead[][] = Array.from({ length: height }, () => []);
  const place = (node: PivotNode): number => {
    const { depth } = node;
    if (!isOpen(open, node)) {
      lines[depth - 1]?.push({ node, kind: 'value', colSpan: 1, rowSpan: height - depth + 1 });
      return 1;
    }
    const head: PivotHead = { node, kind: 'group', colSpan: 1, rowSpan: 1 };
    lines[depth - 1]?.push(head);
    head.colSpan = node.children.reduce((sum, child) => sum + place(child), 1);
    lines[depth]?.push({ node, kind: 'subtotal', colSpan: 1, rowSpan: height - depth });
    return head.colSpan;
  };
  if (isOpen(open, root)) root.children.forEach(place);
  lines[0]?.push({ node: root, kind: 'total', colSpan: 1, rowSpan: height });
  return lines;
}

/** The first columns of an axis that is too wide, groups cut where there is no room any more; `most` leaves out the total. */
export function firstColumns(root: PivotNode, open: OpenNodes, most: number): PivotNode {
  let left = most;
  const cut = (node: PivotNode): PivotNode => {
    const children: PivotNode[] = [];
    for (const child of node.children) {
      if (left <= 0) break;
      left -= 1;
      children.push(isOpen(open, child) ? cut(child) : child);
    }
    return { ...node, children };
  };
  return cut(root);
}
