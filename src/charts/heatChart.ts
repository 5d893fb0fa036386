import * as Plot from '@observablehq/plot';
import { labelSize, labelWidth } from './labelSpace';
import { shades } from './mapChart';

export interface HeatCell {
  row: string;
  column: string;
  /** What stands on the cell where there is room; '' for nothing. */
  text: string;
  /** What pointing at it says. */
  title: string;
  step: number | 'none';
  /** Within what the reader chose. */
  isChosen: boolean;
}

export interface HeatChart {
  title: string;
  /** Keys and names, in their order. */
  rows: readonly (readonly [key: string, name: string])[];
  columns: readonly (readonly [key: string, name: string])[];
  cells: readonly HeatCell[];
}

const rowHeight = 22;
/** A column's name in em, written upwards; longer ones are cut. */
const longestName = 11;

/** Height in CSS pixels of a drawing with so many rows, at any width. */
export const heatHeight = (rows: number): number => rows * rowHeight + marginTop + 8;
const marginTop = Math.ceil(longestName * labelSize * 0.87) + 12;

/** Rows and columns as shaded cells, values on them where there is room. */
export function heatChart(chart: HeatChart, { width }: { width: number }): SVGElement | HTMLElement {
  const { title, rows, columns, cells } = chart;
  const rowNames = new Map(rows);
  const columnNames = new Map(columns);
  const marginLeft = Math.max(0, ...rows.map(([, name]) => labelWidth(name))) + 12;
  const marginRight = 72;
  const cellWidth = (width - marginLeft - marginRight) / Math.max(1, columns.length);
  const isDark = ({ step }: HeatCell) => step === 2 || step === 3;
  const written = cells.filter(({ text }) => text !== '' && labelWidth(text) + 2 <= cellWidth);
  const values = (those: HeatCell[], fill: string) =>
    Plot.text(those, { x: 'column', y: 'row', text: 'text', fill });
  return Plot.plot({
    width,
    height: heatHeight(rows.length),
    marginLeft,
    marginRight,
    marginTop,
    marginBottom: 8,
    ariaLabel: title,
    style: { fontSize: `${labelSize}px`, background: 'transparent', fontFamily: 'inherit' },
    x: { type: 'band', domain: columns.map(([key]) => key), padding: 0.04, label: null },
    y: { type: 'band', domain: rows.map(([key]) => key), padding: 0.06, label: null },
    marks: [
      Plot.axisX({
        anchor: 'top',
        tickSize: 0,
        tickRotate: -60,
        tickFormat: (key: string) => columnNames.get(key) ?? key,
        lineWidth: longestName,
        textOverflow: 'ellipsis',
        fill: 'var(--ink)',
      }),
      Plot.axisY({
        tickSize: 0,
        tickFormat: (key: string) => rowNames.get(key) ?? key,
        fill: 'var(--ink)',
      }),
      Plot.cell(
        cells.filter(({ step }) => step === 'none'),
        { x: 'column', y: 'row', fill: 'var(--paper)', stroke: 'var(--rule)', strokeWidth: 0.5 },
      ),
      shades.map((share, step) =>
        Plot.cell(
          cells.filter((cell) => cell.step === step),
          { x: 'column', y: 'row', fill: 'var(--bar-strong)', fillOpacity: share },
        ),
      ),
      Plot.cell(
        cells.filter(({ isChosen }) => isChosen),
        { x: 'column', y: 'row', fill: 'none', stroke: 'var(--ink)', strokeWidth: 2 },
      ),
      values(
        written.filter((cell) => !isDark(cell)),
        'var(--ink)',
      ),
      values(written.filter(isDark), 'var(--paper)'),
      Plot.tip(
        cells,
        Plot.pointer({
          x: 'column',
          y: 'row',
          title: 'title',
          fill: 'var(--paper)',
          stroke: 'var(--rule)',
        }),
      ),
    ],
  });
}

/** The cell of a drawing under a place in CSS pixels from its upper left corner; null beside the cells. */
export function cellAt(
  drawing: unknown,
  { x, y }: { x: number; y: number },
): { row: string; column: string } | null {
  const column = keyAt(drawing as Plot.Plot, 'x', x);
  const row = keyAt(drawing as Plot.Plot, 'y', y);
  return column === undefined || row === undefined ? null : { row, column };
}

function keyAt(drawing: Plot.Plot, name: 'x' | 'y', at: number): string | undefined {
  const scale = drawing.scale(name);
  return (scale?.domain as string[] | undefined)?.find((key) => {
    const start = scale?.apply(key) as number;
    return at >= start && at < start + (scale?.bandwidth ?? 0);
  });
}
