import type { Session } from '../../db/session';
import type { CountedEvent } from '../../model/ledger';
import { exploreRecordsQuery, type ExploreRecord } from './exploreQueries';
import { exploreDimensions } from './exploreRequest';
import type { Cut } from './exploreRequest';
import type { ExploreMeasure } from './measures';
import { runQuery } from '../query';

/** Rows that are asked for at a time: the page stays at hand in between. */
const atATime = 20_000;

/** The event whose records stand behind a measure: of a rate those that it is of. */
export const basisEvent = ({ events }: ExploreMeasure): CountedEvent => events[1] ?? events[0];

/**
 * The single records that pass a cut's filters, a part at a time; `countedOnly` leaves out those outside the period
 * and those without the event. The rows must be in the engine.
 */
export async function* exploreRecords(
  session: Session,
  measure: ExploreMeasure,
  { region, filter, from, to }: Pick<Cut, 'region' | 'filter' | 'from' | 'to'>,
  { countedOnly, most = atATime }: { countedOnly: boolean; most?: number },
): AsyncGenerator<readonly ExploreRecord[]> {
  const lists = exploreDimensions.map((dimension) => filter[dimension]?.join('|') ?? null);
  const scope = [measure.dataset, basisEvent(measure), region, from, to, ...lists];
  let last: string | null = null;
  for (;;) {
    const rows: ExploreRecord[] = await runQuery(session, exploreRecordsQuery, [
      ...scope,
      countedOnly,
      last,
      most,
    ]);
    if (rows.length > 0) yield rows;
    const id: unknown = rows.at(-1)?.['record_id'];
    if (rows.length < most || typeof id !== 'string') return;
    last = id;
  }
}
