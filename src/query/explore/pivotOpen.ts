import type { PivotNode } from './pivotTree';

/** Which nodes of an axis show what is below them: all down to a depth, except those turned by hand. */
export interface OpenNodes {
  /** Nodes of this depth and above are open; 0: only the total is divided. */
  depth: number;
  /** Paths of nodes that are the other way round. */
  turned: ReadonlySet<string>;
}

export const allClosed: OpenNodes = { depth: 0, turned: new Set() };

/** Whether a node shows its children; the root always does. */
export function isOpen(open: OpenNodes, node: PivotNode): boolean {
  if (node.children.length === 0) return false;
  return node.depth === 0 || node.depth <= open.depth !== open.turned.has(node.path);
}

/** Opens or closes one node and leaves all others, its siblings and what is below it, as they are. */
export function turnNode({ depth, turned }: OpenNodes, { path }: PivotNode): OpenNodes {
  const next = new Set(turned);
  if (!next.delete(path)) next.add(path);
  return { depth, turned: next };
}

/** Opens all nodes of the next depth; what was opened further down stays so. */
export function openNext({ depth, turned }: OpenNodes): OpenNodes {
  const isDeeper = (path: string) => path.split('/').length > depth + 1;
  return { depth: depth + 1, turned: new Set([...turned].filter(isDeeper)) };
}

/** The nodes that are drawn as lines, parents before their children; without the root. */
export function visibleNodes(root: PivotNode, open: OpenNodes): PivotNode[] {
  return root.children.flatMap((child) => [child, ...(isOpen(open, child) ? visibleNodes(child, open) : [])]);
}

/** `*1,500104/~` → all of depth 1 and one more; null where the text is none of that kind. */
export function readOpen(text: string): OpenNodes | null {
  const parts = text.split(',').filter(Boolean);
  const [first] = parts;
  if (first?.startsWith('*') !== true) return { depth: 0, turned: new Set(parts) };
  const depth = /^\*[1-9]$/.test(first) ? Number(first.slice(1)) : null;
  return depth === null ? null : { depth, turned: new Set(parts.slice(1)) };
}

/** The same as text for the address; '' where nothing is open. */
export function openText({ depth, turned }: OpenNodes): string {
  return [...(depth > 0 ? [`*${depth}`] : []), ...turned].join(',');
}
