import type { Session } from '../db/session';
import type { BrowserEngine } from '../db/browser';
import type { LoadableFile } from '../ingest/checkTask';
import { FileRefusal, type TableSchema } from '../ingest/types';
import {
  buildCubes,
  buildSubjectFacts,
  createTables,
  servedScopes,
  servedTables,
  subjectReadings,
} from './cubes';
import {
  dataFingerprintQuery,
  datasetStatusQuery,
  grainConflictsQuery,
  institutionNamesQuery,
  type DatasetStatus,
  type InstitutionName,
  unservedScopesQuery,
} from './queries';
import { identifier, insertRows, mergeRows } from '../db/tables';
import type { Dataset, Region } from '../model/ledger';
import type { Reference } from '../reference/reference';
import { runQuery } from './query';

/** One file that was loaded: read = loaded + rejected + repeated. */
export interface LoadRecord {
  file: string;
  dataset: LoadableFile['dataset'];
  /** Regions of its rows. */
  regions: readonly string[];
  read: number;
  loaded: number;
  rejected: number;
  repeated: number;
}

/** What is loaded. `version` changes with every committed load: answers of an earlier version are stale. */
export interface DataState {
  kind: 'sample' | 'own';
  version: number;
  status: readonly DatasetStatus[];
  /** Tells these data from others; null before anything is known of them. */
  fingerprint: string | null;
  institutions: ReadonlyMap<string, InstitutionName>;
  loads: readonly LoadRecord[];
}

/** Fetches one served table of the sample, or its rows (`rows/training-chongqing`), as plain Arrow IPC. */
export type FetchSample = (table: string) => Promise<Uint8Array>;

/** The engine with what is loaded in it; the only place that changes it. */
export class DataStore {
  private listeners = new Set<() => void>();
  private readonly sampleRows = new Map<string, Promise<void>>();
  private lastTurn: Promise<unknown> = Promise.resolve();
  private current: DataState = {
    kind: 'sample',
    version: 0,
    status: [],
    fingerprint: null,
    institutions: new Map(),
    loads: [],
  };

  private constructor(
    readonly session: Session,
    private readonly loading: Session,
    private readonly reference: Reference,
    private readonly schemas: readonly TableSchema[],
    private readonly fetchSample: FetchSample,
  ) {}

  /** Opens the engine's tables and loads the sample's cubes into them. */
  static async open({
    engine,
    reference,
    schemas,
    fetchSample,
  }: {
    engine: Pick<BrowserEngine, 'connect'>;
    reference: Reference;
    schemas: readonly TableSchema[];
    fetchSample: FetchSample;
  }): Promise<DataStore> {
    const store = new DataStore(
      await engine.connect(),
      await engine.connect(),
      reference,
      schemas,
      fetchSample,
    );
    await createTables(store.loading, {
      schemas,
      occupations: reference.occupations,
      ledger: reference.ledger,
    });
    await store.loadSample();
    return store;
  }

