import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openNodeEngine } from '../../src/db/node';
import type { Session } from '../../src/db/session';
import { toArrowBatches } from '../../src/arrow/arrowBatches';
import { identifier, mergeRows } from '../../src/db/tables';
import { checkFile } from '../../src/ingest/checkFile';
import type { TableSchema } from '../../src/ingest/types';
import { countedDatasets } from '../../src/model/ledger';
import { buildCubes, createTables, servedScopes, servedTables } from '../../src/query/cubes';
import { datasetStatusQuery } from '../../src/query/queries';
import { runQuery } from '../../src/query/query';
import { buildSnapshot } from '../../src/query/buildSnapshot';
import { dataRegions } from '../../src/reference/divisions';
import type { Reference } from '../../src/reference/reference';
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
    await mergeRows(session, schema, toArrowBatches(file.table.columns));
    console.log(`${schema.name}: ${file.table.length} rows`);
  }
  await buildCubes(session);
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  for (const table of [...servedTables, servedScopes]) {
    const ipc = await session.exportIpc(`export ${table}`, `SELECT * FROM ${table}`);
    const packed = gzipSync(ipc, { level: 9 });
    await writeFile(join(to, `${table}.arrow.gz`), packed);
    const [cells] = await session.query('cells', `SELECT count(*) AS cells FROM ${table}`);
    console.log(
      `${table}: ${String(cells?.['cells'])} cells, ${(packed.length / 1024).toFixed(0)} kB gzipped`,
    );
  }
  await writeSnapshot(session, reference, to);
  await writeRows(session, list, to);
  await printRowsPerCell(session);
  engine.close();
}

/** What the overview paints before the engine is there. */
async function writeSnapshot(session: Session, reference: Reference, to: string): Promise<void> {
  const status = await runQuery(session, datasetStatusQuery);
  const snapshot = await buildSnapshot({ session, status, divisions: reference.divisions }, reference);
  const text = JSON.stringify(snapshot);
  await writeFile(join(to, 'snapshot.json'), text);
  console.log(`snapshot: ${(gzipSync(text).length / 1024).toFixed(1)} kB gzipped`);
}

/** The single records, a file for each dataset and region: no page needs them until somebody asks for them. */
async function writeRows(session: Session, list: readonly TableSchema[], to: string): Promise<void> {
  await mkdir(join(to, 'rows'));
  for (const { name, fields } of list.filter((schema) =>
    countedDatasets.some((dataset) => dataset === schema.name),
  ))
    for (const region of dataRegions) {
      const counts = fields.map((field) => `count(${identifier(field.name)}) AS ${identifier(field.name)}`);
      const from = `FROM ${identifier(name)} WHERE region = '${region}'`;
      const [filled] = await session.query('filled columns', `SELECT ${counts.join(', ')} ${from}`);
      const columns = fields.map((field) => field.name).filter((column) => Number(filled?.[column]) > 0);
      if (columns.length === 0) continue;
      const ipc = await session.exportIpc(
        `rows ${name}`,
        `SELECT ${columns.map(identifier).join(', ')} ${from}`,
      );
      const packed = gzipSync(ipc, { level: 6 });
      await writeFile(join(to, 'rows', `${name}-${region}.arrow.gz`), packed);
      console.log(`rows of ${name}, ${region}: ${(packed.length / 1024 / 1024).toFixed(1)} MB gzipped`);
    }
}

/** A cube near one row per cell is no cube. */
async function printRowsPerCell(session: Session): Promise<void> {
  for (const cube of ['event_cube', 'subject_facts']) {
    const [row] = await session.query(
      'rows per cell',
      `SELECT sum(records) / count(*) AS ratio FROM ${cube}`,
    );
    console.log(`${cube}: ${Number(row?.['ratio']).toFixed(1)} rows per cell`);
  }
}
