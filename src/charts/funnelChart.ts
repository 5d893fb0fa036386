import * as Plot from '@observablehq/plot';
import { labelPlaces, labelShift, type LabelSide } from './funnelLabels';
import { inTwoLines, labelSize, labelWidth } from './labelSpace';

/** An institution in the funnel; rate 0–1. */
export interface FunnelMark {
  key: string;
  name: string;
  whole: number;
  rate: number;
  /** Outside the 99.8 % limits, which is named where there is room. */
  place: 'low' | 'inside' | 'high';
  /** Of a few people only: drawn hollow. */
  isSmall: boolean;
  isFound: boolean;
  /** What is said of it where the reader points at it. */
  tip: string;
}

/** The four limits at one number of examinees, 0–1. */
export interface LimitsAt {
  whole: number;
  low95: number;
  high95: number;
  low998: number;
  high998: number;
}

export interface FunnelChart {
  /** In the order in which the keyboard walks them. */
  marks: readonly FunnelMark[];
  /** By ascending number of examinees; empty where there is nothing to compare. */
  limits: readonly LimitsAt[];
  /** The group's rate, 0–1; null where there is nothing to compare. */
  rate: number | null;
  labels: { title: string; x: string; y: string; rate: string; inner: string; outer: string };
  formatCount(value: number): string;
  formatShare(share: number): string;
}

/** Height in CSS pixels at every width, so that its place can be kept. */
export const funnelHeight = 380;

const marginTop = 28;
const marginBottom = 40;
const drawnHeight = funnelHeight - marginTop - marginBottom;
const roomBetweenLabels = labelSize + 1;

/** Yearly rate by number of examinees with the limits of what chance (and the usual difference) brings. */
export function funnelChart(
  chart: FunnelChart,
  { width, current = null }: { width: number; current?: string | null },
): SVGElement | HTMLElement {
  const { marks, limits, rate, labels } = chart;
  const widest = Math.max(10, ...marks.map(({ whole }) => whole)) * 1.04;
  const marginLeft = labelWidth(chart.formatShare(1)) + 14;
  const ends = endLabels(chart, width < 480);
  const marginRight = Math.max(0, ...ends.map(({ text }) => labelWidth(text))) + 12;
  const toX = (whole: number) => marginLeft + (whole / widest) * (width - marginLeft - marginRight);
  const toY = (share: number) => marginTop + (1 - share) * drawnHeight;
  const placed = marks.map((mark) => ({ ...mark, x: toX(mark.whole), y: toY(mark.rate) }));
  const wanted = placed
    .filter(({ isFound, place }) => isFound || place !== 'inside')
    .sort((one, other) => Number(other.isFound) - Number(one.isFound) || other.whole - one.whole);
  const edge = {
    left: marginLeft,
    right: width - marginRight,
    top: marginTop,
    bottom: funnelHeight - marginBottom,
  };
  const named = labelPlaces(wanted, placed, edge);
  const label = (side: LabelSide) =>
    Plot.text(
      placed.filter(({ key }) => named.some((one) => one.key === key && one.side === side)),
      {
        x: 'whole',
        y: 'rate',
        text: 'name',
        textAnchor: side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle',
        ...labelShift(side),
        fill: 'var(--ink)',
        stroke: 'var(--paper)',
        strokeWidth: 3,
      },
    );
  const line = (y: 'low95' | 'high95' | 'low998' | 'high998') =>
    Plot.line(limits, {
      x: 'whole',
      y,
      stroke: 'var(--ink-muted)',
      strokeWidth: 1,
      ...(y.endsWith('95') && { strokeDasharray: '4 3' }),
    });
  const tip = {
    x: 'whole',
    y: 'rate',
    title: 'tip',
    lineHeight: 1.4,
    fill: 'var(--paper)',
    stroke: 'var(--rule)',
  } as const;
  const pointed = marks.filter(({ key }) => key === current);
  return Plot.plot({
    width,
    height: funnelHeight,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom,
    ariaLabel: labels.title,
    style: { fontSize: `${labelSize}px`, background: 'transparent', fontFamily: 'inherit' },
    x: {
      domain: [0, widest],
      ticks: Math.max(2, Math.floor((width - marginLeft - marginRight) / 90)),
      tickFormat: chart.formatCount,
      label: labels.x,
      labelAnchor: 'center',
      labelArrow: 'none',
    },
    y: {
      domain: [0, 1],
      ticks: [0, 0.25, 0.5, 0.75, 1],
      tickFormat: chart.formatShare,
      label: labels.y,
      labelArrow: 'none',
    },
    symbol: { domain: ['low', 'inside', 'high'], range: [triangleDown, 'circle', 'triangle'] },
    marks: [
      Plot.gridY([0, 0.25, 0.5, 0.75, 1], { stroke: 'var(--rule)', strokeOpacity: 1 }),
      ...(['low998', 'low95', 'high95', 'high998'] as const).map(line),
      Plot.ruleY(rate === null ? [] : [rate], { stroke: 'var(--ink)', strokeWidth: 1.5 }),
      Plot.text(ends, {
        x: () => widest,
        y: 'at',
        text: 'text',
        textAnchor: 'start',
        dx: 6,
        fill: 'var(--ink)',
      }),
      Plot.dot(marks, {
        x: 'whole',
        y: 'rate',
        symbol: 'place',
        r: 4,
        stroke: colourOf,
        strokeWidth: 1.5,
        fill: (mark: FunnelMark) => (mark.isSmall ? 'var(--paper)' : colourOf(mark)),
      }),
      Plot.dot(
        marks.filter(({ isFound, key }) => isFound || key === current),
        { x: 'whole', y: 'rate', r: 8, stroke: 'var(--ink)', strokeWidth: 2 },
      ),
      ...(['right', 'left', 'above', 'below'] as const).map(label),
      Plot.tip(pointed, tip),
      Plot.tip(marks, Plot.pointer({ ...tip, maxRadius: 24 })),
    ],
  });
}

/** A triangle on its tip: Plot has only the other one. */
const triangleDown = {
  draw(context: CanvasPath, size: number) {
    const y = -Math.sqrt(size / (Math.sqrt(3) * 3));
    context.moveTo(0, -y * 2);
    context.lineTo(-Math.sqrt(3) * y, y);
    context.lineTo(Math.sqrt(3) * y, y);
    context.closePath();
  },
};

function colourOf({ place }: FunnelMark): string {
  if (place === 'low') return 'var(--behind)';
  return place === 'high' ? 'var(--bar-strong)' : 'var(--bar)';
}

/** What the lines are called at their right end: the group's rate first, then what has room beside it. */
function endLabels({ rate, limits, labels }: FunnelChart, isNarrow: boolean): { at: number; text: string }[] {
  const last = limits.at(-1);
  if (rate === null || last === undefined) return [];
  const shown: { at: number; text: string }[] = [
    { at: rate, text: isNarrow ? inTwoLines(labels.rate) : labels.rate },
  ];
  const room = isNarrow ? roomBetweenLabels * 1.5 : roomBetweenLabels;
  for (const { at, text } of [
    { at: last.low998, text: labels.outer },
    { at: last.high998, text: labels.outer },
    { at: last.low95, text: labels.inner },
    { at: last.high95, text: labels.inner },
  ])
    if (shown.every((one) => Math.abs(one.at - at) * drawnHeight >= room)) shown.push({ at, text });
  return shown;
}
