// Installs the packages where they are missing or older than the lock file; needs nothing but Node and npm.
import { existsSync, statSync } from 'node:fs';
import { run } from './process.mjs';

const installed = new URL('../node_modules/.package-lock.json', import.meta.url);
const wanted = new URL('../package-lock.json', import.meta.url);

/** @returns {Promise<void>} rejects with a sentence where the packages cannot be installed */
export async function install() {
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  console.log('Installing packages …');
  await run('npm', ['ci', '--no-audit', '--no-fund']);
}
