import { readFile } from 'node:fs/promises';
import { parseReference, type Reference } from '../../src/reference/reference';

/** The reference data of data/, read from the files as the browser reads them over the network. */
export async function readReference(): Promise<Reference> {
  const text = (name: string) => readFile(new URL(`../${name}.csv`, import.meta.url), 'utf8');
  return parseReference({
    targets: await text('targets'),
    divisions: await text('divisions'),
    occupations: await text('occupations'),
    documents: await text('documents'),
  });
}
