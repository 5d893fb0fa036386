import type { KeptData } from '../query/dataState';
import { BrowserStorage } from '../storage/browserStorage';

/** What is kept in this browser; null where it cannot be read. Its rows are only read when they are needed. */
export async function readKept(): Promise<KeptData | null> {
  return (await (await BrowserStorage.open())?.read()) ?? null;
}
