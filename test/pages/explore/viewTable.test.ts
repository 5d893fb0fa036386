import { expect, it } from 'vitest';
import { shownValue, type CellNames } from '../../../src/export/table';
import {
  viewTable,
  type AwayHeading,
  type AwayLine,
  type AwayTerms,
} from '../../../src/pages/explore/away/viewTable';
import { exploreMeasures } from '../../../src/query/explore/measures';
import type { ViewFigure } from '../../../src/query/explore/viewFigure';

const headings = Object.fromEntries(
  [
    ...['code', 'name', 'group', 'value', 'part', 'whole', 'share', 'before', 'change'],
    ...['otherValue', 'otherPart', 'otherWhole', 'difference', 'remark'],
  ].map((name) => [name, name]),
) as Record<AwayHeading, string>;
const figure = (value: number | null, before: number | null, basis = value ?? 0): ViewFigure => ({
  value,
  before,
  basis,
  records: basis,
});
const line = (code: string, one: ViewFigure, other: ViewFigure | null = null): AwayLine => ({
  code,
  name: `N${code}`,
  group: 'G',
  figure: one,
  other,
});
const terms = (changes: Partial<AwayTerms>): AwayTerms => ({
  measure: exploreMeasures.training[0]!,
  lines: [],
  beside: 'before',
  hasCodes: true,
  headings,
  total: 'Total',
  small: 'few',
  ...changes,
});
const names: CellNames = {
  cell: (row, column) => `r${row}c${column}`,
  range: (column, first, last) => `r${first}c${column}:r${last}c${column}`,
  given: () => '',
};
const shown = ({ rows }: ReturnType<typeof viewTable>) => rows.map((row) => row.map(shownValue));
const formulas = ({ rows }: ReturnType<typeof viewTable>, row: number) =>
  rows[row]!.map((cell) => (cell !== null && typeof cell === 'object' ? cell.formula(names) : null));

it('lists shares and changes cut and rounded as on the page, with the formula for each, and the sum below', () => {
  const table = viewTable(
    terms({ lines: [line('1', figure(200, 150)), line('2', figure(7, 0)), line('', figure(93, 100))] }),
  );
  expect(table.columns.map(({ heading, decimals }) => [heading, decimals])).toEqual([
    ['code', null],
    ['name', null],
    ['group', null],
    ['value', 0],
    ['share', 2],
    ['before', 0],
    ['change', 2],
    ['remark', null],
  ]);
  // 200/300 = 66.666…; 7/300 = 2.333…; 200/150 = +33.33; 93/100 = -7; 300/250 = +20.
  expect(shown(table)).toEqual([
    ['1', 'N1', 'G', 200, 66.66, 150, 33.33, ''],
    ['2', 'N2', 'G', 7, 2.33, 0, null, 'few'],
    [null, 'N', 'G', 93, 31, 100, -7, ''],
    ['', 'Total', '', 300, 100, 250, 20, ''],
  ]);
  expect(formulas(table, 0)).toEqual([
    ...[null, null, null, null],
    'INT(r0c3*10000/SUM(r0c3:r2c3))/100',
    null,
    'ROUND(r0c3*10000/r0c5-10000,0)/100',
    null,
  ]);
  expect(formulas(table, 3)[3]).toBe('SUM(r0c3:r2c3)');
});

it('keeps a rate with those whom it is of, and compares rates in points of what is printed', () => {
  const passRate = exploreMeasures.assessment.find(({ kind }) => kind === 'rate')!;
  const table = viewTable(
    terms({
      measure: passRate,
      beside: 'other',
      hasCodes: false,
      lines: [
        line('1', figure(0.75, null, 8), figure(2 / 3, null, 3)),
        line('2', figure(null, null, 0), null),
      ],
    }),
  );
  // 6 of 8 are 75.00, 2 of 3 are 66.66, between them 8.34.
  expect(shown(table)).toEqual([
    ['N1', 'G', 6, 8, 75, 2, 3, 66.66, 8.34, 'few'],
    ['N2', 'G', 0, 0, null, 0, 0, null, null, ''],
  ]);
  expect(formulas(table, 0)).toEqual([
    ...[null, null, null, null],
    'INT(r0c2*10000/r0c3)/100',
    ...[null, null],
    'INT(r0c5*10000/r0c6)/100',
    'ROUND(r0c4-r0c7,2)',
    null,
  ]);
});

it('keeps yuan to the fen and adds them up in whole fen', () => {
  const subsidy = exploreMeasures.training.find(({ kind }) => kind === 'amount')!;
  const table = viewTable(
    terms({
      measure: subsidy,
      beside: 'other',
      lines: [
        line('1', figure(12_345, null, 20), figure(10_000, null)),
        line('2', figure(5, null, 20), figure(0, null)),
      ],
    }),
  );
  // 123.45 ÷ 123.50 = 99.959…; 123.45 ÷ 100.00 = 123.45.
  expect(shown(table)).toEqual([
    ['1', 'N1', 'G', 123.45, 99.95, 100, 123.45, ''],
    ['2', 'N2', 'G', 0.05, 0.04, 0, null, ''],
    ['', 'Total', '', 123.5, 100, 100, 123.5, ''],
  ]);
  expect(formulas(table, 2)[3]).toBe('ROUND(SUM(r0c3:r1c3),2)');
});

it('adds no persons up, who may stand in several lines', () => {
  const persons = exploreMeasures.training.find(({ kind }) => kind === 'persons')!;
  const table = viewTable(
    terms({ measure: persons, beside: 'nothing', lines: [line('1', figure(20, null))] }),
  );
  expect(table.columns.map(({ heading }) => heading)).toEqual(['code', 'name', 'group', 'value', 'remark']);
  expect(shown(table)).toEqual([['1', 'N1', 'G', 20, '']]);
});
