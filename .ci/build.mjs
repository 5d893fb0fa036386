// Builds the site: the synthetic sample, its cubes, and the pages. The sample is made anew only when what makes it has changed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install } from './install.mjs';
import { main, root, run } from './process.mjs';

const stamp = join(root, '.sample/made-from.txt');

/** A digest of everything that decides what the sample and its cubes look like. */
function digest() {
  const hash = createHash('sha256');
  for (const file of inputs()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function inputs() {
  const folders = ['data', 'queries', 'src/db', 'src/ingest', 'src/model', 'src/query', 'src/reference'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  );
  return [...files, 'package-lock.json'].sort();
}

/** Builds sample and cubes where they are missing or outdated. */
export async function buildSample() {
  const now = digest();
  if (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === now &&
    existsSync(join(root, 'public/sample/event_cube.arrow.gz'))
  )
    return;
  await run('node', ['.ci/task.mjs', 'data/sample/main.ts', '.sample']);
  await run('node', ['.ci/task.mjs', 'data/build/main.ts', '.sample', 'public/sample']);
  writeFileSync(stamp, now);
}

export async function build() {
  await install();
  await buildSample();
  await run('npx', ['vite', 'build', '--logLevel', 'warn']);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main(build);
