import * as Plot from '@observablehq/plot';
import { labelSize, labelWidth, tickCount } from './labelSpace';

/** Told apart by shape, since colour alone tells nothing on paper. */
export const signalShapes = ['plain', 'outside', 'side', 'trend', 'near'] as const;

export interface SignalPoint {
  /** First day of the month. */
  month: Date;
  value: number;
  shape: (typeof signalShapes)[number];
}

export interface SignalChart {
  points: readonly SignalPoint[];
  centre: number;
  low: number;
  high: number;
  labels: { centre: string; low: string; high: string; title: string };
  formatValue(value: number): string;
  formatTick(month: Date): string;
  formatMonth(month: Date): string;
}

/** Height in CSS pixels at every width, so that its place can be kept. */
export const signalHeight = 220;

const marginTop = 16;
const marginBottom = 30;
const drawnHeight = signalHeight - marginTop - marginBottom;

const symbols = {
  plain: 'circle',
  outside: 'triangle',
  side: 'square',
  trend: 'diamond',
  near: 'circle',
} as const;

/** Months against their centre line and limits. */
export function signalChart(chart: SignalChart, { width }: { width: number }): SVGElement | HTMLElement {
  const { points, centre, low, high, labels } = chart;
  const highest = Math.max(1, high, ...points.map(({ value }) => value));
  const marginLeft = labelWidth(chart.formatValue(highest)) + 14;
  // Room for a reader's wider spacing of letters too.
  const marginRight = Math.max(...[labels.centre, labels.low, labels.high].map(labelWidth)) * 1.15 + 12;
  const lines = [
    { value: high, text: labels.high, dash: '5 4' },
    { value: centre, text: labels.centre, dash: 'none' },
    { value: low, text: labels.low, dash: '5 4' },
  ];
  const scale = drawnHeight / (highest * 1.08);
  return Plot.plot({
    width,
    height: signalHeight,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom,
    ariaLabel: labels.title,
    style: { fontSize: `${labelSize}px`, background: 'transparent', fontFamily: 'inherit' },
    x: {
      type: 'utc',
      ticks: tickCount(width - marginLeft - marginRight),
      tickFormat: chart.formatTick,
      label: null,
    },
    y: { domain: [0, highest * 1.08], ticks: 3, tickFormat: chart.formatValue, label: null },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--ink-muted)' }),
      lines.map(({ value, text, dash }) => [
        Plot.ruleY([value], { stroke: 'var(--ink-muted)', strokeDasharray: dash }),
        // Limits close to the centre have no room for a name; the text under the drawing has all three.
        Plot.text(value === centre || Math.abs(value - centre) * scale > labelSize * 1.2 ? [value] : [], {
          y: (one: number) => one,
          text: () => text,
          frameAnchor: 'right',
          textAnchor: 'start',
          dx: 6,
          fill: 'var(--ink)',
        }),
      ]),
      Plot.line(points, { x: 'month', y: 'value', stroke: 'var(--bar)', strokeWidth: 1.5 }),
      signalShapes.map((shape) =>
        Plot.dot(
          points.filter((point) => point.shape === shape),
          {
            x: 'month',
            y: 'value',
            symbol: symbols[shape],
            r: shape === 'plain' ? 2.5 : 5,
            stroke: 'var(--ink)',
            fill: shape === 'near' ? 'var(--paper)' : shape === 'plain' ? 'var(--bar)' : 'var(--ink)',
          },
        ),
      ),
      Plot.tip(
        points,
        Plot.pointerX({
          x: 'month',
          y: 'value',
          title: ({ month, value }: SignalPoint) =>
            `${chart.formatMonth(month)}\n${chart.formatValue(value)}`,
          fill: 'var(--paper)',
          stroke: 'var(--rule)',
        }),
      ),
    ],
  });
}
