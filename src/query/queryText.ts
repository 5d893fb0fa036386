import type { Value } from '../db/session';

/** A statement with its parameters, for those who read SQL. */
export function queryText({ sql }: { sql: string }, params: readonly Value[]): string {
  const values = params.map(
    (value, i) => `-- $${i + 1} = ${value === null ? 'NULL' : JSON.stringify(value)}`,
  );
  return `${sql.trim()}\n\n${values.join('\n')}\n`;
}
