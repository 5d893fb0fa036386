import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openNodeEngine } from '../../src/db/node';
import { toArrowBatches } from '../../src/arrow/arrowBatches';
import { mergeRows } from '../../src/db/tables';
import { checkFile } from '../../src/ingest/checkFile';
import { buildCubes, createTables } from '../../src/query/cubes';
import { readReference } from './reference';
import { printRowsPerCell, writeRows, writeSnapshot, writeTables } from './served';
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
  await writeTables(session, to);
  await writeSnapshot(session, reference, to);
  await writeRows(session, list, to);
  await printRowsPerCell(session);
  engine.close();
}
