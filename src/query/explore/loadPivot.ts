import type { Session } from '../../db/session';
import { runQuery } from '../query';
import { ofPersons, pivotQuery, type PivotLeaf } from './exploreQueries';
import { exploreParams } from './exploreRequest';
import type { Cut } from './loadViews';
import { summedOf, type ExploreMeasure } from './measures';
import { mostKeys, type PivotKey } from './pivotDimensions';

/**
 * The sums of a cut under every combination of up to four keys; `keys` of a leaf are in the order of what was asked.
 * @throws Error for more keys than the statement has, and for persons, whose sums would be none
 */
export async function loadPivot(
  session: Session,
  measure: ExploreMeasure,
  cut: Cut,
  keys: readonly PivotKey[],
): Promise<PivotLeaf[]> {
  const { dataset, events, kind } = measure;
  if (kind === 'persons') throw new Error('persons do not add up in a pivot');
  if (keys.length > mostKeys) throw new Error(`a pivot by ${keys.length} keys`);
  const asked = Array.from({ length: mostKeys }, (_, at) => keys[at] ?? null);
  const params = exploreParams({ ...cut, dataset, events, summed: summedOf(measure), before: null });
  return runQuery(session, cut.byPerson ? ofPersons(pivotQuery) : pivotQuery, [...params, ...asked]);
}
