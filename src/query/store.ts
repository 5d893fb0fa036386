import type { Session } from '../db/session';
import type { BrowserEngine } from '../db/browser';
import { deferred } from '../deferred';
import type { LoadableFile } from '../ingest/checkTask';
import type { TableSchema } from '../ingest/types';
import { buildSnapshot } from './buildSnapshot';
import {
  buildCubes,
  buildSubjectFacts,
  createTables,
  servedScopes,
  servedTables,
  subjectReadings,
} from './cubes';
import { CaseRegister } from './caseRegister';
import {
  nothingLoaded,
  type DataState,
  type GenerationStorage,
  type KeptData,
  type StagedLoad,
} from './dataState';
import { describeLoaded } from './describeLoaded';
import { effectsOf } from './effects';
import { inMemory, loadsOf, nextGeneration, type Generation, type LoadMode, type Step } from './generation';
import { datasetStatusQuery, unservedScopesQuery } from './queries';
import { insertRows } from '../db/tables';
import type { Dataset, Region } from '../model/ledger';
import type { Reference } from '../reference/reference';
import { applyStep, clearRows, refuseGrainConflicts, replay } from './replay';
import { localDay } from '../model/calendar';
import { stamp, toRecord } from './loadRecord';
import { runQuery } from './query';
import type { Snapshot } from './snapshot';
import { Discarded, refuseUnknownTargets } from './staging';

/** Fetches one served table of the sample, or its rows (`rows/training-chongqing`), as plain Arrow IPC. */
export type FetchSample = (table: string) => Promise<Uint8Array>;

interface Opening {
  engine: Pick<BrowserEngine, 'connect'> & Partial<BrowserEngine>;
  reference: Reference;
  schemas: readonly TableSchema[];
  fetchSample: FetchSample;
  storage?: GenerationStorage | null;
  /** Own data to open with instead of the sample. */
  resume?: Pick<DataState, 'generation' | 'earlier' | 'isKept' | 'version' | 'cases'> | null;
  now?: () => Date;
}

const mostEarlier = 3;

/** The engine with what is loaded in it; the only place that changes it. */
export class DataStore {
  private listeners = new Set<() => void>();
  /** Changes the book of cases, which the state holds. */
  readonly cases: CaseRegister;
  private readonly sampleRows = new Map<string, Promise<void>>();
  private lastTurn: Promise<unknown> = Promise.resolve();
  /** Between a commit and the state that tells of it: rows are no longer those of `version`. */
  private isSwitching = false;
  private current: DataState = nothingLoaded;

  private constructor(
    readonly session: Session,
    private readonly loading: Session,
    private readonly reference: Reference,
    private readonly schemas: readonly TableSchema[],
    private readonly fetchSample: FetchSample,
    private readonly storage: GenerationStorage | null,
    private readonly now: () => Date,
    /** Rejects once the engine has died. */
    readonly lost: Promise<never> | null,
  ) {
    this.cases = new CaseRegister({
      session,
      storage,
      state: () => this.current,
      isSwitching: () => this.isSwitching,
      setCases: (cases) => this.change({ ...this.current, cases }),
      today: () => localDay(now()),
    });
  }

  /** Opens the engine's tables and loads into them the data to resume, or the sample's cubes. */
  static async open(opening: Opening): Promise<DataStore> {
    const { engine, reference, schemas, fetchSample, storage = null, resume = null } = opening;
    const store = new DataStore(
      await engine.connect(),
      await engine.connect(),
      reference,
      schemas,
      fetchSample,
      storage,
      opening.now ?? (() => new Date()),
      engine.lost ?? null,
    );
    await createTables(store.loading, {
      schemas,
      occupations: reference.occupations,
      ledger: reference.ledger,
    });
    storage?.onOtherTab(() => store.change({ ...store.current, isOutdated: true }));
    if (resume) store.current = { ...store.current, ...resume };
    store.cases.isKept(store.current.cases);
    if (resume?.generation) await store.restore(resume.generation);
    else await store.loadSample();
    return store;
  }

  get state(): DataState {
    return this.current;
  }

