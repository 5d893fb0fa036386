import { describe, expect, it } from 'vitest';
import { isSmallCell, pivotValue, shownValue, sortedRows } from '../../../src/query/explore/pivotFigures';
import { visibleNodes } from '../../../src/query/explore/pivotOpen';
import {
  keysOfPath,
  pathOf,
  pivotTree,
  type PivotNode,
  type PivotPart,
} from '../../../src/query/explore/pivotTree';

const byKey = (_: number, a: string, b: string) => (a < b ? -1 : 1);
const inOrder = { rows: byKey, cols: byKey };
const count = { kind: 'count', dataset: 'training', events: ['completed'] } as const;
const rate = { kind: 'rate', dataset: 'assessment', events: ['passed', 'sat'] } as const;

const part = (
  rows: readonly string[],
  cols: readonly string[],
  value: number,
  event = 'completed',
): PivotPart => ({
  rows,
  cols,
  event,
  value,
  records: 1,
});

/** Two areas with their units, two years; u3 has nothing in 2025, and some of area B has no unit. */
const tree = pivotTree(
  count,
  [
    part(['B', 'u3'], ['2026'], 40),
    part(['A', 'u1'], ['2025'], 10),
    part(['A', 'u1'], ['2026'], 5),
    part(['A', 'u2'], ['2025'], 20),
    part(['A', 'u2'], ['2026'], 25),
    part(['B', ''], ['2025'], 100),
  ],
  inOrder,
);

/** Every line of the tree with what its columns and the total show. */
const linesOf = (root: PivotNode, shown: (row: PivotNode, col: PivotNode) => number | null) =>
  [...visibleNodes(root, { depth: 9, turned: new Set() }), root].map((row) => [
    row.path,
    ...[...tree.cols.children, tree.cols].map((col) => shown(row, col)),
  ]);
const value = (row: PivotNode, col: PivotNode) => pivotValue(count, tree, row, col);

describe('pivotTree', () => {
  it('adds up at every level, in both directions; what is not filled in comes last', () => {
    expect(linesOf(tree.rows, value)).toEqual([
      ['A', 30, 30, 60],
      ['A/u1', 10, 5, 15],
      ['A/u2', 20, 25, 45],
      ['B', 100, 40, 140],
      ['B/u3', 0, 40, 40],
      ['B/~', 100, 0, 100],
      ['', 130, 70, 200],
    ]);
  });

  it('divides columns by two dimensions as it does rows', () => {
    const turned = pivotTree(
      count,
      [part([], ['A', 'u1'], 1), part([], ['A', 'u2'], 2), part([], ['B', 'u1'], 4)],
      inOrder,
    );
    expect(turned.rows.children).toEqual([]);
    const sums = turned.cols.children.map((col) => [
      col.path,
      turned.at(turned.rows, col).part,
      ...col.children.map((child) => turned.at(turned.rows, child).part),
    ]);
    expect(sums).toEqual([
      ['A', 3, 1, 2],
      ['B', 4, 4],
    ]);
    expect(turned.at(turned.rows, turned.cols).part).toBe(7);
  });

  it('a path keeps keys apart whatever they contain', () => {
    expect(pathOf(['a/b', '', 'c,d'])).toBe('a%2Fb/~/c%2Cd');
    expect(keysOfPath('a%2Fb/~/c%2Cd')).toEqual(['a/b', '', 'c,d']);
    expect(keysOfPath('')).toEqual([]);
  });
});

describe('pivotValue', () => {
  it('a rate is all parts ÷ all wholes, no average of rates; it is none where there is no whole', () => {
    const rates = pivotTree(
      rate,
      [
        part(['A', 'u1'], [], 1, 'passed'),
        part(['A', 'u1'], [], 2, 'sat'),
        part(['A', 'u2'], [], 9, 'passed'),
        part(['A', 'u2'], [], 10, 'sat'),
        part(['B', 'u3'], [], 0, 'sat'),
      ],
      inOrder,
    );
    const of = (row: PivotNode) => pivotValue(rate, rates, row, rates.cols);
    const [a, b] = rates.rows.children;
    expect(a!.children.map(of)).toEqual([0.5, 0.9]);
    expect(of(a!)).toBe(10 / 12);
    expect(of(b!)).toBeNull();
    expect(of(rates.rows)).toBe(10 / 12);
    expect(shownValue(rate, rates, 'row', a!, rates.cols)).toBe(10 / 12);
  });
});

