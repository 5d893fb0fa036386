// The generated cubes of `npm run bench:explore`, made once a size by the product's own statements and kept in .bench/.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './build.mjs';
import { root, run } from './process.mjs';

/** Everything that decides what rows and cubes look like. */
const makers = ['data/build/bench', 'data/sample', 'data/schemas', 'queries/build', 'src/arrow', 'src/db'];
const files = ['data/build/served.ts', 'data/divisions.csv', 'data/occupations.csv', 'data/targets.csv'];

/**
 * Cubes of generated rows in the form in which a site serves the sample.
 * @returns {Promise<{folder: string, rows: number, cells: number, records: number, hasRows: boolean}>} `records`: facts, of which a row
 *   has one for each of its events
 */
export async function benchCubes(rows, seed) {
  const folder = join(root, '.bench', `${rows}-${seed}`);
  const stamp = join(folder, 'made-from.txt');
  const digest = digestOf(makers, [...files, 'src/query/cubes.ts']);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
    console.log(`${rows} generated rows, seed ${seed}: building their cubes`);
    await run('node', ['.ci/task.mjs', 'data/build/bench/cubes.ts', String(rows), seed, folder]);
    writeFileSync(stamp, digest);
  }
  const hasRows = existsSync(join(folder, 'rows'));
  return { folder, hasRows, ...JSON.parse(readFileSync(join(folder, 'size.json'), 'utf8')) };
}
