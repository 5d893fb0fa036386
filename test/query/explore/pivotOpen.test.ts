import { describe, expect, it } from 'vitest';
import { firstColumns, pivotColumns, pivotHeads } from '../../../src/query/explore/pivotColumns';
import {
  allClosed,
  openNext,
  openText,
  readOpen,
  turnNode,
  visibleNodes,
  type OpenNodes,
} from '../../../src/query/explore/pivotOpen';
import { pivotTree, type PivotNode } from '../../../src/query/explore/pivotTree';

/** A with a1 (of two) and a2, B with b1. */
const { cols: root } = pivotTree(
  { kind: 'count', events: ['completed'] },
  [
    ['A', 'a1', 'x'],
    ['A', 'a1', 'y'],
    ['A', 'a2', 'x'],
    ['B', 'b1', 'x'],
  ].map((cols) => ({ rows: [], cols, event: 'completed', value: 1, records: 1 })),
  { rows: () => 0, cols: (_, a, b) => (a < b ? -1 : 1) },
);
const [a, b] = root.children as [PivotNode, PivotNode];
const [a1] = a.children as [PivotNode];
const shown = (open: OpenNodes) => visibleNodes(root, open).map(({ path }) => path);

describe('what is open', () => {
  it('a node opens and closes, its siblings stay', () => {
    expect(shown(allClosed)).toEqual(['A', 'B']);
    const both = turnNode(turnNode(allClosed, a), b);
    expect(shown(both)).toEqual(['A', 'A/a1', 'A/a2', 'B', 'B/b1']);
    expect(shown(turnNode(both, b))).toEqual(['A', 'A/a1', 'A/a2', 'B']);
  });

  it('what was opened further down is there again when its parent is opened again', () => {
    const deep = turnNode(turnNode(allClosed, a), a1);
    expect(shown(turnNode(deep, a))).toEqual(['A', 'B']);
    expect(shown(turnNode(turnNode(deep, a), a))).toEqual(['A', 'A/a1', 'A/a1/x', 'A/a1/y', 'A/a2', 'B']);
  });

  it('the next level opens everywhere, also what was closed by hand; one of it closes alone', () => {
    const first = openNext(turnNode(allClosed, a));
    expect(shown(first)).toEqual(['A', 'A/a1', 'A/a2', 'B', 'B/b1']);
    expect(shown(turnNode(first, a))).toEqual(['A', 'B', 'B/b1']);
    expect(shown(openNext(turnNode(first, a)))).toHaveLength(9);
  });

  it('is text in the address and comes back from it; another text is none', () => {
    const one = turnNode(turnNode(openNext(allClosed), a), a1);
    expect(openText(one)).toBe('*1,A,A/a1');
    expect(readOpen('*1,A,A/a1')).toEqual(one);
    expect(openText(allClosed)).toBe('');
    expect(readOpen('')).toEqual(allClosed);
    expect(readOpen('*x')).toBeNull();
  });
});

describe('columns', () => {
  const named = (open: OpenNodes) => pivotColumns(root, open).map(({ node, kind }) => `${kind} ${node.path}`);

  it('an opened value stands over its parts and its subtotal, the total last', () => {
    expect(named(allClosed)).toEqual(['value A', 'value B', 'total ']);
    const open = turnNode(allClosed, a);
    expect(named(open)).toEqual(['value A/a1', 'value A/a2', 'subtotal A', 'value B', 'total ']);
    expect(
      pivotHeads(root, open).map((line) =>
        line.map(({ node, kind, colSpan, rowSpan }) => [kind, node.path, colSpan, rowSpan]),
      ),
    ).toEqual([
      [
        ['group', 'A', 3, 1],
        ['value', 'B', 1, 2],
        ['total', '', 1, 2],
      ],
      [
        ['value', 'A/a1', 1, 1],
        ['value', 'A/a2', 1, 1],
        ['subtotal', 'A', 1, 1],
      ],
    ]);
  });

  it('headings cover every column of every line', () => {
    for (const open of [allClosed, turnNode(allClosed, b), { depth: 2, turned: new Set<string>() }]) {
      const lines = pivotHeads(root, open);
      const covered = lines.flat().reduce((sum, { colSpan, rowSpan }) => sum + colSpan * rowSpan, 0);
      expect(covered).toBe(lines.length * pivotColumns(root, open).length);
    }
  });

  it('the first columns are those that there is room for', () => {
    const open = { depth: 2, turned: new Set<string>() };
    const cut = firstColumns(root, open, 3);
    expect(pivotColumns(cut, open).map(({ node, kind }) => `${kind} ${node.path}`)).toEqual([
      'value A/a1/x',
      'subtotal A/a1',
      'subtotal A',
      'total ',
    ]);
    expect(pivotColumns(firstColumns(root, allClosed, 1), allClosed)).toHaveLength(2);
  });
});
