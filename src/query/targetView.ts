import type { Allocation } from '../model/allocations';
import { judge } from '../model/judge';
import { judgedPeriod, yearsOf } from '../model/judgedPeriod';
import { lastDayOfMonth } from '../model/calendar';
import type { Entry, Filter } from '../model/ledger';
import type { DayValue, Observation, Period, Standing } from '../model/standing';
import { judgeOwn, loadAllocations } from './board';
import { isDivisible } from './boardItem';
import { loadCarriers, type CarrierDimension, type Carriers } from './carriers';
import { figure, toQuery, type FigureRequest } from './figure';
import {
  asOfDay,
  isSliced,
  judgeEntry,
  measureOf,
  observe,
  traceRecords,
  type Sources,
  type Trace,
} from './observe';
import type { FigureRow } from './queries';
import { queryText } from './queryText';

/** What the reader selected on the target page; months both included, null = open. */
export interface Selected {
  filter: Filter;
  from: string | null;
  to: string | null;
}

/** A figure of the selection, with the same figure of everyone beside it. */
export interface SliceFigure {
  value: number;
  keyless: number;
  /** The same period without the selected dimensions. */
  total: number;
}

export interface TargetView {
  /** What the figures are of; while new ones are on their way, not what the address already says. */
  selected: Selected;
  /** Standing of the whole target, of the chosen year of a per-year target, or of a unit's own task. */
  standing: Standing;
  /** `whole`: the target itself; `year`: one of its years; `task`: a unit's task; `slice`: no task, so no standing. */
  scope: 'whole' | 'year' | 'task' | 'slice';
  /** The selected dimensions. */
  filter: Filter;
  /** What is counted over: the judged period, or the selected months of it. */
  period: Period;
  /** Null for stocks and ratios, which have no cuts. */
  slice: SliceFigure | null;
  /** Counted values by day inside the period, for the selection. */
  days: readonly DayValue[];
  /** The other reading's figure over the same period and selection; null where the ledger has none. */
  other: { value: number } | null;
  carriers: Partial<Record<CarrierDimension, Carriers>>;
  allocations: readonly Allocation[];
  /** Counted values by day of the units that have a task, over all data. */
  daysByUnit: ReadonlyMap<string, readonly DayValue[]>;
  trace: Trace | null;
  /** Statement and parameters of the main figure; null where it is no count of events. */
  query: string | null;
  observation: Observation;
}

/** Everything the target page shows of one entry under one selection. */
export async function loadTargetView(
  sources: Sources,
  entry: Entry,
  selected: Selected,
): Promise<TargetView> {
  const { standing: whole, observation } = await judgeEntry(sources, entry);
  const { asOf } = observation;
  const nothing = {
    selected,
    slice: null,
    days: [],
    other: null,
    carriers: {},
    allocations: [],
    daysByUnit: new Map(),
    filter: selected.filter,
    trace: null,
    query: null,
  };
  if (asOf === null)
    return { standing: whole, scope: 'whole', period: whole.period, observation, ...nothing };
  if (!isDivisible(entry)) {
    const other = await loadOtherShare(sources, entry);
    return { standing: whole, scope: 'whole', period: whole.period, observation, ...nothing, other };
  }

  const { period, year } = selectedPeriod(entry, selected, asOf);
  const to = period.end < asOf ? period.end : asOf;
  const request: FigureRequest = {
    measure: measureOf(entry),
    region: entry.region,
    slice: selected.filter,
    from: period.start,
    to,
    by: 'none',
  };
  const asked = toQuery(request);
  const [value] = await figure(sources.session, request);
  const [total] = await figure(sources.session, { ...request, slice: {} });
  const slice: SliceFigure = { value: value!.value, keyless: value!.keyless, total: total!.value };
  const days = toDays(await figure(sources.session, { ...request, by: 'day' }));
  const allocations = await loadAllocations(sources, entry);
  const given = { selected, whole, observation, period, year, slice, asOf };
  const { standing, scope } = await standingOf(sources, entry, given);
  return {
    selected,
    standing,
    scope,
    period,
    filter: selected.filter,
    slice,
    days,
    other: await loadOther(sources, entry, { request, scope, period }),
    carriers: await loadCarriers(sources, entry, { request, firstDay: observation.days[0]?.day ?? null }),
    allocations,
    daysByUnit: await loadDaysByUnit(sources, entry, allocations),
    trace: await traceRecords(sources, entry, selected.filter, period),
    query: queryText(asked.query, asked.params),
    observation,
  };
}

