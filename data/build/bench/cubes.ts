import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openNodeEngine } from '../../../src/db/node';
import type { Session } from '../../../src/db/session';
import { createTable } from '../../../src/db/tables';
import type { Column } from '../../../src/ingest/types';
import { buildCubes, createTables } from '../../../src/query/cubes';
import { schemas } from '../../../src/reference/schemas';
import { readReference } from '../reference';
import { printRowsPerCell, writeRows, writeSnapshot, writeTables } from '../served';
import assessmentRowsSql from './assessment_rows.sql?raw';
import { Groups } from './groups';
import trainingRowsSql from './training_rows.sql?raw';

/** Rows that are in the engine at a time; the cubes of so many are summed to those of all. */
const chunk = 1_000_000;

/** How the cubes of chunks become those of all: cells add up, since no person and no class is in two chunks. */
const sums: Readonly<Record<string, string>> = {
  event_cube: `SELECT * EXCLUDE (count, records, hours, amount_fen), sum(count) AS count, sum(records) AS records,
    sum(hours) AS hours, sum(amount_fen) AS amount_fen FROM chunks GROUP BY ALL ORDER BY ALL`,
  subject_facts: 'SELECT * FROM chunks ORDER BY ALL',
  pass_rates: `SELECT * EXCLUDE (examinees, passed, absent), sum(examinees) AS examinees, sum(passed) AS passed,
    sum(absent) AS absent FROM chunks GROUP BY ALL ORDER BY ALL`,
  institutions: 'SELECT id, max(name) AS name, max(type) AS type FROM chunks GROUP BY ALL ORDER BY ALL',
  dataset_status: `SELECT dataset, region, max(as_of) AS as_of, sum(rows) AS rows
    FROM chunks GROUP BY ALL ORDER BY ALL`,
};

/**
 * Generates training and assessment rows, never all at a time, and writes what a site would serve of them, cubes built
 * by the product's own statements. Single records are written only where they are one chunk.
 * @param args rows in all, seed, directory to write to
 */
export async function main([rows = '1000000', seed = '1', to = '.bench/1000000-1']: readonly string[]) {
  const wanted = Number(rows);
  const engine = await openNodeEngine();
  const session = await engine.connect();
  const reference = await readReference();
  const list = Object.values(schemas);
  const { occupations, ledger } = reference;
  await createTables(session, { schemas: list, occupations, ledger });
  const part = `${to}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true });
  const groups = new Groups(seed);
  for (let done = 0; done < wanted; done += chunk) {
    const people = Math.min(chunk, wanted - done);
    const training = Math.round(people * 0.7);
    await fill(session, 'training', groups.classes(training), trainingRowsSql, seed);
    await fill(session, 'assessment', groups.exams(people - training), assessmentRowsSql, seed);
    await buildCubes(session);
    for (const table of Object.keys(sums)) await addChunk(session, table, done);
    if (wanted <= chunk) await writeRows(session, list, part);
    console.log(`${done + people} rows`);
  }
  for (const dataset of ['training', 'assessment']) await session.query('clear', `DELETE FROM ${dataset}`);
  for (const [table, sum] of Object.entries(sums)) {
    await session.query(
      `sum ${table}`,
      `CREATE OR REPLACE TABLE ${table} AS ${sum.replace('chunks', `chunks_${table}`)}`,
    );
    await session.query('drop', `DROP TABLE chunks_${table}`);
  }
  await writeTables(session, part, 6);
  await writeSnapshot(session, reference, part);
  await printRowsPerCell(session);
  const [size] = await session.query(
    'size',
    'SELECT count(*) AS cells, sum(records) AS records FROM event_cube',
  );
  await writeFile(join(part, 'size.json'), JSON.stringify({ seed, rows: wanted, ...size }));
  await rm(to, { recursive: true, force: true });
  await rename(part, to);
  engine.close();
}

/** Replaces a dataset's rows by the people of generated groups. */
async function fill(session: Session, dataset: string, groups: Column[], sql: string, seed: string) {
  await session.query('clear', `DELETE FROM ${dataset}`);
  await createTable(session, groups, `${dataset}_groups`);
  await session.append(`${dataset}_groups`, groups);
  await session.query(`rows of ${dataset}`, sql, [seed]);
}

/** Numbers of subjects are those of a chunk: moved, so that no two chunks share one. */
async function addChunk(session: Session, table: string, done: number) {
  const columns = table === 'subject_facts' ? `* REPLACE (subject + ${done} AS subject)` : '*';
  const into = done === 0 ? `CREATE TABLE chunks_${table} AS` : `INSERT INTO chunks_${table}`;
  await session.query(`add ${table}`, `${into} SELECT ${columns} FROM ${table}`);
}
