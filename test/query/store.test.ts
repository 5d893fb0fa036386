import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readReference } from '../../data/build/reference';
import { openNodeEngine } from '../../src/db/node';
import { type LoadableFile, toLoadable } from '../../src/ingest/checkTask';
import { FileRefusal, type CheckedFile } from '../../src/ingest/types';
import type { Dataset, Region } from '../../src/model/ledger';
import { servedScopes, servedTables } from '../../src/query/cubes';
import { figure, records } from '../../src/query/figure';
import { DataStore } from '../../src/query/store';
import { schemas } from '../../src/reference/schemas';
import { openTestEngine, toTable, type FixtureRow } from '../queries/engine';

const trainee: FixtureRow = {
  region: 'chongqing',
  as_of_date: '2026-01-31',
  record_grain: 'person',
  reporting_unit_id: '500104',
  class_id: 'k1',
  class_start_date: '2025-06-01',
};
const sampleTables = new Map<string, Uint8Array>();
const reference = await readReference();
const engine = await openNodeEngine();
afterAll(() => engine.close());

/** The sample: two enrolments in Chongqing, five in Zhejiang, served as cubes, with the rows of one region apart. */
beforeAll(async () => {
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

let store: DataStore;
beforeEach(async () => {
  store = await DataStore.open({
    engine,
    reference,
    schemas: Object.values(schemas),
    fetchSample: (name) => {
      const bytes = sampleTables.get(name);
      return bytes ? Promise.resolve(bytes) : Promise.reject(new Error(`no such table: ${name}`));
    },
  });
});

function file(
  dataset: Dataset,
  rows: readonly FixtureRow[],
  changes: Partial<CheckedFile> = {},
): LoadableFile {
  const table = toTable(dataset, rows);
  const name = `${dataset}.csv`;
  const counts = { read: table.length, rejected: [], repeated: 0, normalised: [] };
  return toLoadable({
    name,
    size: 0,
    encoding: 'utf-8',
    format: 'text',
    sheets: [],
    dataset,
    table,
    ...counts,
    ...changes,
  });
}

const enrolment = (id: string, changes: FixtureRow = {}): FixtureRow => ({
  ...trainee,
  record_id: id,
  ...changes,
});

const request = (region: Region) => ({
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
async function enrolled(): Promise<[chongqing: number, zhejiang: number]> {
  const of = async (region: Region) =>
    (await figure(store.session, { ...request(region), by: 'none' }))[0]!.value;
  return [await of('chongqing'), await of('zhejiang')];
}

describe('the sample', () => {
  test('is there first, as cubes, with its cut-off and its names', async () => {
    expect(await enrolled()).toEqual([2, 5]);
    expect(store.state.kind).toBe('sample');
    expect(store.state.loads).toEqual([]);
    expect(store.state.institutions.get('T1')?.name).toBe('示例学校');
    expect(store.state.status).toEqual([
      { dataset: 'training', region: 'chongqing', asOf: '2026-01-31', rows: 2 },
      { dataset: 'training', region: 'zhejiang', asOf: '2026-01-31', rows: 1 },
    ]);
  });

  test('gives way to own data as a whole, also in regions and datasets that these do not have', async () => {
    await store.commit([file('training', [enrolment('a')])], 'append');
    expect(await enrolled()).toEqual([1, 0]);
    expect(store.state.kind).toBe('own');
    expect(store.state.institutions.size).toBe(0);
  });

  test('comes back in the place of own data', async () => {
    await store.commit([file('training', [enrolment('a')])], 'append');
    await store.loadSample();
    expect(await enrolled()).toEqual([2, 5]);
    expect([store.state.kind, store.state.loads]).toEqual(['sample', []]);
  });

  test('has its rows fetched once when they are asked for, and its figures stay', async () => {
    const ids = async () =>
      (await records(store.session, request('chongqing'), 10)).map(({ recordId }) => recordId);
    expect(await ids()).toEqual([]);
    await Promise.all([store.ensureRows('training', 'chongqing'), store.ensureRows('training', 'chongqing')]);
    await store.ensureRows('training', 'chongqing');
    expect(await ids()).toEqual(['s1', 's2']);
    expect(await enrolled()).toEqual([2, 5]);
    await store.commit([file('training', [enrolment('a')])], 'append');
    expect(await ids()).toEqual(['a']);
  });

  test('keeps its rows once only where own data were refused in between', async () => {
    await store.ensureRows('training', 'chongqing');
    const mixed = [enrolment('a'), enrolment('b', { record_grain: 'aggregate', count: 9 })];
    await expect(store.commit([file('training', mixed)], 'append')).rejects.toThrow(FileRefusal);
    await store.ensureRows('training', 'chongqing');
    expect((await records(store.session, request('chongqing'), 10)).length).toBe(2);
  });
});

describe('loads that meet', () => {
  test('take turns, whichever is first to begin', async () => {
    const first = store.commit([file('training', [enrolment('a')])], 'append');
    const second = store.commit([file('training', [enrolment('b')])], 'append');
    await Promise.all([first, second]);
    expect(await enrolled()).toEqual([2, 0]);
    expect(store.state.loads.length).toBe(2);
  });

  test('never mix the sample’s rows into own data', async () => {
    const commit = store.commit([file('training', [enrolment('a')])], 'append');
    await Promise.all([commit, store.ensureRows('training', 'chongqing')]);
    expect(await enrolled()).toEqual([1, 0]);
    expect((await records(store.session, request('chongqing'), 10)).map(({ recordId }) => recordId)).toEqual([
      'a',
    ]);
  });
});

describe('replace and append', () => {
  test('append keeps what is there and tells the known keys, which do not count again', async () => {
    await store.commit([file('training', [enrolment('a'), enrolment('b')])], 'append');
    const again = [enrolment('b'), enrolment('c'), enrolment('a', { region: 'zhejiang' })];
    const [load] = await store.commit([file('training', again, { read: 5, repeated: 2 })], 'append');
    // b is known; a is another record in another region. Two more rows repeated each other inside the file.
    expect(load).toEqual({
      file: 'training.csv',
      dataset: 'training',
      regions: ['chongqing', 'zhejiang'],
      read: 5,
      loaded: 2,
      rejected: 0,
      repeated: 3,
    });
    expect(await enrolled()).toEqual([3, 1]);
    expect(store.state.loads.length).toBe(2);
  });

  test('replace takes away the rows of the same dataset and region, and no others', async () => {
    const exam = {
      region: 'chongqing',
      as_of_date: '2026-01-31',
      record_id: 'x',
      exam_date: '2025-06-01',
      assessment_result: 'pass',
    };
    const first = [enrolment('a'), enrolment('b'), enrolment('z', { region: 'zhejiang' })];
    await store.commit([file('training', first), file('assessment', [exam])], 'append');
    const [load] = await store.commit([file('training', [enrolment('b')])], 'replace');
    expect(load).toMatchObject({ loaded: 1, repeated: 0 });
    // Of the first file Zhejiang's row is still there, so its load still counts; the assessment's too.
    expect(store.state.loads.map(({ loaded }) => loaded)).toEqual([3, 1, 1]);
    expect(await enrolled()).toEqual([1, 1]);
    expect(store.state.status.map(({ dataset, region, rows }) => `${dataset} ${region} ${rows}`)).toEqual([
      'assessment chongqing 1',
      'training chongqing 1',
      'training zhejiang 1',
    ]);
  });

  test('two files of one dataset replace together and do not take each other away', async () => {
    await store.commit([file('training', [enrolment('old')])], 'append');
    await store.commit(
      [file('training', [enrolment('a')]), file('training', [enrolment('b'), enrolment('a')])],
      'replace',
    );
    expect(await enrolled()).toEqual([2, 0]);
    // The first load is gone with its row.
    expect(store.state.loads.map(({ loaded, repeated }) => [loaded, repeated])).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });
});

describe('a refused load changes nothing', () => {
  test('where a class that is loaded person by person comes again as one count', async () => {
    await store.commit([file('training', [enrolment('a'), enrolment('b')])], 'append');
    const { version, status, loads } = store.state;
    let told = 0;
    const unsubscribe = store.subscribe(() => told++);
    const counted = [
      enrolment('c', { record_grain: 'aggregate', count: 30 }),
      enrolment('d', { class_id: 'k2' }),
    ];
    await expect(store.commit([file('training', counted)], 'append')).rejects.toMatchObject({
      key: 'load.grainConflict',
      params: { dataset: 'training', example: 'chongqing · 500104 · k1', count: 1 },
    });
    unsubscribe();
    expect(await enrolled()).toEqual([2, 0]);
    expect(store.state).toMatchObject({ version, status, loads });
    expect(told).toBe(0);
    // The same count in the place of the persons is accepted.
    await store.commit([file('training', counted)], 'replace');
    expect(await enrolled()).toEqual([31, 0]);
    expect(store.state.version).toBe(version + 1);
  });

  test('not even one good file beside a bad one, and not the sample', async () => {
    const mixed = [enrolment('a'), enrolment('b', { record_grain: 'aggregate', count: 9 })];
    const good = file('training', [enrolment('g', { class_id: 'k9' })]);
    await expect(store.commit([good, file('training', mixed)], 'replace')).rejects.toThrow(FileRefusal);
    expect(await enrolled()).toEqual([2, 5]);
    expect([store.state.kind, store.state.version]).toEqual(['sample', 1]);
  });

  test('a task of a target that the ledger does not have', async () => {
    const task = {
      region: 'chongqing',
      as_of_date: '2026-01-31',
      year: 2026,
      reporting_unit_id: '500104',
      quota: 10,
    };
    const known = { ...task, target_id: 'cq-digital-engineers-3000-per-year' };
    const before = store.state;
    // An unknown one, and a counted thing of a document that is no target.
    const unknown = ['no-such-target', 'ddk-project-catalogue-32'].map((target_id) => ({
      ...task,
      target_id,
    }));
    await expect(store.commit([file('allocations', [known, ...unknown])], 'append')).rejects.toMatchObject({
      key: 'load.unknownTarget',
      params: { ids: 'no-such-target、ddk-project-catalogue-32' },
    });
    expect(store.state).toBe(before);
    await store.commit([file('allocations', [known])], 'append');
    expect(store.state.status).toEqual([
      { dataset: 'allocations', region: 'chongqing', asOf: '2026-01-31', rows: 1 },
    ]);
  });
});

test('every committed load has a version of its own, and says so', async () => {
  const versions = [store.state.version];
  store.subscribe(() => versions.push(store.state.version));
  await store.commit([file('training', [enrolment('a')])], 'append');
  await store.commit([file('training', [enrolment('b')])], 'append');
  await store.loadSample();
  expect(versions).toEqual([1, 2, 3, 4]);
});
