import * as Plot from '@observablehq/plot';
import { inTwoLines, labelSize, labelWidth, tickCount } from './labelSpace';

export interface CoursePoint {
  day: Date;
  value: number;
}

export interface CourseChart {
  /** Running total by day, and the plan's course over the whole period. */
  actual: readonly CoursePoint[];
  plan: readonly CoursePoint[];
  /** From the cut-off to the deadline at the needed rate; empty where nothing is needed. */
  needed: readonly CoursePoint[];
  /** Null: the slice has no target. */
  target: number | null;
  /** Period of the horizontal axis. */
  start: Date;
  end: Date;
  colour: string;
  labels: { actual: string; target: string; plan: string; title: string };
  formatValue(value: number): string;
  formatTick(day: Date): string;
  formatDay(day: Date): string;
}

/** Height in CSS pixels at every width, so that its place can be kept. */
export const courseHeight = 260;

const marginTop = 24;
const marginBottom = 30;
const drawnHeight = courseHeight - marginTop - marginBottom;

/** Running total against plan and target. */
export function courseChart(chart: CourseChart, { width }: { width: number }): SVGElement | HTMLElement {
  const { actual, plan, needed, target, labels } = chart;
  const last = actual.at(-1);
  const highest = Math.max(target ?? 0, last?.value ?? 0, 1);
  const narrow = width < 480;
  const targetLabel = narrow ? inTwoLines(labels.target) : labels.target;
  const scale = drawnHeight / (highest * 1.05);
  const apart = (target === null || !last ? Infinity : Math.abs(target - last.value)) * scale;
  // The two labels stand side by side at the end of a period; one makes room for the other.
  const room = Math.max(0, labelSize * (narrow ? 1.9 : 1.3) - apart);
  const isAbove = target !== null && last !== undefined && last.value >= target;
  const marginLeft = labelWidth(chart.formatValue(highest)) + 14;
  const marginRight = Math.max(labelWidth(targetLabel), labelWidth(labels.actual)) + 12;
  const drawnWidth = width - marginLeft - marginRight;
  return Plot.plot({
    width,
    height: courseHeight,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom,
    ariaLabel: labels.title,
    style: { fontSize: `${labelSize}px`, background: 'transparent', fontFamily: 'inherit' },
    x: {
      type: 'utc',
      domain: [chart.start, chart.end],
      ticks: tickCount(drawnWidth),
      tickFormat: chart.formatTick,
      label: null,
    },
    y: { domain: [0, highest * 1.05], ticks: 4, tickFormat: chart.formatValue, label: null },
    marks: [
      Plot.gridY({ ticks: 4, stroke: 'var(--rule)', strokeOpacity: 1 }),
      target === null
        ? null
        : [
            Plot.ruleY([target], { stroke: 'var(--ink)', strokeWidth: 1.5 }),
            Plot.text([{ day: chart.end, value: target }], {
              x: 'day',
              y: 'value',
              text: () => targetLabel,
              textAnchor: 'start',
              dx: 6,
              fill: 'var(--ink)',
            }),
          ],
      Plot.line(plan, { x: 'day', y: 'value', stroke: 'var(--ink)', strokeDasharray: '2 3' }),
      Plot.line(needed, {
        x: 'day',
        y: 'value',
        stroke: chart.colour,
        strokeDasharray: '5 4',
        strokeWidth: 1.5,
      }),
      Plot.line(actual, { x: 'day', y: 'value', stroke: chart.colour, strokeWidth: 2.5 }),
      last
        ? [
            Plot.dot([last], { x: 'day', y: 'value', fill: chart.colour, r: 4 }),
            Plot.text([last], {
              x: 'day',
              y: 'value',
              text: () => labels.actual,
              textAnchor: 'start',
              dx: 8,
              dy: isAbove ? -room : Math.max(10, room),
              fontWeight: 600,
              fill: 'var(--ink)',
              stroke: 'var(--paper)',
              strokeWidth: 4,
            }),
          ]
        : null,
      Plot.tip(
        actual,
        Plot.pointerX({
          x: 'day',
          y: 'value',
          title: (point: CoursePoint) => `${chart.formatDay(point.day)}\n${chart.formatValue(point.value)}`,
          fill: 'var(--paper)',
          stroke: 'var(--rule)',
        }),
      ),
    ],
  });
}
