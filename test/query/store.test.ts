import { describe, expect, test } from 'vitest';
import { FileRefusal } from '../../src/ingest/types';
import { records } from '../../src/query/figure';
import { commit, enrolled, enrolment, file, request, store, useOwnStore } from './ownStore';

useOwnStore();

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
    await commit([file('training', [enrolment('a')])], 'append');
    expect(await enrolled()).toEqual([1, 0]);
    expect(store.state.kind).toBe('own');
    expect(store.state.institutions.size).toBe(0);
  });

  test('comes back in the place of own data', async () => {
    await commit([file('training', [enrolment('a')])], 'append');
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
    await commit([file('training', [enrolment('a')])], 'append');
    expect(await ids()).toEqual(['a']);
  });

  test('keeps its rows once only where own data were refused in between', async () => {
    await store.ensureRows('training', 'chongqing');
    const mixed = [enrolment('a'), enrolment('b', { record_grain: 'aggregate', count: 9 })];
    await expect(commit([file('training', mixed)], 'append')).rejects.toThrow(FileRefusal);
    await store.ensureRows('training', 'chongqing');
    expect((await records(store.session, request('chongqing'), 10)).length).toBe(2);
  });
});

describe('loads that meet', () => {
  test('take turns, whichever is first to begin', async () => {
    const first = commit([file('training', [enrolment('a')])], 'append');
    const second = commit([file('training', [enrolment('b')])], 'append');
    await Promise.all([first, second]);
    expect(await enrolled()).toEqual([2, 0]);
    expect(store.state.loads.length).toBe(2);
  });

  test('never mix the sample’s rows into own data', async () => {
    const loading = commit([file('training', [enrolment('a')])], 'append');
    await Promise.all([loading, store.ensureRows('training', 'chongqing')]);
    expect(await enrolled()).toEqual([1, 0]);
    expect((await records(store.session, request('chongqing'), 10)).map(({ recordId }) => recordId)).toEqual([
      'a',
    ]);
  });
});

describe('replace and append', () => {
  test('append keeps what is there and tells the known keys, which do not count again', async () => {
    await commit([file('training', [enrolment('a'), enrolment('b')])], 'append');
    const again = [enrolment('b'), enrolment('c'), enrolment('a', { region: 'zhejiang' })];
    const [load] = await commit([file('training', again, { read: 5, repeated: 2 })], 'append');
    // b is known; a is another record in another region. Two more rows repeated each other inside the file.
    expect(load).toMatchObject({
      at: '2026-02-03T04:05',
      file: 'training.csv',
      size: 7,
      sha256: 'abc',
      encoding: 'utf-8',
      mode: 'append',
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
    await commit([file('training', first), file('assessment', [exam])], 'append');
    const [load] = await commit([file('training', [enrolment('b')])], 'replace');
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
    await commit([file('training', [enrolment('old')])], 'append');
    await commit(
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
    await commit([file('training', [enrolment('a'), enrolment('b')])], 'append');
    const { version, status, loads } = store.state;
    let told = 0;
    const unsubscribe = store.subscribe(() => told++);
    const counted = [
      enrolment('c', { record_grain: 'aggregate', count: 30 }),
      enrolment('d', { class_id: 'k2' }),
    ];
    await expect(commit([file('training', counted)], 'append')).rejects.toMatchObject({
      key: 'load.grainConflict',
      params: { dataset: 'training', example: 'chongqing · 500104 · k1', count: 1 },
    });
    unsubscribe();
    expect(await enrolled()).toEqual([2, 0]);
    expect(store.state).toMatchObject({ version, status, loads });
    expect(told).toBe(0);
    // The same count in the place of the persons is accepted.
    await commit([file('training', counted)], 'replace');
    expect(await enrolled()).toEqual([31, 0]);
    expect(store.state.version).toBe(version + 1);
  });

  test('not even one good file beside a bad one, and not the sample', async () => {
    const mixed = [enrolment('a'), enrolment('b', { record_grain: 'aggregate', count: 9 })];
    const good = file('training', [enrolment('g', { class_id: 'k9' })]);
    await expect(commit([good, file('training', mixed)], 'replace')).rejects.toThrow(FileRefusal);
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
    await expect(commit([file('allocations', [known, ...unknown])], 'append')).rejects.toMatchObject({
      key: 'load.unknownTarget',
      params: { ids: 'no-such-target、ddk-project-catalogue-32' },
    });
    expect(store.state).toBe(before);
    await commit([file('allocations', [known])], 'append');
    expect(store.state.status).toEqual([
      { dataset: 'allocations', region: 'chongqing', asOf: '2026-01-31', rows: 1 },
    ]);
  });
});

test('every committed load has a version of its own, and says so', async () => {
  const versions = [store.state.version];
  store.subscribe(() => versions.push(store.state.version));
  await commit([file('training', [enrolment('a')])], 'append');
  await commit([file('training', [enrolment('b')])], 'append');
  await store.loadSample();
  expect(versions).toEqual([1, 2, 3, 4]);
});
