import type { LoadableFile } from '../../ingest/checkTask';
import type { FilePlan } from '../../ingest/plan/filePlan';
import type { FileRefusal } from '../../ingest/types';
import type { StagedLoad } from '../../query/dataState';
import type { LoadMode } from '../../query/generation';

export type Refusal = Pick<FileRefusal, 'key' | 'params' | 'details' | 'proposal'>;

/** What has become of one of the chosen files so far. */
export type Outcome =
  | { kind: 'waiting' }
  /** `share` of the file that was read, 0–1, null where it is not known; `since` in ms of the page's own clock. */
  | { kind: 'checking'; rows: number; share: number | null; since: number }
  | { kind: 'checked'; checked: LoadableFile }
  /** `checked` where the file was read but none of its rows is sound. */
  | { kind: 'refused'; refusal: Refusal; checked?: LoadableFile };

export interface FileEntry {
  file: File;
  outcome: Outcome;
}

/** A load on its way: files are checked one by one, put into the engine together, shown, and committed by the reader. */
export type LoadState =
  | { kind: 'idle' }
  | { kind: 'checking' | 'staging'; entries: readonly FileEntry[] }
  | { kind: 'staged' | 'committing' | 'loaded'; entries: readonly FileEntry[]; staged: StagedLoad }
  /** Nothing was loaded: no file can be, or all of them together (`refusal`) cannot. */
  | { kind: 'refused'; entries: readonly FileEntry[]; refusal: Refusal | null }
  /** Ended by the reader. */
  | { kind: 'cancelled' }
  /** The last load was taken back. */
  | { kind: 'undone' };

/** The loader as the pages use it. */
export interface Loader {
  state: LoadState;
  /** Whether what is loaded takes the place of what is there; a load that is staged, or refused as a whole, follows a change. */
  mode: LoadMode;
  setMode(mode: LoadMode): void;
  /** Checks files and stages those that can be loaded. */
  load(files: readonly File[]): void;
  /** Checks another file in the place of one of the chosen ones, e.g. its de-identified copy. */
  exchange(entry: FileEntry, file: File): void;
  /** Checks a file as a person said it is to be read; null leaves it out. */
  answer(entry: FileEntry, plan: FilePlan | null): void;
  /** Commits what is staged. */
  confirm(isKept: boolean): void;
  /** Ends the load; nothing of it remains. */
  cancel(): void;
  /** Forgets the last result; `undone` says that it was taken back. */
  reset(undone?: 'undone'): void;
}

/** Files that systems put beside those that people mean: locks of open documents, indexes of folders. */
export function isSystemFile({ name }: Pick<File, 'name'>): boolean {
  return /^(?:~\$|\._|\.~lock)|^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name);
}

/** Whether a load is on its way that must not be interrupted by another. */
export function isRunning({ kind }: LoadState): boolean {
  return kind === 'checking' || kind === 'staging' || kind === 'committing';
}
