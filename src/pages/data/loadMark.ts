import { useSyncExternalStore } from 'react';
import { localDay } from '../../model/calendar';
import { type KeptMark, writeKeptMark } from '../../storage/keptMark';

/** That something was loaded in this tab, never what: how many files, and on which day (ISO). */
export interface LoadMark extends KeptMark {
  /** Set where the data were to be kept and cannot be read any more. */
  wasKept?: true;
}

const key = 'digital-skills-plan-tracker.load';
const listeners = new Set<() => void>();

/** What was loaded before the page was reloaded; the data went with it. */
let lost = readMark();

/** The load that a reload has taken away and of which the reader has not been told enough; null where there is none. */
export function useLostLoad(): LoadMark | null {
  return useSyncExternalStore(subscribe, () => lost);
}

/** Notes that own data are loaded now. */
export function keepLoadMark(files: number): void {
  write(JSON.stringify({ files, day: localDay(new Date()) }));
  settle();
}

/** Own data were cleared by the reader, or their loss was accepted. */
export function forgetLoadMark(): void {
  write(null);
  settle();
}

/** Data that this browser kept cannot be read. */
export function announceKeptLoss(mark: KeptMark): void {
  lost = { ...mark, wasKept: true };
}

/** Whether such a loss waits for the reader's choice. */
export function isKeptLost(): boolean {
  return lost?.wasKept === true;
}

function settle(): void {
  if (lost?.wasKept) writeKeptMark(null);
  lost = null;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readMark(): LoadMark | null {
  try {
    const { files, day } = JSON.parse(sessionStorage.getItem(key) ?? '') as Partial<LoadMark>;
    return typeof files === 'number' && typeof day === 'string' ? { files, day } : null;
  } catch {
    // Nothing was loaded, or the browser keeps nothing: then nothing can be known of it either.
    return null;
  }
}

function write(mark: string | null): void {
  try {
    if (mark === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, mark);
  } catch {
    // A browser that keeps nothing: the data themselves are none the worse.
  }
}
