import type { Session } from '../db/session';
import { addDays, lastDayOfMonth } from '../model/calendar';
import { completenessOf, provisionalMonths, type Register } from '../model/completeness';
import { judge } from '../model/judge';
import { judgedPeriod } from '../model/judgedPeriod';
import {
  dimensions,
  type Dataset,
  type Dimension,
  type EntryTerms,
  type Filter,
  type Reading,
} from '../model/ledger';
import type { Completeness, DayValue, Observation, Period, Standing } from '../model/standing';
import { reportingUnitsOn, type Division } from '../reference/divisions';
import { figure, intersect, type Measure } from './figure';
import {
  institutionsAtFloorQuery,
  stocksQuery,
  submissionsQuery,
  type DatasetStatus,
  type FigureRow,
} from './queries';
import { runQuery } from './query';

/** What observing needs besides the engine. */
export interface Sources {
  session: Session;
  status: readonly DatasetStatus[];
  divisions: readonly Division[];
}

/** The measure of an entry's reading: a per-year target counts a person once in each calendar year. */
export function measureOf(entry: EntryTerms, reading: Reading = entry.reading): Measure {
  return { reading, distinctWithin: entry.kind === 'per-year' ? 'year' : 'period' };
}

/** Cut-off day of the dataset that an entry counts, in its region; null when it is not loaded. */
export function asOfDay(
  { status }: Pick<Sources, 'status'>,
  entry: EntryTerms,
  dataset: Dataset = entry.reading.dataset,
): string | null {
  return status.find((one) => one.dataset === dataset && one.region === entry.region)?.asOf ?? null;
}

/** Everything that the loaded data say about one entry, or about a slice of it. */
export async function observe(sources: Sources, entry: EntryTerms, slice: Filter = {}): Promise<Observation> {
  const asOf = asOfDay(sources, entry);
  if (asOf === null) return { asOf: null, days: [], completeness: null };
  const { reading } = entry;
  if (reading.count === 'stock') {
    const stocks = await runQuery(sources.session, stocksQuery, [entry.region, entry.metric]);
    return { asOf, days: [], stocks, completeness: null };
  }
  const { period } = judgedPeriod(entry, asOf);
  const reporting = await reportingOf(sources, entry, asOf, period);
  if (entry.kind === 'ratio')
    return { asOf, days: [], ratio: await ratioOf(sources, entry, slice, asOf, period), ...reporting };
  const { days, keylessDays } = await daysOf(sources.session, entry, slice, asOf);
  return { asOf, days, keylessDays, ...reporting };
}

/**
 * An entry's standing and what it rests on. Where its dataset is not loaded, the region's newest cut-off decides
 * whether its deadline has passed: a closed target without data must not stand among the running ones.
 */
export async function judgeEntry(
  sources: Sources,
  entry: EntryTerms,
): Promise<{ standing: Standing; observation: Observation }> {
  const observation = await observe(sources, entry);
  const standing = judge(entry, observation);
  if (standing.asOf !== null) return { standing, observation };
  const closed = sources.status.some(({ region, asOf }) => region === entry.region && asOf >= entry.end);
  return { standing: { ...standing, closed }, observation };
}

/** Counted values by day, in and outside the period, up to the cut-off. */
async function daysOf(
  session: Session,
  entry: EntryTerms,
  slice: Filter,
  asOf: string,
): Promise<{ days: DayValue[]; keylessDays: DayValue[] }> {
  const measure = measureOf(entry);
  const ask = (from: string | null, to: string | null) =>
    figure(session, { measure, region: entry.region, slice, from, to, by: 'day' });
  const distinctInPeriod = measure.distinctWithin === 'period' && entry.reading.count !== 'rows';
  // Inside the period a person must count although they may have counted before it, so each part is asked for itself.
  const parts = distinctInPeriod
    ? [
        await ask(null, addDays(entry.start, -1)),
        await ask(entry.start, entry.end < asOf ? entry.end : asOf),
        entry.end < asOf ? await ask(addDays(entry.end, 1), asOf) : [],
      ]
    : [await ask(null, asOf)];
  const rows = parts.flat();
  return {
    days: rows.map(({ key, value }) => ({ day: key, value })),
    keylessDays: rows
      .filter(({ keyless }) => keyless > 0)
      .map(({ key, keyless }) => ({ day: key, value: keyless })),
  };
}

