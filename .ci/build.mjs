// Builds the site: the synthetic sample, its cubes, and the pages. The sample is made anew only when what makes it has changed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install } from './install.mjs';
import { main, root, run } from './process.mjs';

const stamp = join(root, '.sample/made-from.txt');

const folders = ['data', 'queries', 'src/db', 'src/ingest', 'src/model', 'src/query', 'src/reference'];

/** A digest of all files of folders and of single files. */
export function digestOf(folders, files) {
  const hash = createHash('sha256');
  for (const file of [...folders.flatMap(filesOf), ...files].sort())
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

const filesOf = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

/** Builds sample and cubes where they are missing or outdated. */
export async function buildSample() {
  // Everything that decides what the sample and its cubes look like.
  const now = digestOf(folders, ['package-lock.json']);
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