  /** Whether data can outlast the page in this browser. */
  get canKeep(): boolean {
    return this.storage !== null;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * Puts the sample in the place of whatever is loaded; what was kept is forgotten.
   * @param forgets whether earlier data are given up too, or can still be restored
   */
  async loadSample({ forgets = false } = {}): Promise<void> {
    const tables = await Promise.all(
      servedTables.map(async (table) => [table, await this.fetchSample(table)] as const),
    );
    const scopes = await this.fetchSample(servedScopes);
    await this.inTurn(async () => {
      await this.inTransaction(async () => {
        await clearRows(this.loading, this.schemas);
        await buildCubes(this.loading);
        for (const [table, bytes] of tables) await this.loading.appendIpc(table, bytes);
        await this.loading.query('forget served scopes', 'DELETE FROM served_subject_scopes');
        await this.loading.appendIpc('served_subject_scopes', scopes);
        if (this.current.isKept) await this.forget();
      });
      const { earlier } = this.ownState(null);
      await this.announce({ generation: null, earlier: forgets ? [] : earlier, isKept: false });
    });
    await this.countUnservedScopes();
  }

  /** An office may have added a target of distinct persons to its ledger: then the sample's rows are counted anew. */
  private async countUnservedScopes(): Promise<void> {
    const unserved = await runQuery(this.loading, unservedScopesQuery);
    if (unserved.length === 0) return;
    const scoped = this.reference.ledger.flatMap(subjectReadings).map(({ dataset }) => dataset);
    for (const { dataset, region } of this.current.status)
      if (scoped.some((one) => one === dataset)) await this.ensureRows(dataset, region as Region);
    await this.inTurn(async () => {
      await this.inTransaction(() => buildSubjectFacts(this.loading));
      this.isSwitching = false;
    });
  }

  /**
   * Puts checked files into the engine as one step that only `commit` makes visible. Everything else that changes the
   * data waits until it is committed or discarded.
   * @throws FileRefusal where person rows meet aggregate rows of the same class, or a task names an unknown target;
   * then nothing has changed
   */
  async stage(files: readonly LoadableFile[], mode: LoadMode): Promise<StagedLoad> {
    refuseUnknownTargets(files, this.reference);
    const { promise: decided, resolve: decide } = deferred<boolean>();
    return new Promise((resolve, reject) => {
      const turn = this.inTurn(async () => {
        const before = this.current.generation ? await this.snapshotOf(this.session) : null;
        let next: Generation | null = null;
        let isKept = false;
        await this.inTransaction(async () => {
          const step = await this.merge(files, mode);
          next = nextGeneration(this.current.generation, step, stamp(this.now()));
          const after = await this.snapshotOf(this.loading);
          resolve({
            records: step.loads.map(({ record }) => record),
            effects: effectsOf(before, after, this.reference.outline),
            hasBefore: before !== null,
            commit: (keep) => {
              isKept = keep;
              decide(true);
              return turn;
            },
            discard: () => {
              decide(false);
              return turn;
            },
            onFailure: (listener) => void turn.catch(listener),
          });
          if (!(await decided)) throw new Discarded();
          await this.store(
            isKept ? { ...this.ownState(next), snapshot: after, cases: this.cases.besides(next) } : null,
          );
        });
        await this.announce({ ...this.ownState(next), isKept });
        await this.cases.keepWhatIsSaid();
      }).catch((error: unknown) => {
        if (!(error instanceof Discarded)) throw error;
      });
      turn.catch(reject);
    });
  }

  /** From now on own data outlast the page, or nothing of them is kept any more. @throws FileRefusal as `commit` */
  async setKept(isKept: boolean): Promise<void> {
    await this.inTurn(async () => {
      const { generation, earlier } = this.current;
      if (!generation) return;
      const snapshot = await this.snapshotOf(this.session);
      const { cases } = this.current;
      await this.store(isKept ? { generation, earlier, snapshot, cases } : null);
      this.change({ ...this.current, isKept });
      await this.cases.keepWhatIsSaid();
    });
  }

  /** Makes earlier own data the present ones. What stood until now can be restored in turn. */
  restore(generation: Generation): Promise<void> {
    return this.inTurn(async () => {
      const { isKept } = this.current;
      const isOpening = this.current.generation === generation;
      const state = isOpening ? this.current : this.ownState(generation);
      await this.inTransaction(async () => {
        await replay(this.loading, this.schemas, generation);
        if (isOpening || !isKept) return;
        const snapshot = await this.snapshotOf(this.loading);
        await this.store({ ...state, generation, snapshot, cases: this.cases.besides(generation) });
      });
      await this.announce({ ...state, isKept });
    });
  }

  private async merge(files: readonly LoadableFile[], mode: LoadMode): Promise<Step> {
    if (this.current.kind === 'sample') await clearRows(this.loading, this.schemas);
    const { at } = stamp(this.now());
    const loads = files.map((file) => ({ record: toRecord(file, mode, at), rows: file.rows }));
    const inserted = await applyStep(this.loading, this.schemas, { mode, loads });
    await refuseGrainConflicts(this.loading);
    await buildCubes(this.loading);
    const counted = loads.map(({ record, rows: { blob, sizes, length } }, at) => {
      const loaded = inserted[at] ?? 0;
      const repeated = record.repeated + length - loaded;
      return { record: { ...record, loaded, repeated }, rows: { blob, sizes } };
    });
    return { mode, loads: counted };
  }

  /** Everything that is loaded as the small table, as a connection sees it. */
  private async snapshotOf(session: Session): Promise<Snapshot> {
    const status = await runQuery(session, datasetStatusQuery);
    return buildSnapshot({ session, status, divisions: this.reference.divisions }, this.reference);
  }

  /** Keeps data, or sees to it that nothing is kept. */
  private async store(kept: KeptData | null): Promise<void> {
    if (kept) {
      await this.storage?.keep(kept);
      this.cases.isKept(kept.cases);
    } else if (this.current.isKept) await this.forget();
  }

  /** What may still be restored is first taken out of the files that go. */
  private async forget(): Promise<void> {
    const { generation, earlier } = this.current;
    const held = { generation: generation && (await inMemory(generation)), earlier: [] as Generation[] };
    for (const one of earlier) held.earlier.push(await inMemory(one));
    await this.storage?.forget();
    this.current = { ...this.current, ...held };
  }

  /** The state after the present own data gave way to others (null: the sample). */
  private ownState<Next extends Generation | null>(generation: Next) {
    const { generation: present, earlier } = this.current;
    const others = [...(present ? [present] : []), ...earlier].filter(({ id }) => id !== generation?.id);
    return { generation, earlier: others.slice(0, mostEarlier) };
  }

  /**
   * Makes single records available. Own data have theirs; the sample's are a file apart, fetched when first asked for.
   * Figures do not change: the cubes are not built anew.
   */
  async ensureRows(dataset: Dataset, region: Region): Promise<void> {
    if (this.current.kind === 'own') return;
    const name = `${dataset}-${region}`;
    const loading = this.sampleRows.get(name) ?? this.loadSampleRows(dataset, name);
    this.sampleRows.set(name, loading);
    try {
      await loading;
    } catch (error) {
      this.sampleRows.delete(name);
      throw error;
    }
  }

  private async loadSampleRows(dataset: Dataset, name: string): Promise<void> {
    const { version } = this.current;
    const bytes = await this.fetchSample(`rows/${name}`);
    await this.inTurn(async () => {
      // Meanwhile the user's own data may have taken the sample's place.
      if (this.current.version === version) await insertRows(this.loading, dataset, bytes);
    });
  }

  /**
   * One after the other: what runs between another's BEGIN and COMMIT would become part of it. An engine that has died
   * answers nothing any more.
   */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.lastTurn.then(() => (this.lost ? Promise.race([work(), this.lost]) : work()));
    this.lastTurn = turn.catch(() => undefined);
    return turn;
  }

  private async inTransaction(work: () => Promise<void>): Promise<void> {
    await this.loading.query('begin', 'BEGIN TRANSACTION');
    try {
      await work();
      this.isSwitching = true;
      await this.loading.query('commit', 'COMMIT');
    } catch (error) {
      this.isSwitching = false;
      await this.loading.query('roll back', 'ROLLBACK');
      throw error;
    }
  }

  private async announce({
    generation,
    earlier,
    isKept,
  }: Pick<DataState, 'generation' | 'earlier' | 'isKept'>): Promise<void> {
    // Only now: a load that was rolled back has left the sample's rows where they were.
    this.sampleRows.clear();
    const loaded = await describeLoaded(this.loading);
    this.isSwitching = false;
    this.change({
      kind: generation ? 'own' : 'sample',
      version: this.current.version + 1,
      ...loaded,
      loads: loadsOf(generation),
      generation,
      earlier,
      isKept,
      isOutdated: false,
      cases: this.cases.besides(generation),
    });
  }

  private change(state: DataState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}
