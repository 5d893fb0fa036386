import type { Session } from '../../db/session';
import { exploreTables } from './exploreQueries';

const made = new WeakMap<Session, Map<string, { version: number; ready: Promise<unknown> }>>();

/** Makes what the statements of queries/explore read, once for the loaded data. */
export const prepareCells = (session: Session, version: number) => prepare(session, version, 'explore/cells');

/** The same for cuts by attributes of persons; the trainings' single records must be in the engine. */
export const preparePersonCells = (session: Session, version: number) =>
  prepare(session, version, 'explore/person_cells');

function prepare(
  session: Session,
  version: number,
  name: (typeof exploreTables)[number]['name'],
): Promise<unknown> {
  const tables = made.get(session) ?? new Map<string, { version: number; ready: Promise<unknown> }>();
  made.set(session, tables);
  const present = tables.get(name);
  if (present?.version === version) return present.ready;
  const table = exploreTables.find((one) => one.name === name)!;
  const ready = session.query(table.name, table.sql);
  tables.set(name, { version, ready });
  ready.catch(() => tables.delete(name));
  return ready;
}
