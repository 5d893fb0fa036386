import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Session } from '../../src/db/session';
import { identifier } from '../../src/db/tables';
import type { TableSchema } from '../../src/ingest/types';
import { countedDatasets } from '../../src/model/ledger';
import { buildSnapshot } from '../../src/query/buildSnapshot';
import { servedScopes, servedTables } from '../../src/query/cubes';
import { datasetStatusQuery } from '../../src/query/queries';
import { runQuery } from '../../src/query/query';
import { dataRegions } from '../../src/reference/divisions';
import type { Reference } from '../../src/reference/reference';

/** Writes the cubes and small tables as the site serves them: gzipped Arrow IPC. */
export async function writeTables(session: Session, to: string, level = 9): Promise<void> {
  for (const table of [...servedTables, servedScopes]) {
    const ipc = await session.exportIpc(`export ${table}`, `SELECT * FROM ${table}`);
    const packed = gzipSync(ipc, { level });
    await writeFile(join(to, `${table}.arrow.gz`), packed);
    const [cells] = await session.query('cells', `SELECT count(*) AS cells FROM ${table}`);
    console.log(
      `${table}: ${String(cells?.['cells'])} cells, ${(packed.length / 1024).toFixed(0)} kB gzipped`,
    );
  }
}

/** What the overview paints before the engine is there. */
export async function writeSnapshot(session: Session, reference: Reference, to: string): Promise<void> {
  const status = await runQuery(session, datasetStatusQuery);
  const snapshot = await buildSnapshot({ session, status, divisions: reference.divisions }, reference);
  const text = JSON.stringify(snapshot);
  await writeFile(join(to, 'snapshot.json'), text);
  console.log(`snapshot: ${(gzipSync(text).length / 1024).toFixed(1)} kB gzipped`);
}

/** The single records, a file for each dataset and region: no page needs them until somebody asks for them. */
export async function writeRows(session: Session, list: readonly TableSchema[], to: string): Promise<void> {
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
export async function printRowsPerCell(session: Session): Promise<void> {
  for (const cube of ['event_cube', 'subject_facts']) {
    const [row] = await session.query(
      'rows per cell',
      `SELECT sum(records) / count(*) AS ratio FROM ${cube}`,
    );
    console.log(`${cube}: ${Number(row?.['ratio']).toFixed(1)} rows per cell`);
  }
}
