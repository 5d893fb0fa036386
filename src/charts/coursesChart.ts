import * as Plot from '@observablehq/plot';
import { labelSize, labelWidth, tickCount } from './labelSpace';

export interface CoursesBar {
  series: string;
  /** First day of the month. */
  month: Date;
  value: number;
}

/** Several counts over the same months, one below the other on one scale; a month without a record has no bar. */
export interface CoursesChart {
  /** Names of the counts, in their order. */
  series: readonly string[];
  bars: readonly CoursesBar[];
  /** First days of the first month and of the one after the last. */
  from: Date;
  to: Date;
  title: string;
  formatValue(value: number): string;
  formatTick(month: Date): string;
  formatMonth(month: Date): string;
}

/** Height in CSS pixels at every width, so that its place can be kept. */
export const coursesHeight = 300;

/** Small multiples by month. */
export function coursesChart(chart: CoursesChart, { width }: { width: number }): SVGElement | HTMLElement {
  const { series, bars, from, to } = chart;
  const highest = Math.max(1, ...bars.map(({ value }) => value));
  const marginLeft = labelWidth(chart.formatValue(highest)) + 14;
  const marginRight = 16;
  const months = (to.getTime() - from.getTime()) / (30 * 86_400_000);
  const inset = (width - marginLeft - marginRight) / Math.max(1, months) > 8 ? 1 : 0.25;
  const end = ({ month }: CoursesBar) =>
    new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1));
  return Plot.plot({
    width,
    height: coursesHeight,
    marginLeft,
    marginRight,
    marginTop: 24,
    ariaLabel: chart.title,
    style: { fontSize: `${labelSize}px`, background: 'transparent', fontFamily: 'inherit' },
    x: {
      type: 'utc',
      domain: [from, to],
      ticks: tickCount(width - marginLeft - marginRight),
      tickFormat: chart.formatTick,
      label: null,
    },
    // Room above the highest bar for the name of its row.
    y: { domain: [0, highest * 1.05], ticks: 2, tickFormat: chart.formatValue, label: null },
    fy: { domain: series, axis: null, padding: 0.32 },
    marks: [
      Plot.gridY({ ticks: 2, stroke: 'var(--rule)', strokeOpacity: 1 }),
      Plot.text(series, {
        fy: (name: string) => name,
        text: (name: string) => name,
        frameAnchor: 'top-left',
        dy: -18,
        fill: 'var(--ink)',
        fontWeight: 600,
      }),
      Plot.rectY(bars, {
        fy: 'series',
        x1: 'month',
        x2: end,
        y: 'value',
        fill: 'var(--bar-strong)',
        insetLeft: inset,
        insetRight: inset,
        title: (bar: CoursesBar) =>
          `${bar.series}\n${chart.formatMonth(bar.month)}\n${chart.formatValue(bar.value)}`,
        tip: { fill: 'var(--paper)', stroke: 'var(--rule)' },
      }),
      Plot.ruleY([0], { stroke: 'var(--ink-muted)' }),
    ],
  });
}
