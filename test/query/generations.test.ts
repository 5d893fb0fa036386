import { describe, expect, test } from 'vitest';
import { FileRefusal } from '../../src/ingest/types';
import type { FixtureRow } from '../queries/engine';
import { commit, enrolled, enrolment, file, open, storage, store, useOwnStore } from './ownStore';

useOwnStore();

describe('a staged load', () => {
  test('is seen by nobody until it is committed, and not at all when it is discarded', async () => {
    await commit([file('training', [enrolment('a')])], 'append');
    const before = store.state;
    const staged = await store.stage([file('training', [enrolment('b'), enrolment('c')])], 'append');
    expect(staged.records.map(({ loaded }) => loaded)).toEqual([2]);
    expect(await enrolled()).toEqual([1, 0]);
    expect(store.state).toBe(before);
    await staged.discard();
    expect(await enrolled()).toEqual([1, 0]);
    expect(store.state).toBe(before);
    await commit([file('training', [enrolment('d')])], 'append');
    expect(await enrolled()).toEqual([2, 0]);
  });

  const finished = (id: string) =>
    enrolment(id, {
      program: 'digital-engineer',
      person_key: `pk-${id}`,
      class_end_date: '2025-12-01',
      completion_status: 'completed',
    });
  const engineers = 'cq-digital-engineers-3000-per-year';

  test('tells which targets it changes, from what to what; over the sample there is nothing to compare with', async () => {
    const first = await store.stage([file('training', [finished('a'), finished('b')])], 'append');
    expect(first.hasBefore).toBe(false);
    // The cut-off of January 2026 judges the year 2026, in which nobody has finished yet.
    const own = first.effects.find(({ entry }) => entry.id === engineers);
    expect(own).toMatchObject({ before: null, after: { actual: 0, periodLabel: '2026' } });
    await first.commit(false);
    const later = { as_of_date: '2026-02-28', class_start_date: '2026-01-05', class_end_date: '2026-02-01' };
    const second = await store.stage([file('training', [{ ...finished('c'), ...later }])], 'append');
    expect(second.hasBefore).toBe(true);
    const change = second.effects.find(({ entry }) => entry.id === engineers);
    expect([change?.before?.actual, change?.after.actual]).toEqual([0, 1]);
    await second.discard();
  });
});

describe('a reference population', () => {
  const people = (population: number): FixtureRow => ({
    region: 'chongqing',
    as_of_date: '2026-01-31',
    reporting_unit_id: '500104',
    year: 2025,
    population,
    source: '统计公报',
  });
  const loaded = async () =>
    (await store.session.query('test', 'SELECT population FROM populations')).map((row) => row['population']);

  test('changes no target; a later file takes its place, and what stood before can be restored', async () => {
    await commit([file('training', [enrolment('a')])], 'append');
    const staged = await store.stage([file('populations', [people(430_000)])], 'replace');
    expect(staged.effects).toEqual([]);
    await staged.commit(true);
    expect(storage.kept?.generation?.steps).toHaveLength(2);
    expect(store.state.status.map(({ dataset, rows }) => [dataset, rows])).toEqual([
      ['populations', 1],
      ['training', 1],
    ]);
    await commit([file('populations', [people(431_000)])], 'replace');
    expect([await loaded(), await enrolled()]).toEqual([[431_000], [1, 0]]);
    await store.restore(store.state.earlier[0]!);
    expect(await loaded()).toEqual([430_000]);
    await store.restore(store.state.earlier.find(({ steps }) => steps.length === 1)!);
    expect([await loaded(), await enrolled()]).toEqual([[], [1, 0]]);
  });
});

describe('earlier data', () => {
  test('can be restored, and what stood until then after them', async () => {
    await commit([file('training', [enrolment('a')])], 'append');
    await commit([file('training', [enrolment('b'), enrolment('c')])], 'replace');
    await commit([file('training', [enrolment('d')])], 'append');
    const { earlier } = store.state;
    expect(earlier.map((one) => one.steps.length)).toEqual([1, 1]);
    await store.restore(earlier[1]!);
    expect(await enrolled()).toEqual([1, 0]);
    expect(store.state.loads.map(({ loaded }) => loaded)).toEqual([1]);
    await store.restore(store.state.earlier[0]!);
    expect(await enrolled()).toEqual([3, 0]);
    expect(store.state.loads.map(({ loaded }) => loaded)).toEqual([2, 1]);
  });

  test('are still there after the sample was put back', async () => {
    await commit([file('training', [enrolment('a')])], 'append');
    await store.loadSample();
    expect(await enrolled()).toEqual([2, 5]);
    await store.restore(store.state.earlier[0]!);
    expect(await enrolled()).toEqual([1, 0]);
  });
});

describe('kept data', () => {
  test('open again as they were, with what stood before', async () => {
    await commit([file('training', [enrolment('a')])], 'append');
    const staged = await store.stage([file('training', [enrolment('b')])], 'append');
    await staged.commit(true);
    const { fingerprint, loads } = store.state;
    const again = await open({ ...storage.kept!, isKept: true, version: 0 });
    expect(again.state).toMatchObject({ kind: 'own', isKept: true, fingerprint, loads });
    expect(again.state.earlier.map(({ steps }) => steps.length)).toEqual([1]);
    // The small table of the first paint is of the same data.
    expect(storage.kept?.snapshot.fingerprint).toBe(fingerprint);
  });

  test('are nowhere unless it was asked for, and gone once it is taken back', async () => {
    await commit([file('training', [enrolment('a')])], 'append');
    expect(storage.kept).toBeNull();
    await store.setKept(true);
    expect(storage.kept?.generation).toBe(store.state.generation);
    await store.setKept(false);
    expect([storage.kept, store.state.isKept]).toEqual([null, false]);
    await store.setKept(true);
    await store.loadSample();
    expect([storage.kept, store.state.isKept]).toEqual([null, false]);
  });

  test('stand where a load finds no room: nothing is loaded', async () => {
    const first = await store.stage([file('training', [enrolment('a')])], 'append');
    await first.commit(true);
    const before = [store.state, storage.kept];
    storage.problem = new FileRefusal('load.quota');
    const second = await store.stage([file('training', [enrolment('b')])], 'append');
    await expect(second.commit(true)).rejects.toMatchObject({ key: 'load.quota' });
    expect([store.state, storage.kept]).toEqual(before);
    expect(await enrolled()).toEqual([1, 0]);
  });
});
