import type { CaseBook } from '../model/caseBook';
import type { Effect } from './effects';
import type { Generation, LoadRecord } from './generation';
import type { DatasetStatus, InstitutionName } from './queries';
import type { Snapshot } from './snapshot';

/** What is loaded. `version` changes with every committed load: answers of an earlier version are stale. */
export interface DataState {
  kind: 'sample' | 'own';
  version: number;
  status: readonly DatasetStatus[];
  /** Tells these data from others; null before anything is known of them. */
  fingerprint: string | null;
  institutions: ReadonlyMap<string, InstitutionName>;
  loads: readonly LoadRecord[];
  /** What own data consist of; null for the sample. */
  generation: Generation | null;
  /** Own data that stood before, the newest first; each can be restored. */
  earlier: readonly Generation[];
  /** Whether the data outlast the page. */
  isKept: boolean;
  /** Whether another tab has changed what is kept: a reload shows it. */
  isOutdated: boolean;
  /** What is known of the findings of the checks; outlasts loads of own data, not the change to or from the sample. */
  cases: CaseBook;
}

/** The state before anything of the data is known. */
export const nothingLoaded: DataState = {
  kind: 'sample',
  version: 0,
  status: [],
  fingerprint: null,
  institutions: new Map(),
  loads: [],
  generation: null,
  earlier: [],
  isKept: false,
  isOutdated: false,
  // Not the book's own empty one: what the first paint needs must not fetch what cases are.
  cases: new Map(),
};

/** Where generations outlast the page. Each call either does all of it or leaves what is kept as it was. */
export interface GenerationStorage {
  /** Calls back when another tab has changed what is kept. */
  onOtherTab(listener: () => void): void;
  /** @throws FileRefusal `load.quota`, `load.otherTab` */
  keep(kept: KeptData): Promise<void>;
  /** Keeps another book of cases with the same data; does nothing where none are kept. @throws as `keep` */
  keepCases(cases: CaseBook): Promise<void>;
  forget(): Promise<void>;
}

/** Own data and those that stood before, with the small table of the first paint and what is known of findings. */
export interface KeptData {
  generation: Generation;
  earlier: readonly Generation[];
  snapshot: Snapshot;
  cases: CaseBook;
}

/** A load that is in the engine but not yet seen by anybody else: it waits to be committed or discarded. */
export interface StagedLoad {
  records: readonly LoadRecord[];
  effects: readonly Effect[];
  /** Whether the load takes the place of own data, not of the sample. */
  hasBefore: boolean;
  /**
   * The one switch.
   * @param isKept whether own data outlast the page from now on; if not, nothing of them is kept any more
   * @throws FileRefusal `load.quota`, `load.otherTab`; then the earlier data stand
   */
  commit(isKept: boolean): Promise<void>;
  /** Leaves everything as it was. */
  discard(): Promise<void>;
  /** Called where the load fails after it was staged: while it is committed, or because the engine has died. */
  onFailure(listener: (error: unknown) => void): void;
}
