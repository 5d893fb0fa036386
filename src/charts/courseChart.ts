import * as Plot from '@observablehq/plot';

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

/** Running total against plan and target. */
export function courseChart(chart: CourseChart, { width }: { width: number }): SVGElement | HTMLElement {
  const { actual, plan, needed, target, labels } = chart;
  const last = actual.at(-1);
  const highest = Math.max(target ?? 0, last?.value ?? 0, 1);
  const narrow = width < 480;
  return Plot.plot({
    width,
    height: courseHeight,
    marginLeft: narrow ? 44 : 56,
    marginRight: narrow ? 64 : 100,
    marginTop: 24,
    ariaLabel: labels.title,
    style: { fontSize: '12px', background: 'transparent', fontFamily: 'inherit' },
    x: {
      type: 'utc',
      domain: [chart.start, chart.end],
      ticks: narrow ? 3 : 6,
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
              text: () => labels.target,
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
              dy: 10,
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
