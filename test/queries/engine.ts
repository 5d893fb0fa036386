import { readReference } from '../../data/build/reference';
import { openNodeEngine } from '../../src/db/node';
import type { Row, Session } from '../../src/db/session';
import { toArrowBatches } from '../../src/arrow/arrowBatches';
import { identifier, mergeRows } from '../../src/db/tables';
import type { TypedTable } from '../../src/ingest/types';
import { datasets, type Dataset } from '../../src/model/ledger';
import { buildCubes, createTables } from '../../src/query/cubes';
import type { Reference } from '../../src/reference/reference';
import { schemas } from '../../src/reference/schemas';

/** One record as a test writes it; fields that are not named are null. */
export type FixtureRow = Readonly<Record<string, string | number | boolean | null | undefined>>;
export type Fixture = Partial<Record<Dataset, readonly FixtureRow[]>>;

export interface TestEngine {
  session: Session;
  reference: Reference;
  /** Replaces whatever is loaded by these rows and builds the cubes. */
  load(fixture: Fixture): Promise<void>;
  /** Builds the cubes of rows that came in another way. */
  buildCubes(): Promise<void>;
  /** Rows of a statement of the test's own. */
  rows(sql: string): Promise<Row[]>;
  close(): void;
}

/** The real engine with the real schemas, occupation lists and ledger, and no records. */
export async function openTestEngine(): Promise<TestEngine> {
  const reference = await readReference();
  const engine = await openNodeEngine();
  const session = await engine.connect();
  await createTables(session, {
    schemas: Object.values(schemas),
    occupations: reference.occupations,
    ledger: reference.ledger,
  });
  return {
    session,
    reference,
    load: async (fixture) => {
      for (const dataset of datasets) {
        await session.query('clear', `DELETE FROM ${identifier(dataset)}`);
        const { columns } = toTable(dataset, fixture[dataset] ?? []);
        await mergeRows(session, schemas[dataset], toArrowBatches(columns));
      }
      await buildCubes(session);
    },
    buildCubes: () => buildCubes(session),
    rows: (sql) => session.query('test', sql),
    close: () => engine.close(),
  };
}

/** Rows as typed columns in the schema's order. @throws Error for a field that the schema does not have */
export function toTable(dataset: Dataset, rows: readonly FixtureRow[]): TypedTable {
  const { fields } = schemas[dataset];
  const unknown = rows.flatMap(Object.keys).find((name) => !fields.some((field) => field.name === name));
  if (unknown !== undefined) throw new Error(`${dataset} has no field ${unknown}`);
  const columns = fields.map(({ name, type }) => ({
    name,
    type,
    values: rows.map((row) => row[name] ?? null),
  }));
  return { dataset, length: rows.length, columns };
}
