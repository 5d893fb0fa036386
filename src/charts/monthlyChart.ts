import * as Plot from '@observablehq/plot';
import { inTwoLines, labelSize, labelWidth, tickCount } from './labelSpace';

export interface MonthlyBar {
  /** First day of the month. */
  month: Date;
  value: number;
  /** The same month a year before, marked across the bar; null where it is not known. */
  before?: number | null;
  provisional: boolean;
  /** What the tip says instead of the value, where the bar stands for no value. */
  label?: string;
  /** One of the months that the recent rate is the mean of. */
  recent: boolean;
}

export interface MonthlyChart {
  bars: readonly MonthlyBar[];
  /** Needed from now on, a month; null where nothing is needed. */
  needed: number | null;
  colour: string;
  labels: { needed: string; title: string };
  formatValue(value: number): string;
  formatTick(month: Date): string;
  formatMonth(month: Date): string;
}

/** Height in CSS pixels at every width, so that its place can be kept. */
export const monthlyHeight = 180;

/** What was counted month by month; provisional months hatched, the needed rate as a line. */
export function monthlyChart(chart: MonthlyChart, { width }: { width: number }): SVGElement | HTMLElement {
  const { bars, needed, labels } = chart;
  const narrow = width < 480;
  const end = (bar: MonthlyBar) =>
    new Date(Date.UTC(bar.month.getUTCFullYear(), bar.month.getUTCMonth() + 1, 1));
  const inset = width / Math.max(1, bars.length) > 8 ? 1 : 0.25;
  const highest = Math.max(1, needed ?? 0, ...bars.map((bar) => Math.max(bar.value, bar.before ?? 0)));
  const neededLabel = narrow ? inTwoLines(labels.needed) : labels.needed;
  const marginLeft = labelWidth(chart.formatValue(highest)) + 14;
  const marginRight = needed === null ? 16 : labelWidth(neededLabel) + 12;
  const drawnWidth = width - marginLeft - marginRight;
  return Plot.plot({
    width,
    height: monthlyHeight,
    marginLeft,
    marginRight,
    marginTop: 16,
    ariaLabel: labels.title,
    style: { fontSize: `${labelSize}px`, background: 'transparent', fontFamily: 'inherit' },
    x: { type: 'utc', ticks: tickCount(drawnWidth), tickFormat: chart.formatTick, label: null },
    y: {
      domain: [0, highest * 1.05],
      ticks: 3,
      tickFormat: chart.formatValue,
      label: null,
    },
    marks: [
      hatch(chart.colour),
      Plot.gridY({ ticks: 3, stroke: 'var(--rule)', strokeOpacity: 1 }),
      Plot.rectY(bars, {
        x1: 'month',
        x2: end,
        y: 'value',
        fill: (bar: MonthlyBar) =>
          bar.provisional ? 'url(#provisional)' : bar.recent ? chart.colour : 'var(--bar)',
        insetLeft: inset,
        insetRight: inset,
        title: (bar: MonthlyBar) => monthTip(chart, bar),
        tip: { fill: 'var(--paper)', stroke: 'var(--rule)' },
      }),
      // On paper first, so that the mark is seen on a bar of either theme.
      [
        { stroke: 'var(--paper)', strokeWidth: 5 },
        { stroke: 'var(--ink)', strokeWidth: 2 },
      ].map((line) =>
        Plot.ruleY(
          bars.filter((bar) => bar.before != null),
          { x1: 'month', x2: end, y: 'before', insetLeft: inset, insetRight: inset, ...line },
        ),
      ),
      needed === null || bars.length === 0
        ? null
        : [
            Plot.ruleY([needed], { stroke: 'var(--ink)', strokeDasharray: '5 4' }),
            Plot.text([needed], {
              y: (value: number) => value,
              text: () => neededLabel,
              frameAnchor: 'right',
              textAnchor: 'start',
              dx: 6,
              fill: 'var(--ink)',
            }),
          ],
      Plot.ruleY([0], { stroke: 'var(--ink-muted)' }),
    ],
  });
}

/** Month and value, or what is said of the month instead. */
export function monthTip(
  { formatMonth, formatValue }: Pick<MonthlyChart, 'formatMonth' | 'formatValue'>,
  { month, value, label }: MonthlyBar,
): string {
  return `${formatMonth(month)}\n${label ?? formatValue(value)}`;
}

/** Hatching for provisional months: seen on a black-and-white print too. */
function hatch(colour: string): Plot.Markish {
  return () => {
    const space = 'http://www.w3.org/2000/svg';
    const pattern = document.createElementNS(space, 'pattern');
    for (const [name, value] of Object.entries({
      id: 'provisional',
      width: '5',
      height: '5',
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    }))
      pattern.setAttribute(name, value);
    const stripe = document.createElementNS(space, 'rect');
    stripe.setAttribute('width', '2.5');
    stripe.setAttribute('height', '5');
    stripe.setAttribute('fill', colour);
    pattern.append(stripe);
    const defs = document.createElementNS(space, 'defs');
    defs.append(pattern);
    return defs;
  };
}
