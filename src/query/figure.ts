import type { Session, Value } from '../db/session';
import { dimensions, type Dimension, type Filter, type Reading, type Region } from '../model/ledger';
import { countsQuery, recordsQuery, subjectsQuery, type CountedRecord, type FigureRow } from './queries';
import { runQuery, type Query } from './query';

export type By = 'none' | 'day' | 'month' | Dimension;

/** What is counted; `distinctWithin` says inside what a person counts once (only for persons and items). */
export interface Measure {
  reading: Reading;
  distinctWithin: 'year' | 'period';
}

export interface FigureRequest {
  measure: Measure;
  region: Region;
  /** The reader's selection; it narrows the measure's own filter. */
  slice: Filter;
  /** ISO days, both included; null = open. */
  from: string | null;
  to: string | null;
  by: By;
}

/**
 * The one answer to "figure × slice × period", for card, page, chart and export alike.
 * Counts of rows come from the event cube; distinct persons and things from the subject table, which holds the
 * scopes that the ledger declares.
 * @returns one row per key, ascending; by 'none' one row, 0 where nothing was counted
 * @throws Error for stocks and institution shares, which are no counts of events
 */
export async function figure(session: Session, request: FigureRequest): Promise<FigureRow[]> {
  const { query, params } = toQuery(request);
  const rows = await runQuery(session, query, params);
  if (request.by === 'none' && rows.length === 0) return [{ key: '', value: 0, keyless: 0, records: 0 }];
  return rows;
}

/** The statement and parameters that answer a request. @throws Error as `figure` does */
export function toQuery({ measure, region, slice, from, to, by }: FigureRequest): {
  query: Query<FigureRow>;
  params: Value[];
} {
  const { count } = measure.reading;
  const params = [...scopeParams({ measure, region, slice, from, to }), by];
  switch (count) {
    case 'rows':
      return { query: countsQuery, params };
    case 'persons':
    case 'items':
      return { query: subjectsQuery, params: [...params, measure.distinctWithin === 'year'] };
    case 'stock':
    case 'institutions-at-floor':
      throw new Error(`not a count of events: ${count}`);
  }
}

/** Parameters $1–$14 that every statement about counted events shares: event, region, period, dimensions. */
function scopeParams({ measure, region, slice, from, to }: Omit<FigureRequest, 'by'>): Value[] {
  const { dataset, event, filter } = measure.reading;
  const both = intersect(filter, slice);
  return [
    dataset,
    event,
    region,
    from,
    to,
    ...dimensions.map((dimension) => both[dimension]?.join('|') ?? null),
  ];
}

/** The single records behind a figure, oldest first, at most `limit`; the rows must be in the engine. */
export function records(
  session: Session,
  request: Omit<FigureRequest, 'by'>,
  limit: number,
): Promise<CountedRecord[]> {
  return runQuery(session, recordsQuery, [...scopeParams(request), limit]);
}

/** Both filters at once; a dimension that allows nothing keeps an empty list, which matches no record. */
export function intersect(a: Filter, b: Filter): Filter {
  const both: Filter = { ...a };
  for (const dimension of dimensions) {
    const left = a[dimension];
    const right = b[dimension];
    if (right) both[dimension] = left ? left.filter((value) => right.includes(value)) : right;
  }
  return both;
}
