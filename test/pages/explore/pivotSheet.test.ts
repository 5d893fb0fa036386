import { read } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { shownValue as shownCell, type Cell } from '../../../src/export/table';
import { toXlsx } from '../../../src/export/toXlsx';
import { pivotSheet, type SheetWords } from '../../../src/pages/explore/pivot/pivotSheet';
import type { ExploreMeasure } from '../../../src/query/explore/measures';
import type { PivotShow } from '../../../src/query/explore/pivotFigures';
import { pivotTree, type PivotPart } from '../../../src/query/explore/pivotTree';
import { evaluate } from '../../export/evaluate';

const words: SheetWords = {
  level: 'level',
  rows: ['area', 'unit'],
  total: 'total',
  subtotal: 'sub',
  rowLabel: ({ key }) => key || 'none',
  colLabel: ({ path, children }) => (path === '' ? 'total' : `${path}${children.length > 0 ? ' sub' : ''}`),
  blocks: {
    figure: (heading) => `${heading} n`,
    part: (heading) => `${heading} part`,
    whole: (heading) => `${heading} whole`,
    rate: (heading) => `${heading} rate`,
    share: (heading) => `${heading} %`,
  },
};

const part = (rows: string[], cols: string[], value: number, event = 'completed'): PivotPart => ({
  rows,
  cols,
  event,
  value,
  records: 1,
});
const byKey = (_: number, a: string, b: string) => (a < b ? -1 : 1);

function sheetOf(
  measure: Pick<ExploreMeasure, 'kind' | 'events'>,
  show: PivotShow,
  parts: PivotPart[],
  rows = words.rows,
) {
  const tree = pivotTree(measure, parts, { rows: byKey, cols: byKey });
  return pivotSheet({ measure, tree, show, words: { ...words, rows } });
}

const shownRows = (rows: readonly (readonly Cell[])[]) => rows.map((row) => row.map(shownCell));

/** What a spreadsheet makes of the table: by its own formulas, not by the values beside them. */
function recomputed(table: ReturnType<typeof sheetOf>): { formulas: number; wrong: unknown[] } {
  const bytes = toXlsx({ name: 'pivot', mark: 'sample', ...table, notes: { name: 'notes', lines: [] } });
  const sheet = read(bytes, { cellFormula: true }).Sheets['pivot']!;
  const cells = Object.keys(sheet).filter((cell) => (sheet[cell] as { f?: string }).f !== undefined);
  const valueOf = (cell: string) => (sheet[cell] as { v: number }).v;
  return {
    formulas: cells.length,
    wrong: cells.filter((cell) => evaluate(sheet, cell) !== valueOf(cell)),
  };
}

const count = { kind: 'count', events: ['completed'] } as const;
const two = [
  part(['A', 'u1'], ['2025'], 10),
  part(['A', 'u1'], ['2026'], 5),
  part(['A', 'u2'], ['2025'], 20),
  part(['B', ''], ['2026'], 65),
];

describe('pivotSheet', () => {
  it('has every level with its subtotals, the total last, and formulas that give the same', () => {
    const table = sheetOf(count, 'value', two);
    expect(table.columns.map(({ heading }) => heading)).toEqual([
      'level',
      'area',
      'unit',
      '2025 n',
      '2026 n',
      'total n',
    ]);
    expect(shownRows(table.rows)).toEqual([
      [1, 'A', 'sub', 30, 5, 35],
      [2, 'A', 'u1', 10, 5, 15],
      [2, 'A', 'u2', 20, 0, 20],
      [1, 'B', 'sub', 0, 65, 65],
      [2, 'B', 'none', 0, 65, 65],
      [0, 'total', '', 30, 70, 100],
    ]);
    // 2 areas and 1 total of 3 columns, and the totals of 3 units.
    expect(recomputed(table)).toEqual({ formulas: 12, wrong: [] });
  });

  it('a changed detail changes what is above it: formulas name their own lines', () => {
    const table = sheetOf(count, 'value', two);
    const bytes = toXlsx({ name: 'pivot', mark: null, ...table, notes: { name: 'notes', lines: [] } });
    const sheet = read(bytes, { cellFormula: true }).Sheets['pivot']!;
    (sheet['D3'] as { v: number }).v = 17;
    expect(['D2', 'F2', 'F3', 'D5', 'D7', 'F7'].map((cell) => evaluate(sheet, cell))).toEqual([
      37, 42, 22, 0, 37, 107,
    ]);
  });

  it('subtotals of columns over two dimensions, without any row dimension', () => {
    const table = sheetOf(
      count,
      'value',
      [part([], ['A', 'u1'], 1), part([], ['A', 'u2'], 2), part([], ['B', 'u1'], 4)],
      [],
    );
    expect(table.columns.map(({ heading }) => heading).slice(1)).toEqual([
      'A/u1 n',
      'A/u2 n',
      'A sub n',
      'B/u1 n',
      'B sub n',
      'total n',
    ]);
    expect(shownRows(table.rows)).toEqual([[0, 1, 2, 3, 4, 4, 7]]);
    expect(recomputed(table)).toEqual({ formulas: 3, wrong: [] });
  });

  it.each([
    // 10 of 15 is 66.666… %, cut.
    ['row', [66.66, 33.33, 100], [30, 70, 100]],
    // 10 of 30, 5 of 70, 15 of 100.
    ['column', [33.33, 7.14, 15], [100, 100, 100]],
    ['total', [10, 5, 15], [30, 70, 100]],
  ] as const)('shares of the %s total stand beside the counts as formulas, cut', (show, unit, total) => {
    const table = sheetOf(count, show, two);
    expect(table.columns.slice(6).map(({ heading }) => heading)).toEqual(['2025 %', '2026 %', 'total %']);
    const rows = shownRows(table.rows);
    expect([rows[1]!.slice(6), rows[5]!.slice(6)]).toEqual([unit, total]);
    expect(recomputed(table)).toEqual({ formulas: 12 + 18, wrong: [] });
  });

  it('a rate has its parts and wholes beside it; without a whole it is none', () => {
    const table = sheetOf({ kind: 'rate', events: ['passed', 'sat'] }, 'value', [
      part(['A', 'u1'], [], 1, 'passed'),
      part(['A', 'u1'], [], 2, 'sat'),
      part(['A', 'u2'], [], 9, 'passed'),
      part(['A', 'u2'], [], 10, 'sat'),
      part(['B', 'u3'], [], 0, 'sat'),
    ]);
    expect(table.columns.slice(3).map(({ heading }) => heading)).toEqual([
      'total part',
      'total whole',
      'total rate',
    ]);
    expect(shownRows(table.rows).map((row) => row.slice(3))).toEqual([
      [10, 12, 83.33],
      [1, 2, 50],
      [9, 10, 90],
      [0, 0, null],
      [0, 0, null],
      [10, 12, 83.33],
    ]);
    // Parts and wholes of A, B and the total; four rates.
    expect(recomputed(table)).toEqual({ formulas: 6 + 4, wrong: [] });
  });

  it('money is in yuan, and its sums and shares are those of whole fen', () => {
    const table = sheetOf({ kind: 'amount', events: ['completed'] }, 'total', [
      part(['A', 'u1'], [], 10),
      part(['A', 'u2'], [], 20),
      part(['B', 'u3'], [], 99_970),
    ]);
    expect(shownRows(table.rows).map((row) => row.slice(3))).toEqual([
      [0.3, 0.03],
      [0.1, 0.01],
      [0.2, 0.02],
      [999.7, 99.97],
      [999.7, 99.97],
      [1000, 100],
    ]);
    expect(recomputed(table).wrong).toEqual([]);
  });
});
