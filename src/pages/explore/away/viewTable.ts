import type { Cell, CellNames, Column, ExportTable, FormulaCell } from '../../../export/table';
import { toSteps } from '../../../format/decimals';
import { exportedShare } from '../../../format/exported';
import { pointsBetween } from '../../../format/points';
import { smallestGroup } from '../../../model/smallGroup';
import type { ViewFigure } from '../../../query/explore/viewFigure';
import type { ExploreMeasure } from '../../../query/explore/measures';

/** One line of a view as its file names it. */
export interface AwayLine {
  /** '' = not filled in. */
  code: string;
  name: string;
  /** '' where lines are not grouped. */
  group: string;
  figure: ViewFigure;
  /** Of the selection that is compared with. */
  other: ViewFigure | null;
}

/** Headings with their units. */
export type AwayHeading =
  | 'code'
  | 'name'
  | 'group'
  | 'value'
  | 'part'
  | 'whole'
  | 'share'
  | 'before'
  | 'change'
  | 'otherValue'
  | 'otherPart'
  | 'otherWhole'
  | 'difference'
  | 'remark';

export interface AwayTerms {
  measure: ExploreMeasure;
  lines: readonly AwayLine[];
  /** What stands beside the figures. */
  beside: 'before' | 'other' | 'nothing';
  /** Whether lines have codes of their own beside their names, as units and occupations. */
  hasCodes: boolean;
  headings: Readonly<Record<AwayHeading, string>>;
  total: string;
  small: string;
}

/**
 * A view as it leaves the page: every line, what it is a share of, and what it is compared with. Shares, rates and
 * changes are formulas over the whole numbers beside them, cut and rounded as on the page; hours and yuan are kept to
 * the hundredth.
 */
