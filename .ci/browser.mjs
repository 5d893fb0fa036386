// The browser of the journeys: the one that is there, else Debian's package; never a download of its own.
import { existsSync } from 'node:fs';
import { run } from './process.mjs';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** @returns {Promise<string>} the path of a Chromium */
export async function findBrowser() {
  const found = places.find((path) => path && existsSync(path));
  if (found) return found;
  console.log('Installing chromium …');
  const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
  const [command, ...rest] = [...sudo, 'apt-get'];
  await run(command, [...rest, 'update', '-qq']);
  await run(command, [...rest, 'install', '-y', '-qq', 'chromium']);
  return '/usr/bin/chromium';
}
