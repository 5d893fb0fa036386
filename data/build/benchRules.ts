import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { openNodeEngine } from '../../src/db/node';
import type { Session } from '../../src/db/session';
import { insertRows } from '../../src/db/tables';
import { buildCubes, createTables } from '../../src/query/cubes';
import { datasetStatusQuery } from '../../src/query/queries';
import { runQuery } from '../../src/query/query';
import { checkRules } from '../../src/query/rules';
import { parseRulebook, rulebookFiles } from '../../src/reference/rulebook';
import { schemas } from '../../src/reference/schemas';
import { readReference } from './reference';

/** Copies of the sample's Chongqing records: at least so many rows of each. */
const wanted = { training: 1_000_000, assessment: 500_000 } as const;

/** Checks every live rule over many rows, in the browser's engine in Node, and prints what it cost in full scans. */
export async function main(): Promise<void> {
  const engine = await openNodeEngine();
  const session = await engine.connect();
  const { occupations, ledger } = await readReference();
  await createTables(session, { schemas: Object.values(schemas), occupations, ledger });
  for (const dataset of ['training', 'assessment', 'competition', 'supply'])
    await insertRows(
      session,
      dataset,
      gunzipSync(await readFile(`public/sample/rows/${dataset}-chongqing.arrow.gz`)),
    );
  for (const dataset of ['training', 'assessment'] as const) await multiply(session, dataset);
  await buildCubes(session);
  const scan = await scanTime(session);
  const status = await runQuery(session, datasetStatusQuery);
  const texts = await Promise.all(
    rulebookFiles.map(async (name) => [name, await readFile(`data/${name}.csv`, 'utf8')] as const),
  );
  const rulebook = parseRulebook(Object.fromEntries(texts) as Parameters<typeof parseRulebook>[0]);
  const times: { rule: string; time: number }[] = [];
  let since = performance.now();
  const began = since;
  await checkRules(
    { session, status, rulebook },
    {
      region: 'chongqing',
      onResult: ({ rule }) => {
        times.push({ rule: rule.id, time: performance.now() - since });
        since = performance.now();
      },
    },
  );
  const total = performance.now() - began;
  const slowest = times.reduce((one, other) => (other.time > one.time ? other : one));
  console.log(`one full scan of both tables: ${scan.toFixed(0)} ms`);
  console.log(`${times.length} rules: ${total.toFixed(0)} ms = ${(total / scan).toFixed(1)} scans (aim: 20)`);
  console.log(
    `slowest: ${slowest.rule}, ${slowest.time.toFixed(0)} ms = ${(slowest.time / scan).toFixed(1)} scans`,
  );
  engine.close();
}

/** Copies with record ids, persons and classes of their own, so that no copy breaks a rule by being one. */
async function multiply(session: Session, dataset: keyof typeof wanted): Promise<void> {
  const [row] = await session.query('count', `SELECT count(*) AS rows FROM ${dataset}`);
  const copies = Math.ceil(wanted[dataset] / Number(row?.['rows']));
  const own = dataset === 'training' ? ", class_id || '-' || n AS class_id" : '';
  await session.query(
    'multiply',
    `CREATE OR REPLACE TABLE ${dataset} AS
     SELECT t.* REPLACE (record_id || '-' || n AS record_id, person_key || n AS person_key${own})
     FROM ${dataset} t, range(${copies}) copies(n)`,
  );
  const [after] = await session.query('count', `SELECT count(*) AS rows FROM ${dataset}`);
  console.log(`${dataset}: ${String(after?.['rows'])} rows`);
}

/** Milliseconds for reading every value of both tables once; the best of three. */
async function scanTime(session: Session): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 3; turn++) {
    const since = performance.now();
    for (const dataset of ['training', 'assessment'])
      await session.query('scan', `SELECT max(COLUMNS(*)) FROM ${dataset}`);
    times.push(performance.now() - since);
  }
  return Math.min(...times);
}