const toDays = (rows: readonly FigureRow[]): DayValue[] =>
  rows.map(({ key, value }) => ({ day: key, value }));

/** The judged period, or the selected months inside the target's period; `year` where they are one of its years. */
function selectedPeriod(
  entry: Entry,
  { from, to }: Selected,
  asOf: string,
): { period: Period; year: number | null } {
  if (from === null && to === null) return { period: judgedPeriod(entry, asOf).period, year: null };
  const start = from === null ? entry.start : `${from}-01`;
  const end = to === null ? entry.end : lastDayOfMonth(to);
  const period = {
    start: start < entry.start ? entry.start : start,
    end: end > entry.end ? entry.end : end,
  };
  const yearly = entry.kind === 'per-year' || entry.kind === 'annual-average';
  const year = yearly
    ? yearsOf(entry).find((one) => one.period.start === period.start && one.period.end === period.end)
    : undefined;
  return { period, year: year?.year ?? null };
}

async function standingOf(
  sources: Sources,
  entry: Entry,
  given: {
    selected: Selected;
    whole: Standing;
    observation: Observation;
    period: Period;
    year: number | null;
    slice: SliceFigure;
    asOf: string;
  },
): Promise<Pick<TargetView, 'standing' | 'scope'>> {
  const { selected, whole, observation, period, year, slice, asOf } = given;
  const isTimed = selected.from !== null || selected.to !== null;
  if (!isSliced(selected.filter)) {
    if (!isTimed) return { standing: whole, scope: 'whole' };
    if (year !== null && entry.kind === 'per-year') {
      // The register was read for the judged year: it says nothing about the others. Nor do they lie outside.
      const completeness = period.start === whole.period.start ? observation.completeness : null;
      const ofYear = judge(
        { ...entry, kind: 'cumulative', start: period.start, end: period.end },
        { ...observation, completeness },
      );
      const { years, outside } = whole;
      return { standing: { ...ofYear, years, outside, periodLabel: String(year) }, scope: 'year' };
    }
  } else if (!isTimed) {
    const task = await judgeOwn(sources, entry, selected.filter, asOf);
    if (task) return { standing: task, scope: 'task' };
  }
  return { standing: unjudged(whole, { period, slice, isTimed }), scope: 'slice' };
}

/** A slice without a task has a volume and a share, but no completion, no pace and no status. */
function unjudged(
  whole: Standing,
  { period, slice, isTimed }: { period: Period; slice: SliceFigure; isTimed: boolean },
): Standing {
  return {
    ...whole,
    status: 'no-pace',
    period,
    periodLabel: isTimed ? `${period.start.slice(0, 7)}/${period.end.slice(0, 7)}` : whole.periodLabel,
    actual: slice.value,
    keyless: slice.keyless,
    timeProgress: null,
    planToDate: null,
    completion: null,
    paceIndex: null,
    remaining: null,
    remainingMonths: null,
    requiredRate: null,
    recentRate: null,
    recentRateLastYear: null,
    reachedOn: null,
    years: [],
    months: [],
  };
}

/** The other reading, in the form of the first: a mean where the whole of an annual average is shown, else a sum. */
async function loadOther(
  sources: Sources,
  entry: Entry,
  { request, scope, period }: { request: FigureRequest; scope: TargetView['scope']; period: Period },
): Promise<TargetView['other']> {
  if (!entry.otherReading || asOfDay(sources, entry, entry.otherReading.dataset) === null) return null;
  const measure = measureOf(entry, entry.otherReading);
  const [row] = await figure(sources.session, { ...request, measure });
  const years = entry.kind === 'annual-average' && scope === 'whole' ? yearsOf(period).length : 1;
  return { value: row!.value / years };
}

/** The other reading of a share: part and whole both by its event; null where there is nothing to divide. */
async function loadOtherShare(sources: Sources, entry: Entry): Promise<TargetView['other']> {
  if (!entry.otherReading || entry.denominator === null) return null;
  const { ratio } = await observe(sources, { ...entry, reading: entry.otherReading });
  return ratio && ratio.checkable && ratio.whole > 0 ? { value: ratio.part / ratio.whole } : null;
}

/** A unit's task is judged on the unit's own course, whatever else is selected. */
async function loadDaysByUnit(
  sources: Sources,
  entry: Entry,
  allocations: readonly Allocation[],
): Promise<Map<string, readonly DayValue[]>> {
  const days = new Map<string, readonly DayValue[]>();
  for (const unit of new Set(allocations.map((allocation) => allocation.unit)))
    days.set(unit, (await observe(sources, entry, { unit: [unit] })).days);
  return days;
}
