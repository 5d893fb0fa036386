import { openBrowserEngine } from '../db/browser';
import { DataStore } from '../query/store';
import type { Reference } from '../reference/reference';
import { schemas } from '../reference/schemas';
import { fetchSampleTable } from './fetchSampleTable';

/**
 * The engine with the sample in it. A module of its own, so that the first paint does not wait for it.
 * @param onProgress bytes of the engine that have arrived, and of how many
 */
export async function openStore(
  reference: Reference,
  onProgress: (loaded: number, total: number) => void,
): Promise<DataStore> {
  const engine = await openBrowserEngine(onProgress);
  return DataStore.open({
    engine,
    reference,
    schemas: Object.values(schemas),
    fetchSample: fetchSampleTable,
  });
}
