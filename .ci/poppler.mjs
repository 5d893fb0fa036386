// What reads the printed pages in the journeys: poppler's pdftotext, Debian's package where there is none.
import { spawnSync } from 'node:child_process';
import { installPackage } from './debian.mjs';

export async function providePoppler() {
  if (spawnSync('pdftotext', ['-v']).error) await installPackage('poppler-utils');
}
