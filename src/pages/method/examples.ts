import { addMonths, lastDayOfMonth, monthOf } from '../../model/calendar';
import { pathsToTarget } from '../../model/forecast/pathsToTarget';
import { summarisePaths, type TargetForecast } from '../../model/forecast/targetForecast';
import { judge } from '../../model/judge';
import type { Entry } from '../../model/ledger';
import { yearOverYear, type PeriodComparison } from '../../model/periodComparison';
import type { DayValue, Observation, Period, Standing, TimeProgress } from '../../model/standing';
import { funnelLimits, type FunnelLimits } from '../../model/rates/funnel';
import { wilsonInterval } from '../../model/rates/wilson';
import { courseSignal } from '../../model/signal/courseSignal';
import type { XmrChart } from '../../model/signal/xmrChart';
import { timeProgress } from '../../model/timeProgress';

/** Five years, at a month's end and inside a month: the same period by months and by days. */
export const periodExample = {
  period: { start: '2023-01-01', end: '2027-12-31' },
  cutOffs: { months: '2026-10-31', days: '2026-10-15' },
} as const satisfies { period: Period; cutOffs: Record<TimeProgress['by'], string> };

export function examplePeriod(by: TimeProgress['by']): TimeProgress {
  return timeProgress(periodExample.period, periodExample.cutOffs[by]);
}

/** A cumulative target that is behind: what was counted up to the last six months, and in each of them. */
export const paceExample = {
  target: 1_000_000,
  ...periodExample.period,
  asOf: '2026-10-31',
  before: { day: '2026-04-30', value: 485_200 },
  months: [
    { day: '2026-05-31', value: 11_800 },
    { day: '2026-06-30', value: 12_400 },
    { day: '2026-07-31', value: 13_100 },
    { day: '2026-08-31', value: 12_900 },
    { day: '2026-09-30', value: 13_300 },
    { day: '2026-10-31', value: 13_600 },
  ],
  thresholds: { onTrackFrom: 0.95, atRiskFrom: 0.75, completeFrom: 0.9 },
} as const;

/** An annual average inside its third year. */
export const averageExample = {
  target: 10_000,
  start: '2023-01-01',
  end: '2025-12-31',
  asOf: '2025-06-30',
  years: [
    { day: '2023-12-31', value: 9_200 },
    { day: '2024-12-31', value: 10_600 },
    { day: '2025-06-30', value: 5_100 },
  ],
} as const;

/** Counts of two years; what was counted after the cut-off's day a year before must not be compared. */
export const comparisonExample = {
  period: { start: '2026-01-01', end: '2026-12-31' },
  asOf: '2026-10-31',
  days: [
    { day: '2025-01-31', value: 950 },
    { day: '2025-10-31', value: 10_000 },
    { day: '2025-12-31', value: 2_000 },
    { day: '2026-10-31', value: 12_300 },
  ],
} as const;

/** Twelve months of a target with half a year left: as many as a forecast needs, too few for a season. */
export const forecastExample = {
  target: 18_500,
  start: '2025-11-01',
  end: '2027-04-30',
  asOf: '2026-10-31',
  months: [1000, 1140, 870, 1060, 940, 1210, 980, 1150, 890, 1060, 1120, 1000],
  extra: 50,
} as const;

/** Twelve months round 100; the seventh stands out. */
export const signalExample = {
  start: '2025-11-01',
  asOf: '2026-10-31',
  months: [100, 110, 90, 100, 80, 90, 190, 90, 100, 80, 90, 80],
} as const;

/** An invented entry: only what the formulas need is filled in. */
function exampleEntry(changes: Pick<Entry, 'kind' | 'value' | 'start' | 'end'>): Entry {
  const none = { zh: '', en: '' };
  return {
    id: 'example',
    role: 'target',
    region: 'chongqing',
    title: none,
    short: none,
    headline: false,
    metric: '',
    unit: none,
    comparator: '>=',
    strive: false,
    reading: { dataset: 'training', event: 'completed', count: 'rows', filter: {} },
    otherReading: null,
    denominator: null,
    baseline: null,
    milestones: [],
    thresholds: paceExample.thresholds,
    document: '',
    clause: '',
    quote: '',
    note: none,
    overlaps: [],
    ...changes,
  };
}

function exampleObservation(asOf: string, days: readonly DayValue[]): Observation {
  return { asOf, days, completeness: null };
}

/** Counts of consecutive months, each on its last day. */
function exampleMonths({ start, months }: { start: string; months: readonly number[] }): DayValue[] {
  return months.map((value, at) => ({ day: lastDayOfMonth(addMonths(monthOf(start), at)), value }));
}

/** What the example's course leads to, as it runs and with the what-if. @throws Error where there is no forecast */
export function exampleForecast(): { base: TargetForecast; whatIf: TargetForecast } {
  const { target, start, end, asOf, extra } = forecastExample;
  const entry = exampleEntry({ kind: 'cumulative', value: target, start, end });
  const paths = pathsToTarget(entry, exampleObservation(asOf, exampleMonths(forecastExample)));
  if (typeof paths === 'string') throw new Error(`the example has a forecast, not: ${paths}`);
  return { base: summarisePaths(paths), whatIf: summarisePaths(paths, extra) };
}

/** The example's chart. @throws Error with fewer than two months, of which the example has twelve */
export function exampleSignal(): XmrChart {
  const signal = courseSignal(exampleObservation(signalExample.asOf, exampleMonths(signalExample)));
  if (!signal) throw new Error('the example has a chart');
  return signal.chart;
}

/** How the example of a cumulative target stands. */
export function examplePace(): { entry: Entry; standing: Standing } {
  const { target, start, end, asOf, before, months } = paceExample;
  const entry = exampleEntry({ kind: 'cumulative', value: target, start, end });
  return { entry, standing: judge(entry, exampleObservation(asOf, [before, ...months])) };
}

/** How the example of an annual average stands. */
export function exampleAverage(): { entry: Entry; standing: Standing } {
  const { target, start, end, asOf, years } = averageExample;
  const entry = exampleEntry({ kind: 'annual-average', value: target, start, end });
  return { entry, standing: judge(entry, exampleObservation(asOf, years)) };
}

/** What 同比 compares in the example. @throws Error where there is nothing to compare, which the example has */
export function exampleComparison(): PeriodComparison {
  const comparison = yearOverYear(comparisonExample);
  if (!comparison) throw new Error('the example covers the year before');
  return comparison;
}

/** Few passes of a few examinees, against limits of chance alone. */
export const funnelExample = { rate: 0.5, whole: 20, part: 4 } as const;

export function exampleFunnel(): {
  rate: number;
  interval: { low: number; high: number };
  limits: FunnelLimits;
} {
  const { rate, whole, part } = funnelExample;
  const interval = wilsonInterval(part, whole);
  const limits = funnelLimits({ rate, tau2: 0 }, whole, { adjusted: false });
  if (!interval || !limits) throw new Error('the example has no examinees');
  return { rate: part / whole, interval, limits };
}