  get state(): DataState {
    return this.current;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Puts the sample back in the place of whatever is loaded. */
  async loadSample(): Promise<void> {
    const tables = await Promise.all(
      servedTables.map(async (table) => [table, await this.fetchSample(table)] as const),
    );
    const scopes = await this.fetchSample(servedScopes);
    await this.inTurn(async () => {
      await this.inTransaction(async () => {
        await this.clearRows();
        await buildCubes(this.loading);
        for (const [table, bytes] of tables) await this.loading.appendIpc(table, bytes);
        await this.loading.query('forget served scopes', 'DELETE FROM served_subject_scopes');
        await this.loading.appendIpc('served_subject_scopes', scopes);
      });
      await this.announce('sample', []);
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
    await this.inTurn(() => this.inTransaction(() => buildSubjectFacts(this.loading)));
  }

  /**
   * Loads checked files as one step: either all of them are in and the cubes are rebuilt, or nothing has changed.
   * @param mode replace: rows of the same dataset and region give way; append: they stay, and known keys are repeated
   * @throws FileRefusal where person rows meet aggregate rows of the same class, or a task names an unknown target
   */
  async commit(files: readonly LoadableFile[], mode: 'replace' | 'append'): Promise<readonly LoadRecord[]> {
    refuseUnknownTargets(files, this.reference);
    return this.inTurn(() => this.commitNow(files, mode));
  }

  private async commitNow(
    files: readonly LoadableFile[],
    mode: 'replace' | 'append',
  ): Promise<readonly LoadRecord[]> {
    const records: LoadRecord[] = [];
    await this.inTransaction(async () => {
      if (this.current.kind === 'sample') await this.clearRows();
      if (mode === 'replace') await this.makeWay(files);
      for (const file of files) {
        const schema = this.schemas.find(({ name }) => name === file.dataset)!;
        const { length, batches, regions } = file.rows;
        const loaded = await mergeRows(this.loading, schema, batches);
        records.push({
          file: file.name,
          dataset: file.dataset,
          regions,
          read: file.read,
          loaded,
          rejected: file.rejected.length,
          repeated: file.repeated + length - loaded,
        });
      }
      await this.refuseGrainConflicts();
      await buildCubes(this.loading);
    });
    const earlier = this.current.kind === 'own' ? this.current.loads : [];
    await this.announce('own', [
      ...(mode === 'replace' ? withoutReplaced(earlier, records) : earlier),
      ...records,
    ]);
    return records;
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

  /** One after the other: what runs between another's BEGIN and COMMIT would become part of it. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.lastTurn.then(work);
    this.lastTurn = turn.catch(() => undefined);
    return turn;
  }

  private async refuseGrainConflicts(): Promise<void> {
    const conflicts = await runQuery(this.loading, grainConflictsQuery);
    const [first] = conflicts;
    if (!first) return;
    throw new FileRefusal('load.grainConflict', {
      dataset: first.dataset,
      example: first.key,
      count: conflicts.length,
    });
  }

  private async clearRows(): Promise<void> {
    for (const schema of this.schemas)
      await this.loading.query('clear', `DELETE FROM ${identifier(schema.name)}`);
  }

  private async makeWay(files: readonly LoadableFile[]): Promise<void> {
    for (const file of files) {
      for (const region of file.rows.regions)
        await this.loading.query('make way', `DELETE FROM ${identifier(file.dataset)} WHERE region = $1`, [
          region,
        ]);
    }
  }

  private async inTransaction(work: () => Promise<void>): Promise<void> {
    await this.loading.query('begin', 'BEGIN TRANSACTION');
    try {
      await work();
      await this.loading.query('commit', 'COMMIT');
    } catch (error) {
      await this.loading.query('roll back', 'ROLLBACK');
      throw error;
    }
  }

  private async announce(kind: DataState['kind'], loads: readonly LoadRecord[]): Promise<void> {
    // Only now: a load that was rolled back has left the sample's rows where they were.
    this.sampleRows.clear();
    const status = await runQuery(this.loading, datasetStatusQuery);
    const [fingerprint = null] = await runQuery(this.loading, dataFingerprintQuery);
    const institutions = await runQuery(this.loading, institutionNamesQuery);
    this.current = {
      kind,
      version: this.current.version + 1,
      status,
      fingerprint,
      institutions: new Map(institutions.map((one) => [one.id, one])),
      loads,
    };
    for (const listener of this.listeners) listener();
  }
}

/** Earlier loads of which rows are still there after others took the place of theirs. */
function withoutReplaced(earlier: readonly LoadRecord[], records: readonly LoadRecord[]): LoadRecord[] {
  const isReplaced = (load: LoadRecord, region: string) =>
    records.some((record) => record.dataset === load.dataset && record.regions.includes(region));
  return earlier.filter((load) => load.regions.some((region) => !isReplaced(load, region)));
}

function refuseUnknownTargets(files: readonly LoadableFile[], reference: Reference): void {
  const known = new Set(reference.ledger.filter(({ role }) => role === 'target').map(({ id }) => id));
  for (const { rows } of files) {
    const unknown = rows.targets.filter((id) => !known.has(id));
    if (unknown.length > 0)
      throw new FileRefusal('load.unknownTarget', { ids: unknown.slice(0, 5).join('、') });
  }
}
