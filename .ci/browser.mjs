// The browser of the journeys: the one that is there, else Debian's package; never a download of its own.
import { existsSync } from 'node:fs';
import { installPackage } from './debian.mjs';

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
  await installPackage('chromium');
  return '/usr/bin/chromium';
}
