import * as Plot from '@observablehq/plot';
import type { CoursePoint } from './courseChart';
import { inTwoLines, labelSize, labelWidth, tickCount } from './labelSpace';

export interface FanPoint {
  day: Date;
  low: number;
  median: number;
  high: number;
}

export interface ForecastChart {
  /** Running total by day up to the cut-off. */
  actual: readonly CoursePoint[];
  /** From the cut-off, where all three are the running total, by month to the deadline. */
  fan: readonly FanPoint[];
  /** The expected course with the what-if; empty without one. */
  whatIf: readonly CoursePoint[];
  plan: readonly CoursePoint[];
  target: number;
  /** Period of the horizontal axis. */
  start: Date;
  end: Date;
  colour: string;
  labels: { target: string; median: string; title: string };
  formatValue(value: number): string;
  formatTick(day: Date): string;
  formatDay(day: Date): string;
}

/** Height in CSS pixels at every width, so that its place can be kept. */
export const forecastHeight = 260;

const longestOnOneLine = 10;
const marginTop = 24;
const marginBottom = 30;
const drawnHeight = forecastHeight - marginTop - marginBottom;

/** Course so far, expected course with its interval, plan and target. */
export function forecastChart(chart: ForecastChart, { width }: { width: number }): SVGElement | HTMLElement {
  const { actual, fan, whatIf, plan, target, labels } = chart;
  const end = fan.at(-1);
  const highest = Math.max(target, end?.high ?? 0, whatIf.at(-1)?.value ?? 0, 1);
  const narrow = width < 480;
  // A reader who spaces letters more widely must still be able to read a label whole.
  const isStacked = narrow || labels.median.length > longestOnOneLine;
  const targetLabel = isStacked ? inTwoLines(labels.target) : labels.target;
  const medianLabel = isStacked ? inTwoLines(labels.median) : labels.median;
  const scale = drawnHeight / (highest * 1.05);
  // Both labels stand at the end of the period; the expected one makes room.
  const apart = ((end?.median ?? 0) - target) * scale;
  const room = Math.max(0, labelSize * (isStacked ? 2.4 : 1.3) - Math.abs(apart));
  const marginLeft = labelWidth(chart.formatValue(highest)) + 14;
  const marginRight = Math.max(labelWidth(targetLabel), labelWidth(medianLabel)) + 12;
  const dashed = { x: 'day', y: 'value', strokeWidth: 1.5 } as const;
  const label = { x: 'day', y: 'value', textAnchor: 'start', dx: 6, fill: 'var(--ink)' } as const;
  return Plot.plot({
    width,
    height: forecastHeight,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom,
    ariaLabel: labels.title,
    style: { fontSize: `${labelSize}px`, background: 'transparent', fontFamily: 'inherit' },
    x: {
      type: 'utc',
      domain: [chart.start, chart.end],
      ticks: tickCount(width - marginLeft - marginRight),
      tickFormat: chart.formatTick,
      label: null,
    },
    y: { domain: [0, highest * 1.05], ticks: 4, tickFormat: chart.formatValue, label: null },
    marks: [
      Plot.gridY({ ticks: 4, stroke: 'var(--rule)', strokeOpacity: 1 }),
      Plot.areaY(fan, { x: 'day', y1: 'low', y2: 'high', fill: chart.colour, fillOpacity: 0.25 }),
      Plot.ruleY([target], { stroke: 'var(--ink)', strokeWidth: 1.5 }),
      Plot.line(plan, { x: 'day', y: 'value', stroke: 'var(--ink)', strokeDasharray: '2 3' }),
      Plot.line(whatIf, { ...dashed, stroke: 'var(--ink)', strokeDasharray: '10 4' }),
      Plot.line(fan, { ...dashed, y: 'median', stroke: chart.colour, strokeDasharray: '5 4' }),
      Plot.line(actual, { x: 'day', y: 'value', stroke: chart.colour, strokeWidth: 2.5 }),
      Plot.text([{ day: chart.end, value: target }], { ...label, text: () => targetLabel }),
      Plot.text(end ? [{ day: end.day, value: end.median }] : [], {
        ...label,
        text: () => medianLabel,
        dy: apart < 0 ? room : -room,
        fontWeight: 600,
      }),
      Plot.tip(
        fan,
        Plot.pointerX({
          x: 'day',
          y: 'median',
          title: ({ day, low, median, high }: FanPoint) =>
            `${chart.formatDay(day)}\n${chart.formatValue(median)}\n${chart.formatValue(low)}—${chart.formatValue(high)}`,
          fill: 'var(--paper)',
          stroke: 'var(--rule)',
        }),
      ),
    ],
  });
}
