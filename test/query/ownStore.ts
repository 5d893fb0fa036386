import { afterAll, beforeAll, beforeEach } from 'vitest';
import { readReference } from '../../data/build/reference';
import { openNodeEngine } from '../../src/db/node';
import { type LoadableFile, toLoadable } from '../../src/ingest/checkTask';
import type { CheckedFile } from '../../src/ingest/types';
import type { CaseBook } from '../../src/model/caseBook';
import type { Dataset, Region } from '../../src/model/ledger';
import { servedScopes, servedTables } from '../../src/query/cubes';
import { figure } from '../../src/query/figure';
import type { GenerationStorage, KeptData } from '../../src/query/dataState';
import type { LoadMode, LoadRecord } from '../../src/query/generation';
import { DataStore } from '../../src/query/store';
import { schemas } from '../../src/reference/schemas';
import { openTestEngine, toTable, type FixtureRow } from '../queries/engine';

export const trainee: FixtureRow = {
  region: 'chongqing',
  as_of_date: '2026-01-31',
  record_grain: 'person',
  reporting_unit_id: '500104',
  class_id: 'k1',
  class_start_date: '2025-06-01',
};
const sampleTables = new Map<string, Uint8Array>();
const reference = await readReference();
let engine: Awaited<ReturnType<typeof openNodeEngine>>;

/** Keeps in memory what the browser's private files keep in the product. */
export class TestStorage implements GenerationStorage {
  kept: KeptData | null = null;
  problem: Error | null = null;
  onOtherTab = () => undefined;
  keep(kept: KeptData) {
    if (this.problem) return Promise.reject(this.problem);
    this.kept = kept;
    return Promise.resolve();
  }
  keepCases(cases: CaseBook) {
    if (this.problem) return Promise.reject(this.problem);
    if (this.kept) this.kept = { ...this.kept, cases };
    return Promise.resolve();
  }
  forget() {
    this.kept = null;
    return Promise.resolve();
  }
}

export let store: DataStore;
export let storage: TestStorage;
export const open = (resume: Parameters<typeof DataStore.open>[0]['resume'] = null) =>
  DataStore.open({
    storage,
    resume,
    now: () => new Date(2026, 1, 3, 4, 5),
    engine,
    reference,
    schemas: Object.values(schemas),
    fetchSample: (name) => {
      const bytes = sampleTables.get(name);
      return bytes ? Promise.resolve(bytes) : Promise.reject(new Error(`no such table: ${name}`));
    },
  });

/**
 * Gives every test of the file that asks for it a store of its own, with the sample in it: two enrolments in Chongqing,
 * five in Zhejiang, served as cubes, with the rows of one region apart.
 */
export function useOwnStore(): void {
  beforeAll(async () => {
    engine = await openNodeEngine();
    const maker = await openTestEngine();
    await maker.load({
      training: [
        { ...trainee, record_id: 's1', institution_id: 'T1', institution_name: '示例学校' },
        { ...trainee, record_id: 's2' },
        { ...trainee, record_id: 's3', region: 'zhejiang', record_grain: 'aggregate', count: 5 },
      ],
    });
    for (const table of [...servedTables, servedScopes])
      sampleTables.set(table, await maker.session.exportIpc('export', `SELECT * FROM ${table}`));
    sampleTables.set(
      'rows/training-chongqing',
      await maker.session.exportIpc(
        'export',
        `SELECT region, record_id, record_grain, class_start_date FROM training WHERE region = 'chongqing'`,
      ),
    );
    maker.close();
  });
  afterAll(() => engine.close());
  beforeEach(async () => {
    storage = new TestStorage();
    store = await open();
  });
}

export function file(
  dataset: Dataset,
  rows: readonly FixtureRow[],
  changes: Partial<CheckedFile> = {},
): LoadableFile {
  const table = toTable(dataset, rows);
  const name = `${dataset}.csv`;
  const counts = { read: table.length, rejected: [], repeated: 0, normalised: [] };
  const about = {
    name,
    size: 7,
    encoding: 'utf-8',
    format: 'text',
    sheets: [],
    dataset,
    mapping: [],
  } as const;
  return toLoadable({ ...about, table, ...counts, ...changes }, 'abc');
}

/** Stages and commits at once. */
export async function commit(files: readonly LoadableFile[], mode: LoadMode): Promise<readonly LoadRecord[]> {
  const staged = await store.stage(files, mode);
  await staged.commit(false);
  return staged.records;
}

export const enrolment = (id: string, changes: FixtureRow = {}): FixtureRow => ({
  ...trainee,
  record_id: id,
  ...changes,
});

export const request = (region: Region) => ({
  measure: {
    reading: { dataset: 'training', event: 'enrolled', count: 'rows', filter: {} },
    distinctWithin: 'period',
  } as const,
  region,
  slice: {},
  from: null,
  to: null,
});

/** Enrolments of both regions, as the figure function answers them on the readers' connection. */
export async function enrolled(): Promise<[chongqing: number, zhejiang: number]> {
  const of = async (region: Region) =>
    (await figure(store.session, { ...request(region), by: 'none' }))[0]!.value;
  return [await of('chongqing'), await of('zhejiang')];
}
