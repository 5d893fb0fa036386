import { useSyncExternalStore } from 'react';
import type { Boundaries } from './readBoundaries';

/** A boundary file that is drawn, with what must stand under it. */
export interface Basemap {
  file: string;
  boundaries: Boundaries;
  /** 来源 and 审图号 as the reader gives them. */
  source: string;
  approval: string;
}

// In the memory of the open page and nowhere else: neither kept with the data nor part of an address.
let current: Basemap | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Draws another boundary file, or none. */
export function setBasemap(next: Basemap | null): void {
  current = next;
  for (const listener of listeners) listener();
}

/** The boundary file of the open page; null where none is drawn. */
export function useBasemap(): Basemap | null {
  return useSyncExternalStore(subscribe, () => current);
}
