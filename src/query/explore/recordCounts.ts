import type { Session } from '../../db/session';
import { runQuery } from '../query';
import { toFigureQuery } from './exploreFigure';
import { basisEvent } from './exploreRecords';
import type { Cut } from './exploreRequest';
import { inSlice } from './exploreSlice';
import { loadLeaves } from './loadLeaves';
import type { ExploreMeasure } from './measures';

/** How many records of a dataset stand behind a figure, and why the others do not; the last four are the first. */
export interface RecordCounts {
  loaded: number;
  counted: number;
  /** With the event and within the filters, on a day outside the period. */
  outsidePeriod: number;
  /** With the event, on any day. */
  outsideFilters: number;
  noEvent: number;
}

interface Asked {
  /** Of the data. */
  version: number;
  measure: ExploreMeasure;
  cut: Cut;
  /** Records of the dataset in the region. */
  loaded: number;
}

/** Counts the records of a cut; of a rate those that it is of. */
export async function recordCounts(
  session: Session,
  { version, measure, cut, loaded }: Asked,
  signal?: AbortSignal,
): Promise<RecordCounts> {
  const event = basisEvent(measure);
  const { query, params } = toFigureQuery(measure, cut);
  const slice = { ...cut, version, dataset: measure.dataset, events: measure.events };
  const figures = await inSlice(session, slice, () => runQuery(session, query, params), signal);
  const everRecords = async (filter: Cut['filter']) => {
    const asked = { version, measure, cut: { ...cut, filter, from: null, to: null }, before: null, keys: [] };
    return recordsOf(event, await loadLeaves(session, asked, signal));
  };
  const counted = recordsOf(event, figures);
  const inFilters = await everRecords(cut.filter);
  const withEvent = await everRecords({});
  return {
    loaded,
    counted,
    outsidePeriod: inFilters - counted,
    outsideFilters: withEvent - inFilters,
    noEvent: loaded - withEvent,
  };
}

const recordsOf = (event: string, rows: readonly { event: string; records: number }[]) =>
  rows.reduce((sum, row) => sum + (row.event === event ? row.records : 0), 0);
