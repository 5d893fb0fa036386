import type { Row, Session, Value } from '../db/session';

/** A typed statement of queries/: what it is called, its text, and how one of its rows is read. */
export interface Query<T> {
  /** Path below queries/, without `.sql`. */
  name: string;
  sql: string;
  parse(row: Row): T;
}

/** Runs a statement and reads its rows. @throws QueryError with name and text; Error where a row is not as declared */
export async function runQuery<T>(
  session: Session,
  query: Query<T>,
  params: readonly Value[] = [],
): Promise<T[]> {
  return (await session.query(query.name, query.sql, params)).map((row) => query.parse(row));
}
