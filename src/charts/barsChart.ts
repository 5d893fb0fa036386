import * as Plot from '@observablehq/plot';
import { labelSize, labelWidth } from './labelSpace';

export interface NamedBar {
  /** Unique; names need not be. */
  key: string;
  name: string;
  value: number;
  /** What it is compared with, marked across the bar; null where it is not known. */
  beside: number | null;
  /** What stands behind the bar. */
  text: string;
}

export interface BarsChart {
  title: string;
  bars: readonly NamedBar[];
}

const lineHeight = 22;

/** The lines of a table as horizontal bars, in their order. */
export function barsChart(
  { title, bars }: BarsChart,
  { width }: { width: number },
): SVGElement | HTMLElement {
  const names = new Map(bars.map(({ key, name }) => [key, name]));
  const marginLeft = Math.min(width * 0.4, Math.max(0, ...bars.map(({ name }) => labelWidth(name))) + 12);
  const highest = Math.max(
    Number.MIN_VALUE,
    ...bars.map(({ value, beside }) => Math.max(value, beside ?? 0)),
  );
  const valueWidth = Math.max(0, ...bars.map(({ text }) => labelWidth(text))) + 8;
  return Plot.plot({
    width,
    height: bars.length * lineHeight + 8,
    marginLeft,
    marginRight: valueWidth + 8,
    marginTop: 4,
    marginBottom: 4,
    ariaLabel: title,
    style: { fontSize: `${labelSize}px`, background: 'transparent', fontFamily: 'inherit' },
    x: { domain: [0, highest], axis: null },
    y: { type: 'band', domain: bars.map(({ key }) => key), padding: 0.2, label: null },
    marks: [
      Plot.axisY({
        tickSize: 0,
        tickFormat: (key: string) => names.get(key) ?? key,
        lineWidth: (marginLeft - 12) / labelSize,
        textOverflow: 'ellipsis',
        fill: 'var(--ink)',
      }),
      Plot.barX(bars, { x: 'value', y: 'key', fill: 'var(--bar-strong)' }),
      // On paper first, so that the mark is seen on the bar.
      [
        { stroke: 'var(--paper)', strokeWidth: 5 },
        { stroke: 'var(--ink)', strokeWidth: 2 },
      ].map((line) =>
        Plot.tickX(
          bars.filter(({ beside }) => beside !== null),
          { x: 'beside', y: 'key', ...line },
        ),
      ),
      Plot.text(bars, {
        y: 'key',
        text: 'text',
        // In a column of their own: behind a bar they would seem to belong to the mark.
        frameAnchor: 'right',
        textAnchor: 'end',
        dx: valueWidth,
        fill: 'var(--ink)',
      }),
      Plot.ruleX([0], { stroke: 'var(--ink-muted)' }),
    ],
  });
}
