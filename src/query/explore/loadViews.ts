import type { Session } from '../../db/session';
import { dimensions, type Dimension, type Filter } from '../../model/ledger';
import type { Period } from '../../model/standing';
import type { DataRegion } from '../../reference/divisions';
import { figure } from '../figure';
import { runQuery } from '../query';
import { ofPersons, viewsQuery, type ExploreSums, type ViewRow } from './exploreQueries';
import { exploreParams, personDimensions, type ExploreDimension, type ExploreFilter } from './exploreRequest';
import { summedOf, type ExploreMeasure } from './measures';

/** What the page is narrowed to. */
export interface Cut {
  region: DataRegion;
  filter: ExploreFilter;
  /** What all is: everything, or where persons are counted the scope that the ledger declares. */
  scope: Filter;
  /** Answered from single records, which tell categories and ages of the trained; else from the cube. */
  byPerson: boolean;
  /** ISO days, both included; null = open. */
  from: string | null;
  to: string | null;
}

/** One figure of a view. Shares come as 0.25, money in fen. */
export interface ViewFigure {
  /** Null where a rate has nobody to be of. */
  value: number | null;
  /** Of the compared period; null without one, and where a rate has nobody to be of. */
  before: number | null;
  /** Person-times (of a rate, those it is of): what makes a group small. */
  basis: number;
  /** Rows of the files behind it; null for distinct persons of several views. */
  records: number;
}

export type ViewName = 'month' | ExploreDimension;

export interface ExploreViews {
  whole: ViewFigure;
  /** Without any filter but the period (and the scope of persons). */
  all: ViewFigure;
  /** By view, by key ('' = not filled in); of each dimension under the filters of the others. */
  views: ReadonlyMap<ViewName, ReadonlyMap<string, ViewFigure>>;
}

const nothing: ViewFigure = { value: 0, before: 0, basis: 0, records: 0 };

/**
 * Every view of a cut at once. Of persons each view is asked for by itself, since persons do not add up.
 * @param before the period to compare with; null without one
 */
export async function loadViews(
  session: Session,
  measure: ExploreMeasure,
  cut: Cut,
  before: Period | null,
): Promise<ExploreViews> {
  if (measure.kind === 'persons') return loadPersons(session, measure, cut, before);
  const { dataset, events } = measure;
  const params = exploreParams({ ...cut, dataset, events, summed: summedOf(measure), before });
  const query = cut.byPerson ? ofPersons(viewsQuery) : viewsQuery;
  return assembleViews(measure, await runQuery(session, query, params), before !== null);
}

/** Sums by view and key as figures; pure. */
export function assembleViews(
  measure: ExploreMeasure,
  rows: readonly ViewRow[],
  hasBefore: boolean,
): ExploreViews {
  const views = new Map<ViewName, Map<string, ExploreSums[]>>();
  const single = { whole: [] as ExploreSums[], all: [] as ExploreSums[] };
  for (const row of rows) {
    if (row.view === 'whole' || row.view === 'all') {
      single[row.view].push(row);
      continue;
    }
    const view = row.view as ViewName;
    const keys = views.get(view) ?? new Map<string, ExploreSums[]>();
    views.set(view, keys);
    keys.set(row.key, [...(keys.get(row.key) ?? []), row]);
  }
  const toFigure = (sums: readonly ExploreSums[]) => figureOf(measure, sums, hasBefore);
  return {
    whole: toFigure(single.whole),
    all: toFigure(single.all),
    views: new Map(
      [...views].map(([view, keys]) => [
        view,
        new Map([...keys].map(([key, sums]) => [key, toFigure(sums)])),
      ]),
    ),
  };
}

/** One figure from the sums of its events. */
export function figureOf(
  { kind, events }: ExploreMeasure,
  sums: readonly ExploreSums[],
  hasBefore: boolean,
): ViewFigure {
  const of = (event: string | undefined) => sums.filter((one) => one.event === event);
  const add = (rows: readonly ExploreSums[], column: 'value' | 'before' | 'records') =>
    rows.reduce((sum, row) => sum + row[column], 0);
  const part = of(events[0]);
  if (kind !== 'rate') {
    const value = add(part, 'value');
    const records = add(part, 'records');
    return {
      value,
      before: hasBefore ? add(part, 'before') : null,
      basis: kind === 'count' ? value : records,
      records,
    };
  }
  const whole = of(events[1]);
  const [now, then] = [add(whole, 'value'), add(whole, 'before')];
  return {
    value: now > 0 ? add(part, 'value') / now : null,
    before: hasBefore && then > 0 ? add(part, 'before') / then : null,
    basis: now,
    records: add(whole, 'records'),
  };
}

async function loadPersons(
  session: Session,
  { dataset, events }: ExploreMeasure,
  { region, filter, scope, from, to }: Cut,
  before: Period | null,
): Promise<ExploreViews> {
  const ask = async (
    by: 'none' | 'month' | Dimension,
    slice: Filter,
    period: [string | null, string | null],
  ) =>
    new Map(
      (
        await figure(session, {
          measure: {
            reading: { dataset, event: events[0], count: 'persons', filter: {} },
            distinctWithin: 'period',
          },
          region,
          slice,
          from: period[0],
          to: period[1],
          by,
        })
      ).map((row) => [row.key, row]),
    );
  const answer = async (by: 'none' | 'month' | Dimension, within: ExploreFilter = filter) => {
    const slice: ExploreFilter = { ...within };
    if (by !== 'none' && by !== 'month') delete slice[by];
    for (const dimension of personDimensions) delete slice[dimension];
    const now = await ask(by, slice, by === 'month' ? [null, null] : [from, to]);
    const then =
      before && by !== 'month' ? await ask(by, slice, [before.start, before.end]) : new Map<string, never>();
    const keys = new Set([...now.keys(), ...then.keys()]);
    return new Map(
      [...keys].map((key): [string, ViewFigure] => {
        const { value = 0, records = 0 } = now.get(key) ?? {};
        const earlier = then.get(key)?.value ?? 0;
        return [key, { value, before: before ? earlier : null, basis: value, records }];
      }),
    );
  };
  const whole = (await answer('none')).get('') ?? nothing;
  const all = (await answer('none', scope)).get('') ?? nothing;
  const views = new Map<ViewName, ReadonlyMap<string, ViewFigure>>();
  for (const view of ['month', ...dimensions] as const) views.set(view, await answer(view));
  return { whole, all, views };
}