async function ratioOf(
  { session }: Sources,
  entry: EntryTerms,
  slice: Filter,
  asOf: string,
  period: Period,
): Promise<Observation['ratio']> {
  const to = period.end < asOf ? period.end : asOf;
  if (entry.reading.count === 'institutions-at-floor') {
    const filter = intersect(entry.reading.filter, slice);
    const list = (dimension: Dimension) => filter[dimension]?.join('|') ?? null;
    const [row] = await runQuery(session, institutionsAtFloorQuery, [
      entry.region,
      Number(to.slice(0, 4)),
      list('unit'),
      list('institution'),
      list('programme'),
      list('occupation'),
      list('level'),
      entry.value,
      'none',
    ]);
    return { part: row?.part ?? 0, whole: row?.whole ?? 0, checkable: true };
  }
  const total = async (filter: Filter) => {
    const measure = measureOf(entry, { ...entry.reading, filter });
    const [row] = await figure(session, {
      measure,
      region: entry.region,
      slice,
      from: period.start,
      to,
      by: 'none',
    });
    return row?.value ?? 0;
  };
  const part = await total(entry.reading.filter);
  const whole = await total(entry.denominator ?? {});
  // A file that holds nothing but the part cannot know the whole: the share would be 100 % by construction.
  return { part, whole, checkable: whole === 0 || whole > part };
}

/** Who reported, out of who had to: unknown (null) where no register is loaded, and then it gates nothing. */
/** How complete the register is within a period, and the months whose counts are not final. */
export async function reportingOf(
  { session, divisions }: Sources,
  entry: EntryTerms,
  asOf: string,
  period: Period,
): Promise<{ completeness: Completeness | null; provisionalMonths: string[] }> {
  const { dataset } = entry.reading;
  const rows = await runQuery(session, submissionsQuery, [entry.region, dataset]);
  if (entry.region === 'dadukou') return { completeness: null, provisionalMonths: [] };
  const { region } = entry;
  const register: Register = {
    submissions: rows.map((row) => ({ ...row, dataset })),
    dataset,
    expectedUnits: (month) => reportingUnitsOn(divisions, region, lastDayOfMonth(month)).map(({ id }) => id),
    period,
    asOf,
  };
  return {
    completeness: completenessOf(register),
    provisionalMonths: provisionalMonths(register, entry.thresholds.completeFrom),
  };
}

/** Records behind an entry: loaded, counted inside the judged period, in scope outside it, and out of scope. */
export interface Trace {
  loaded: number;
  counted: number;
  outsidePeriod: number;
  outsideScope: number;
}

export async function traceRecords(
  sources: Sources,
  entry: EntryTerms,
  slice: Filter,
  period: Period,
): Promise<Trace> {
  const status = sources.status.find(
    (one) => one.dataset === entry.reading.dataset && one.region === entry.region,
  );
  const loaded = status?.rows ?? 0;
  const records = async (from: string | null, to: string | null) => {
    const rows = await figure(sources.session, {
      measure: measureOf(entry),
      region: entry.region,
      slice,
      from,
      to,
      by: 'none',
    });
    return sum(rows);
  };
  const inScope = await records(null, null);
  const counted = await records(period.start, status && status.asOf < period.end ? status.asOf : period.end);
  return { loaded, counted, outsidePeriod: inScope - counted, outsideScope: loaded - inScope };
}

const sum = (rows: readonly FigureRow[]) => rows.reduce((total, row) => total + row.records, 0);

/** Whether a filter restricts anything. */
export function isSliced(slice: Filter): boolean {
  return dimensions.some((dimension) => slice[dimension] !== undefined);
}
