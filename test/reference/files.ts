import { readFileSync } from 'node:fs';
import { parseReference } from '../../src/reference/reference';

const read = (name: string) => readFileSync(new URL(`../../data/${name}.csv`, import.meta.url), 'utf8');

export const texts = {
  targets: read('targets'),
  divisions: read('divisions'),
  occupations: read('occupations'),
  documents: read('documents'),
};

export const reference = parseReference(texts);
