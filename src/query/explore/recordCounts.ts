import type { Session } from '../../db/session';
import { runQuery } from '../query';
import { ofPersons, pivotQuery } from './exploreQueries';
import { exploreParams } from './exploreRequest';
import { basisEvent } from './exploreRecords';
import type { Cut } from './loadViews';
import type { ExploreMeasure } from './measures';

/** How many records of a dataset stand behind a figure, and why the others do not; the five add up. */
export interface RecordCounts {
  loaded: number;
  counted: number;
  /** With the event and within the filters, on a day outside the period. */
  outsidePeriod: number;
  /** With the event, on any day. */
  outsideFilters: number;
  noEvent: number;
}

/** @param loaded records of the dataset in the region. Of a rate the records are those that it is of. */
export async function recordCounts(
  session: Session,
  measure: ExploreMeasure,
  cut: Cut,
  loaded: number,
): Promise<RecordCounts> {
  const records = async (asked: Pick<Cut, 'filter' | 'from' | 'to'>) => {
    const params = exploreParams({
      ...asked,
      region: cut.region,
      dataset: measure.dataset,
      events: [basisEvent(measure)],
      summed: 'count',
      before: null,
    });
    const query = cut.byPerson ? ofPersons(pivotQuery) : pivotQuery;
    const rows = await runQuery(session, query, [...params, null, null, null, null]);
    return rows.reduce((sum, row) => sum + row.records, 0);
  };
  const open = { from: null, to: null };
  const counted = await records(cut);
  const inFilters = await records({ filter: cut.filter, ...open });
  const withEvent = await records({ filter: {}, ...open });
  return {
    loaded,
    counted,
    outsidePeriod: inFilters - counted,
    outsideFilters: withEvent - inFilters,
    noEvent: loaded - withEvent,
  };
}
