import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openNodeEngine } from '../../src/db/node';
import { mergeRows } from '../../src/db/tables';
import { checkFile } from '../../src/ingest/checkFile';
import { buildCubes, createTables, servedTables } from '../../src/query/cubes';
import { readReference } from './reference';
import { schemas } from '../../src/reference/schemas';

/**
 * Builds what the site serves of the sample: cubes and small tables as gzipped Arrow IPC, by the same reading,
 * checking and cube statements as for a file that a user drops on the page.
 * @param args directory of the sample's CSV files, directory to write to
 */
export async function main([from = '.sample', to = 'public/sample']: readonly string[]): Promise<void> {
  const reference = await readReference();
  const engine = await openNodeEngine();
  const session = await engine.connect();
  const list = Object.values(schemas);
  await createTables(session, {
    schemas: list,
    occupations: reference.occupations,
    ledger: reference.ledger,
  });
  for (const schema of list) {
    const bytes = await readFile(join(from, `${schema.name}.csv`)).catch(() => null);
    if (bytes === null) continue;
    const file = checkFile(
      { name: `${schema.name}.csv`, bytes },
      { schemas: list, divisions: reference.divisions },
    );
    const [first] = file.rejected;
    if (first)
      throw new Error(
        `${file.name}: row ${first.row}, ${first.column}: ${first.key} ${JSON.stringify(first.params)}`,
      );
    await mergeRows(session, schema, file.table);
    console.log(`${schema.name}: ${file.table.length} rows`);
  }
  await buildCubes(session);
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  for (const table of servedTables) {
    const ipc = await session.exportIpc(`export ${table}`, `SELECT * FROM ${table}`);
    const packed = gzipSync(ipc, { level: 9 });
    await writeFile(join(to, `${table}.arrow.gz`), packed);
    const [cells] = await session.query('cells', `SELECT count(*) AS cells FROM ${table}`);
    console.log(
      `${table}: ${String(cells?.['cells'])} cells, ${(packed.length / 1024).toFixed(0)} kB gzipped`,
    );
  }
  await printRowsPerCell(session);
  engine.close();
}

/** A cube near one row per cell is no cube. */
async function printRowsPerCell(
  session: Awaited<ReturnType<Awaited<ReturnType<typeof openNodeEngine>>['connect']>>,
) {
  for (const cube of ['event_cube', 'subject_facts']) {
    const [row] = await session.query(
      'rows per cell',
      `SELECT sum(records) / count(*) AS ratio FROM ${cube}`,
    );
    console.log(`${cube}: ${Number(row?.['ratio']).toFixed(1)} rows per cell`);
  }
}
