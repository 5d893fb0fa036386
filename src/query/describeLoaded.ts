import type { Session } from '../db/session';
import type { DataState } from './dataState';
import { dataFingerprintQuery, datasetStatusQuery, institutionNamesQuery } from './queries';
import { runQuery } from './query';

/** What the tables themselves say of what is loaded. */
export async function describeLoaded(
  session: Session,
): Promise<Pick<DataState, 'status' | 'fingerprint' | 'institutions'>> {
  const status = await runQuery(session, datasetStatusQuery);
  const [fingerprint = null] = await runQuery(session, dataFingerprintQuery);
  const institutions = await runQuery(session, institutionNamesQuery);
  return { status, fingerprint, institutions: new Map(institutions.map((one) => [one.id, one])) };
}