export function viewTable(terms: AwayTerms): Pick<ExportTable, 'columns' | 'rows'> {
  const { measure, lines, beside, headings } = terms;
  const isRate = measure.kind === 'rate';
  // Distinct persons of several lines are fewer than their sum.
  const adds = !isRate && measure.kind !== 'persons';
  const order: AwayHeading[] = [
    ...(terms.hasCodes ? (['code'] as const) : []),
    'name',
    ...(lines.some(({ group }) => group !== '') ? (['group'] as const) : []),
    ...(isRate ? (['part', 'whole'] as const) : []),
    'value',
    ...(adds ? (['share'] as const) : []),
    ...(beside === 'before' ? (['before', 'change'] as const) : []),
    ...(beside === 'other' && isRate ? (['otherPart', 'otherWhole'] as const) : []),
    ...(beside === 'other' ? (['otherValue', 'difference'] as const) : []),
    'remark',
  ];
  const at = (heading: AwayHeading) => order.indexOf(heading);
  const isText = (heading: AwayHeading) => ['code', 'name', 'group', 'remark'].includes(heading);
  const isFraction = (heading: AwayHeading) =>
    ['share', 'change', 'difference'].includes(heading) ||
    (isRate && ['value', 'before', 'otherValue'].includes(heading));
  const hundredths = measure.kind === 'hours' || measure.kind === 'amount';
  const columns = order.map((heading): Column => ({
    heading: headings[heading],
    decimals: isText(heading) ? null : isFraction(heading) || hundredths ? 2 : 0,
  }));

  /** A figure in the whole steps that its column prints. */
  const steps = (value: number | null) =>
    value === null ? null : Math.round(measure.kind === 'hours' ? value * 100 : value);
  const printed = (whole: number | null) => (whole === null ? null : hundredths ? whole / 100 : whole);
  /** The same steps in a formula. */
  const inSteps = (cell: string) => (hundredths ? `ROUND(${cell}*100,0)` : cell);
  const inUnits = (sum: string) => (hundredths ? `ROUND(${sum},2)` : sum);

  const last = lines.length - 1;
  const totals = {
    value: sumOf(({ figure }) => steps(figure.value)),
    before: sumOf(({ figure }) => steps(figure.before)),
    other: sumOf(({ other }) => steps(other?.value ?? 0)),
  };
  function sumOf(of: (line: AwayLine) => number | null): number {
    return lines.reduce((sum, line) => sum + (of(line) ?? 0), 0);
  }

  const cellsOf = (
    row: number,
    { figure, other }: Pick<AwayLine, 'figure' | 'other'>,
    named: Partial<Record<AwayHeading, string | null>>,
  ): Cell[] => {
    const [value, before, compared] = [
      steps(figure.value),
      steps(figure.before),
      steps(other ? other.value : 0),
    ];
    const cell = (heading: AwayHeading): Cell => {
      switch (heading) {
        case 'part':
          return partOf(figure);
        case 'whole':
          return figure.basis;
        case 'otherPart':
          return other ? partOf(other) : 0;
        case 'otherWhole':
          return other?.basis ?? 0;
        case 'value':
          return isRate
            ? quotient(exportedShare(rateOf(figure)), row, at('part'), at('whole'))
            : printed(value);
        case 'otherValue':
          return isRate
            ? quotient(exportedShare(other && rateOf(other)), row, at('otherPart'), at('otherWhole'))
            : printed(compared);
        case 'before':
          return isRate ? exportedShare(figure.before) : printed(before);
        case 'share':
          return value === null || totals.value === 0
            ? null
            : {
                value: exportedShare(value / totals.value)!,
                formula: ({ cell: name, range }) =>
                  `INT(${inSteps(name(row, at('value')))}*10000/${inSteps(`SUM(${range(at('value'), 0, last)})`)})/100`,
              };
        case 'change':
          return isRate
            ? points(exportedShare(rateOf(figure)), exportedShare(figure.before), row, at('before'))
            : changeCell(value, before, row);
        case 'difference':
          return isRate
            ? points(
                exportedShare(rateOf(figure)),
                exportedShare(other && rateOf(other)),
                row,
                at('otherValue'),
              )
            : ratioCell(value, compared, row);
        case 'remark':
          return measure.dataset !== 'supply' && figure.basis > 0 && figure.basis < smallestGroup
            ? terms.small
            : '';
        default:
          return named[heading] ?? null;
      }
    };
    return order.map(cell);
  };

  function quotient(value: number | null, row: number, part: number, whole: number): Cell {
    if (value === null) return null;
    return { value, formula: ({ cell }) => `INT(${cell(row, part)}*10000/${cell(row, whole)})/100` };
  }
  function points(value: number | null, other: number | null, row: number, column: number): Cell {
    if (value === null || other === null) return null;
    return {
      value: pointsBetween(value, other, 2),
      formula: ({ cell }) => `ROUND(${cell(row, at('value'))}-${cell(row, column)},2)`,
    };
  }
  function changeCell(value: number | null, before: number | null, row: number): Cell {
    if (value === null || !before) return null;
    return {
      value: toSteps((value * 10_000) / before - 10_000, 0, 'nearest') / 100,
      formula: ({ cell }) =>
        `ROUND(${inSteps(cell(row, at('value')))}*10000/${inSteps(cell(row, at('before')))}-10000,0)/100`,
    };
  }
  function ratioCell(value: number | null, other: number | null, row: number): Cell {
    if (value === null || !other) return null;
    return {
      value: exportedShare(value / other)!,
      formula: ({ cell }) =>
        `INT(${inSteps(cell(row, at('value')))}*10000/${inSteps(cell(row, at('otherValue')))})/100`,
    };
  }

  const rows = lines.map((line, row) =>
    cellsOf(row, line, { code: line.code || null, name: line.name, group: line.group || null }),
  );
  if (!adds || last < 0) return { columns, rows };
  const summed = (heading: AwayHeading, value: number): FormulaCell => ({
    value: printed(value)!,
    formula: ({ range }: CellNames) => inUnits(`SUM(${range(at(heading), 0, last)})`),
  });
  const row = last + 1;
  const totalCells = order.map((heading): Cell => {
    switch (heading) {
      case 'name':
        return terms.total;
      case 'value':
        return summed('value', totals.value);
      case 'before':
        return summed('before', totals.before);
      case 'otherValue':
        return summed('otherValue', totals.other);
      case 'change':
        return changeCell(totals.value, totals.before, row);
      case 'difference':
        return ratioCell(totals.value, totals.other, row);
      case 'share':
        return totals.value === 0
          ? null
          : {
              value: 100,
              formula: ({ cell, range }) =>
                `INT(${inSteps(cell(row, at('value')))}*10000/${inSteps(`SUM(${range(at('value'), 0, last)})`)})/100`,
            };
      default:
        return '';
    }
  });
  return { columns, rows: [...rows, totalCells] };
}

/** Of a rate: how many of those that it is of. */
export const partOf = ({ value, basis }: ViewFigure): number => Math.round((value ?? 0) * basis);

const rateOf = ({ value, basis }: ViewFigure): number | null => (basis === 0 ? null : value);
