import type { Field, TableSchema } from '../ingest/types';
import type { Session } from './session';

const sqlTypes: Record<Field['type'], string> = {
  string: 'VARCHAR',
  yearmonth: 'VARCHAR',
  integer: 'DOUBLE',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
};

/** A name as it may stand in SQL text, quoted; letters, digits and underscores only. @throws Error otherwise */
export function identifier(name: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`not a table or column name: ${name}`);
  return `"${name}"`;
}

/** Creates an empty table; for a dataset, names and types come from its schema, the one declaration of the dataset. */
export async function createTable(
  session: Session,
  fields: readonly Pick<Field, 'name' | 'type'>[],
  table: string,
): Promise<void> {
  const columns = fields.map((field) => `${identifier(field.name)} ${sqlTypes[field.type]}`);
  await session.query(
    `create ${table}`,
    `CREATE OR REPLACE TABLE ${identifier(table)} (${columns.join(', ')})`,
  );
}

/**
 * Moves rows into a dataset's table, leaving out those whose primary key is there already.
 * Names come from the schema; values never stand in the text.
 * @param batches Arrow IPC streams with some of the schema's fields as columns, the same in each; the others stay empty
 * @returns how many rows went in
 */
export async function mergeRows(
  session: Session,
  { name, primaryKey }: Pick<TableSchema, 'name' | 'primaryKey'>,
  batches: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<number> {
  const stage = `stage_${name}`;
  let isThere = false;
  for await (const bytes of batches) {
    if (isThere) await session.appendIpc(stage, bytes);
    else await session.createFromIpc(stage, bytes);
    isThere = true;
  }
  if (!isThere) return 0;
  const described = await session.query(`columns of ${stage}`, `DESCRIBE ${identifier(stage)}`);
  const filled = new Set(described.map(({ column_name }) => column_name));
  const same = primaryKey.map((key) => {
    const value = filled.has(key) ? `incoming.${identifier(key)}` : 'NULL';
    return `known.${identifier(key)} IS NOT DISTINCT FROM ${value}`;
  });
  const [inserted] = await session.query(
    `merge ${name}`,
    `INSERT INTO ${identifier(name)} BY NAME SELECT * FROM ${identifier(stage)} AS incoming
     WHERE NOT EXISTS (SELECT 1 FROM ${identifier(name)} AS known WHERE ${same.join(' AND ')})`,
  );
  await session.query(`drop ${stage}`, `DROP TABLE ${identifier(stage)}`);
  return Number(Object.values(inserted ?? {})[0] ?? 0);
}

/** Appends an Arrow stream that holds some of a dataset's columns, matched by name; the others stay empty. */
export async function insertRows(session: Session, dataset: string, bytes: Uint8Array): Promise<void> {
  const stage = identifier(`served_${dataset}`);
  await session.createFromIpc(`served_${dataset}`, bytes);
  await session.query(
    `insert ${dataset}`,
    `INSERT INTO ${identifier(dataset)} BY NAME SELECT * FROM ${stage}`,
  );
  await session.query(`drop ${stage}`, `DROP TABLE ${stage}`);
}
