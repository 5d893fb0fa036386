import type { ExploreMeasure } from './measures';

/** One combination of keys with the sum of one event. */
export interface PivotPart {
  rows: readonly string[];
  cols: readonly string[];
  event: string;
  /** Person-times, person-hours or fen. */
  value: number;
  /** Rows of the files behind it. */
  records: number;
}

/** A value of a dimension under the values of the dimensions before it; the root is the total. */
export interface PivotNode {
  /** Keys from the first dimension on, joined by '/'; '' for the root. */
  path: string;
  /** '' = not filled in. */
  key: string;
  /** 0 for the root, 1 for the first dimension. */
  depth: number;
  children: readonly PivotNode[];
}

/** What was added up under a row and a column. */
export interface PivotSums {
  /** Of a rate the part, else the figure itself. */
  part: number;
  /** Of a rate the whole, else 0. */
  whole: number;
  records: number;
}

export interface PivotTree {
  rows: PivotNode;
  cols: PivotNode;
  /** Subtotals and totals are there like every other cell; nothing added up is 0. */
  at(row: PivotNode, col: PivotNode): PivotSums;
}

/** Order of two keys of the dimension at a depth, from 1. */
export type CompareKeys = (depth: number, a: string, b: string) => number;

const nothing: PivotSums = { part: 0, whole: 0, records: 0 };

/** A key within a path: nothing in it is taken for the path's own signs, and what is not filled in is `~`. */
const step = (key: string) => (key === '' ? '~' : encodeURIComponent(key));

/** Path of keys: ['500104', ''] → "500104/~". */
export const pathOf = (keys: readonly string[]): string => keys.map(step).join('/');

/** The keys of a path: "500104/~" → ['500104', '']; of the root none. */
export const keysOfPath = (path: string): string[] =>
  path === '' ? [] : path.split('/').map((one) => (one === '~' ? '' : decodeURIComponent(one)));

interface Growing extends PivotNode {
  children: Growing[];
}

/**
 * Leaves as a tree of rows and one of columns, with sums under every pair of nodes; what is not filled in comes last
 * among its siblings.
 */
export function pivotTree(
  { events, kind }: Pick<ExploreMeasure, 'events' | 'kind'>,
  parts: readonly PivotPart[],
  compare: { rows: CompareKeys; cols: CompareKeys },
): PivotTree {
  const axes = { rows: startAxis(), cols: startAxis() };
  const cells = new Map<string, Map<string, PivotSums>>();
  for (const { rows, cols, event, value, records } of parts) {
    const isPart = event === events[0];
    const isBasis = event === events[events.length - 1];
    const [down, across] = [axes.rows.add(rows), axes.cols.add(cols)];
    for (const row of down) {
      const line = cells.get(row) ?? new Map<string, PivotSums>();
      cells.set(row, line);
      for (const col of across) {
        const sums = line.get(col) ?? { ...nothing };
        line.set(col, sums);
        if (isPart) sums.part += value;
        if (kind === 'rate' && isBasis) sums.whole += value;
        if (isBasis) sums.records += records;
      }
    }
  }
  return {
    rows: axes.rows.ordered(compare.rows),
    cols: axes.cols.ordered(compare.cols),
    at: (row, col) => cells.get(row.path)?.get(col.path) ?? nothing,
  };
}

/** One axis as it grows: every combination of keys is a node under the ones before it. */
function startAxis() {
  const root: Growing = { path: '', key: '', depth: 0, children: [] };
  const nodes = new Map([['', root]]);
  return {
    /** Paths of the node and of all above it. */
    add(keys: readonly string[]): string[] {
      let node = root;
      return [
        '',
        ...keys.map((key, at) => {
          const path = at === 0 ? step(key) : `${node.path}/${step(key)}`;
          const known = nodes.get(path);
          const next: Growing = known ?? { path, key, depth: at + 1, children: [] };
          if (!known) {
            nodes.set(path, next);
            node.children.push(next);
          }
          node = next;
          return path;
        }),
      ];
    },
    ordered(compare: CompareKeys): PivotNode {
      for (const { children, depth } of nodes.values())
        children.sort((a, b) => missingLast(a, b) || compare(depth + 1, a.key, b.key));
      return root;
    },
  };
}

/** What is not filled in is no value among others: it stands behind them in every order. */
export const missingLast = (a: PivotNode, b: PivotNode): number =>
  Number(a.key === '') - Number(b.key === '');
