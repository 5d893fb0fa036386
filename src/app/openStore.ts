import { openBrowserEngine } from '../db/browser';
import { isKeptLost } from '../pages/data/loadMark';
import type { DataState } from '../query/dataState';
import { DataStore } from '../query/store';
import type { Reference } from '../reference/reference';
import { schemas } from '../reference/schemas';
import { BrowserStorage } from '../storage/browserStorage';
import { readKeptMark } from '../storage/keptMark';
import { fetchSampleTable } from './fetchSampleTable';

/**
 * The engine with what is kept in this browser, or with the sample, in it. A module of its own, so that the first paint
 * does not wait for it.
 * @param onProgress bytes of the engine that have arrived, and of how many
 * @param earlier what was loaded in an engine that has died
 * @throws Error where data are kept that cannot be read: the sample must not take their place unasked
 */
export async function openStore(
  reference: Reference,
  onProgress: (loaded: number, total: number) => void,
  earlier: DataState | null,
): Promise<DataStore> {
  const [engine, storage] = await Promise.all([openBrowserEngine(onProgress), BrowserStorage.open()]);
  const kept = earlier || !readKeptMark() ? null : ((await storage?.read()) ?? null);
  if (!earlier && !kept && readKeptMark() && !isKeptLost()) throw new Error('what is kept cannot be read');
  // Given up by the reader after it could not be read.
  if (!readKeptMark()) await storage?.clear();
  return DataStore.open({
    engine,
    reference,
    schemas: Object.values(schemas),
    fetchSample: fetchSampleTable,
    storage,
    resume: earlier ?? (kept && { ...kept, isKept: true, version: 0 }),
  });
}