describe('shownValue', () => {
  it.each([
    ['row', ['A', 0.5, 0.5, 1], ['A/u1', 10 / 15, 5 / 15, 1], ['', 0.65, 0.35, 1]],
    ['column', ['A', 30 / 130, 30 / 70, 0.3], ['A/u1', 10 / 130, 5 / 70, 0.075], ['', 1, 1, 1]],
    ['total', ['A', 0.15, 0.15, 0.3], ['A/u1', 0.05, 0.025, 0.075], ['', 0.65, 0.35, 1]],
  ] as const)('shares of the %s total', (show, area, unit, total) => {
    const lines = linesOf(tree.rows, (row, col) => shownValue(count, tree, show, row, col));
    expect([lines[0], lines[1], lines.at(-1)]).toEqual([area, unit, total]);
  });

  it('is none where the total is nothing', () => {
    const empty = pivotTree(count, [part(['A'], ['x'], 0), part(['B'], ['y'], 3)], inOrder);
    const [a] = empty.rows.children;
    expect(shownValue(count, empty, 'row', a!, empty.cols.children[0]!)).toBeNull();
    expect(shownValue(count, empty, 'total', a!, empty.cols.children[0]!)).toBe(0);
  });
});

describe('sortedRows', () => {
  const order = (by: string, isDescending: boolean) =>
    visibleNodes(sortedRows(tree, { by, isDescending }, value), { depth: 9, turned: new Set() }).map(
      ({ path }) => path,
    );

  it('orders siblings by a column and leaves them under their parent', () => {
    expect(order('', true)).toEqual(['B', 'B/u3', 'B/~', 'A', 'A/u2', 'A/u1']);
    expect(order('', false)).toEqual(['A', 'A/u1', 'A/u2', 'B', 'B/u3', 'B/~']);
    expect(order('2026', true)).toEqual(['B', 'B/u3', 'B/~', 'A', 'A/u2', 'A/u1']);
    expect(order('2025', false)).toEqual(['A', 'A/u1', 'A/u2', 'B', 'B/u3', 'B/~']);
  });

  it('keeps the own order for a column that is not there, and puts rates without a whole last', () => {
    expect(order('1999', true)).toEqual(['A', 'A/u1', 'A/u2', 'B', 'B/u3', 'B/~']);
    const rates = pivotTree(
      rate,
      [
        part(['A'], [], 0, 'sat'),
        part(['B'], [], 4, 'sat'),
        part(['B'], [], 1, 'passed'),
        part(['C'], [], 4, 'sat'),
        part(['C'], [], 3, 'passed'),
      ],
      inOrder,
    );
    const sorted = (isDescending: boolean) =>
      sortedRows(rates, { by: '', isDescending }, (row, col) =>
        pivotValue(rate, rates, row, col),
      ).children.map(({ key }) => key);
    expect(sorted(true)).toEqual(['C', 'B', 'A']);
    expect(sorted(false)).toEqual(['B', 'C', 'A']);
  });

  it('falls back on the figures where all shares are the same', () => {
    const shares = (row: PivotNode, col: PivotNode) => shownValue(count, tree, 'row', row, col);
    const sorted = sortedRows(tree, { by: '', isDescending: true }, shares, value);
    expect(sorted.children.map(({ key }) => key)).toEqual(['B', 'A']);
  });
});

describe('isSmallCell', () => {
  it('is of 1 to 9 people, of a rate those it is of, of hours the records; places are no people', () => {
    const of = (kind: 'count' | 'rate' | 'hours', dataset: 'training' | 'supply', parts: PivotPart[]) => {
      const events = kind === 'rate' ? (['passed', 'sat'] as const) : (['completed'] as const);
      const one = pivotTree({ kind, events }, parts, inOrder);
      return isSmallCell({ kind, dataset }, one, one.rows, one.cols);
    };
    expect(of('count', 'training', [part(['A'], [], 9)])).toBe(true);
    expect(of('count', 'training', [part(['A'], [], 10)])).toBe(false);
    expect(of('count', 'training', [part(['A'], [], 0)])).toBe(false);
    expect(of('count', 'supply', [part(['A'], [], 3)])).toBe(false);
    expect(of('hours', 'training', [part(['A'], [], 400)])).toBe(true);
    expect(of('rate', 'training', [part([], [], 8, 'passed'), part([], [], 12, 'sat')])).toBe(false);
    expect(of('rate', 'training', [part([], [], 2, 'passed'), part([], [], 9, 'sat')])).toBe(true);
  });
});
