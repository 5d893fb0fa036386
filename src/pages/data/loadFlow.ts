import type { FilePlan } from '../../ingest/plan/filePlan';
import type { Proposal } from '../../ingest/plan/proposal';
import { runInWorker } from '../../ingest/runInWorker';
import { FileRefusal } from '../../ingest/types';
import type { StagedLoad } from '../../query/dataState';
import type { LoadMode } from '../../query/generation';
import { schemas } from '../../reference/schemas';
import type { AppContext } from '../context';
import { ConfirmedPlans } from './mapping/confirmedPlans';
import { keepOriginal } from './originals';
import { type FileEntry, type LoadState, type Outcome, isSystemFile } from './loadState';

type Ended = 'ended';

/** One load from the choice of files to its commit. Whatever fails on the way, the earlier data stand. */
export class LoadFlow {
  private entries: FileEntry[];
  private staged: StagedLoad | null = null;
  private isDone = false;
  /** Whether the reader sees that the files cannot be loaded together as they were to be. */
  private isRefused = false;
  private readonly plans = new ConfirmedPlans();
  private running = new AbortController();
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly app: Pick<AppContext, 'engine' | 'reference'>,
    files: readonly File[],
    private mode: LoadMode,
    private readonly onChange: (state: LoadState) => void,
  ) {
    const meant = files.filter((file) => !isSystemFile(file));
    // Where nothing else was chosen, the reader is told what such a file is.
    const all = meant.length > 0 ? meant : files;
    this.entries = all.map((file) => ({ file, outcome: { kind: 'waiting' } }));
  }

  start(): void {
    this.work = this.run();
  }

  /** Checks another file in the place of an entry, then stages anew. */
  exchange(entry: FileEntry, file: File): void {
    const at = this.entries.findIndex((one) => one.file === entry.file);
    if (at < 0) return;
    this.work = this.end().then(() => {
      this.running = new AbortController();
      const anew: FileEntry = { file, outcome: { kind: 'waiting' } };
      // What was committed together with the other file is in; only this one is still to come.
      this.entries = this.isDone ? [anew] : this.entries.map((one, i) => (i === at ? anew : one));
      this.isDone = false;
      return this.run();
    });
  }

  /** Checks a file as a person said, and with it the others that are asked about; null leaves the file out. */
  answer(entry: FileEntry, plan: FilePlan | null): void {
    const proposal = proposalOf(entry);
    if (proposal === null) return;
    this.work = this.end().then(() => {
      this.running = new AbortController();
      if (plan) this.plans.answer(entry.file, proposal, plan);
      const isWanted = ({ file }: FileEntry) => plan !== null || file !== entry.file;
      // What was committed is in; only files that are still asked about are to come.
      const open = this.isDone ? this.entries.filter((one) => proposalOf(one) !== null) : this.entries;
      this.entries = open.filter(isWanted).map((one) => (proposalOf(one) ? waiting(one) : one));
      this.isDone = false;
      if (this.entries.length > 0) return this.run();
      this.onChange({ kind: 'idle' });
    });
  }

  /** What is staged is staged anew in the other way; what was refused as a whole may go in that way. */
  changeMode(mode: LoadMode): void {
    this.mode = mode;
    if (!this.staged && !this.isRefused) return;
    this.work = this.end().then(() => {
      this.running = new AbortController();
      return this.run();
    });
  }

  /** The result is no longer shown. */
  dismiss(): void {
    this.isRefused = false;
  }

  async confirm(isKept: boolean): Promise<void> {
    const { staged } = this;
    if (!staged) return;
    this.staged = null;
    this.onChange({ kind: 'committing', entries: this.entries, staged });
    try {
      await staged.commit(isKept);
      this.isDone = true;
      this.onChange({ kind: 'loaded', entries: this.entries, staged });
    } catch {
      // Told of by `onFailure`.
    }
  }

  cancel(): void {
    void this.end().then(() => this.onChange({ kind: 'cancelled' }));
  }

  /** Ends what is running and takes back what is staged. */
  async end(): Promise<void> {
    this.running.abort();
    await this.work;
    const { staged } = this;
    this.staged = null;
    await staged?.discard().catch(() => undefined);
  }

  private async run(): Promise<void> {
    const { signal } = this.running;
    this.isRefused = false;
    for (let at = 0; at < this.entries.length; at++) {
      if (this.entries[at]!.outcome.kind !== 'waiting') continue;
      const outcome = await this.check(at, signal);
      if (outcome === 'ended') return;
      this.setOutcome(at, outcome);
    }
    await this.stage(signal);
  }

  private async check(at: number, signal: AbortSignal): Promise<Outcome | Ended> {
    const { file } = this.entries[at]!;
    const since = performance.now();
    this.setOutcome(at, { kind: 'checking', rows: 0, share: null, since });
    try {
      const { divisions, occupations } = await this.app.reference.current;
      const reading = { plan: this.plans.planOf(file), remembered: this.plans.remembered() };
      const input = { file, schemas: Object.values(schemas), divisions, occupations, ...reading };
      const onProgress = (rows: number, share: number | null) =>
        this.setOutcome(at, { kind: 'checking', rows, share, since });
      const checked = await runInWorker('check', input, { onProgress, signal });
      this.plans.keep(file);
      keepOriginal(checked, file);
      const same = this.entries.find(
        ({ outcome }) => outcome.kind === 'checked' && outcome.checked.sha256 === checked.sha256,
      );
      if (same) throw new FileRefusal('load.sameFile', { file: same.file.name });
      if (checked.rows.length > 0) return { kind: 'checked', checked };
      const refusal = new FileRefusal('load.noneLeft', { bad: checked.rejected.length });
      return { kind: 'refused', refusal, checked };
    } catch (error) {
      if (signal.aborted) return 'ended';
      return { kind: 'refused', refusal: toRefusal(error, 'load.unreadable') };
    }
  }

  private async stage(signal: AbortSignal): Promise<void> {
    const files = this.entries.flatMap(({ outcome }) =>
      outcome.kind === 'checked' ? [outcome.checked] : [],
    );
    if (files.length === 0) {
      this.onChange({ kind: 'refused', entries: this.entries, refusal: null });
      return;
    }
    this.onChange({ kind: 'staging', entries: this.entries });
    try {
      const store = await this.app.engine.whenLive();
      if (signal.aborted) return;
      const staged = await store.stage(files, this.mode);
      this.staged = staged;
      staged.onFailure((error) => {
        this.staged = null;
        this.refuseAll(error);
      });
      if (!signal.aborted) this.onChange({ kind: 'staged', entries: this.entries, staged });
    } catch (error) {
      this.refuseAll(error);
    }
  }

  private setOutcome(at: number, outcome: Outcome): void {
    this.entries = this.entries.map((entry, i) => (i === at ? { ...entry, outcome } : entry));
    if (!this.running.signal.aborted) this.onChange({ kind: 'checking', entries: this.entries });
  }

  private refuseAll(error: unknown): void {
    this.isRefused = true;
    this.onChange({ kind: 'refused', entries: this.entries, refusal: toRefusal(error, 'load.broken') });
  }
}

/** What a file is taken for that is asked about; null for any other. */
function proposalOf({ outcome }: FileEntry): Proposal | null {
  return outcome.kind === 'refused' ? outcome.refusal.proposal : null;
}

function waiting({ file }: FileEntry): FileEntry {
  return { file, outcome: { kind: 'waiting' } };
}

/** An unforeseen fault is named without its text, which may quote a value of the file. */
function toRefusal(error: unknown, otherwise: string): FileRefusal {
  return error instanceof FileRefusal ? error : new FileRefusal(otherwise);
}
