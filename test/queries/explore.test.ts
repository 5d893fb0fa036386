import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExploreViews, ViewName } from '../../src/query/explore/assembleViews';
import type { Cut } from '../../src/query/explore/exploreRequest';
import { inSlice } from '../../src/query/explore/exploreSlice';
import { loadLeaves } from '../../src/query/explore/loadLeaves';
import { loadViews } from '../../src/query/explore/loadViews';
import type { Period } from '../../src/model/standing';
import { exploreMeasures, type ExploreMeasure } from '../../src/query/explore/measures';
import { openTestEngine, type FixtureRow } from './engine';

const engine = await openTestEngine();
afterAll(() => engine.close());

const training = (
  record_id: string,
  unit: string,
  occupation: string | null,
  days: [start: string, end: string],
  changes: FixtureRow = {},
): FixtureRow => ({
  region: 'chongqing',
  as_of_date: '2026-10-31',
  record_id,
  record_grain: 'aggregate',
  count: 10,
  reporting_unit_id: unit,
  institution_id: 'I1',
  occupation_code: occupation,
  class_start_date: days[0],
  class_end_date: days[1],
  completion_status: 'completed',
  channel: 'subsidised',
  ...changes,
});

const exam = (record_id: string, result: string, count: number, changes: FixtureRow = {}): FixtureRow => ({
  region: 'chongqing',
  as_of_date: '2026-10-31',
  record_id,
  record_grain: 'aggregate',
  count,
  assessment_result: result,
  reporting_unit_id: '500104',
  occupation_code: '4-13-05-01',
  exam_date: '2026-03-05',
  ...changes,
});

beforeAll(async () => {
  await engine.load({
    training: [
      training('a', '500104', '4-13-05-01', ['2025-03-01', '2025-03-31']),
      // A December class that ends in January.
      training('b', '500104', '4-13-06-01', ['2025-12-20', '2026-01-10'], {
        count: 3,
        completed_hours: 40,
        trainee_category: 'rural-transfer',
      }),
      training('c', '500103', '4-13-05-01', ['2026-02-01', '2026-02-20'], {
        count: 5,
        institution_id: 'I2',
        trainee_category: 'rural-transfer',
        age_band: '25-34',
      }),
      training('d', '500103', null, ['2026-02-01', '2026-02-20'], { count: 7, channel: 'market' }),
      training('e', '500101', '4-13-06-01', ['2026-02-01', '2026-02-20'], { completion_status: 'failed' }),
      training('z', '330106', '4-13-05-01', ['2026-02-01', '2026-02-20'], { region: 'zhejiang' }),
    ],
    assessment: [
      exam('p', 'pass', 6),
      exam('f', 'fail', 2),
      exam('n', 'absent', 9),
      exam('q', 'pass', 1, { reporting_unit_id: '500103', exam_date: '2025-03-05' }),
      exam('r', 'absent', 4, { reporting_unit_id: '500101' }),
    ],
  });
});

const completed = exploreMeasures.training[0]!;
const measure = (dataset: 'training' | 'assessment', id: string) =>
  exploreMeasures[dataset].find((one) => one.id === id)!;
const cut = (changes: Partial<Cut> = {}): Cut => ({
  region: 'chongqing',
  filter: {},
  byPerson: false,
  from: null,
  to: null,
  ...changes,
});
const load = (of: ExploreMeasure, within: Cut, before: Period | null) =>
  loadViews(engine.session, { version: 1, measure: of, cut: within, before });
const valuesOf = (answer: ExploreViews, view: ViewName) =>
  Object.fromEntries([...(answer.views.get(view) ?? [])].map(([key, { value }]) => [key, value]));

describe('explore/views', () => {
  test('nothing chosen: every dimension adds up to the whole, what is not filled in has a key of its own', async () => {
    const answer = await load(completed, cut(), null);
    // a 10, b 3, c 5, d 7; e is not completed, z elsewhere.
    expect(answer.whole).toEqual({ value: 25, before: null, basis: 25, records: 4 });
    expect(valuesOf(answer, 'unit')).toEqual({ 500104: 13, 500103: 12 });
    expect(valuesOf(answer, 'occupation')).toEqual({ '4-13-05-01': 15, '4-13-06-01': 3, '': 7 });
    expect(valuesOf(answer, 'institution')).toEqual({ I1: 20, I2: 5 });
    expect(valuesOf(answer, 'channel')).toEqual({ subsidised: 18, market: 7 });
    // Completed in January 2026, though begun in December.
    expect(valuesOf(answer, 'month')).toEqual({ '2025-03': 10, '2026-01': 3, '2026-02': 12 });
  });

  test('a dimension stands under the filters of the others and not under its own', async () => {
    const filter = { unit: ['500103'], occupation: ['4-13-05-01'] };
    const answer = await load(completed, cut({ filter }), null);
    expect(answer.whole.value).toBe(5);
    expect(valuesOf(answer, 'unit')).toEqual({ 500104: 10, 500103: 5 });
    expect(valuesOf(answer, 'occupation')).toEqual({ '4-13-05-01': 5, '': 7 });
    expect(valuesOf(answer, 'institution')).toEqual({ I2: 5 });
    expect(valuesOf(answer, 'month')).toEqual({ '2026-02': 5 });
  });

  test('the months stay when a period is chosen; beside the period stands the one to compare with', async () => {
    const before = { start: '2025-01-01', end: '2025-10-31' };
    const answer = await load(completed, cut({ from: '2026-01-01', to: '2026-10-31' }), before);
    expect(answer.whole).toEqual({ value: 15, before: 10, basis: 15, records: 3 });
    expect(answer.views.get('unit')?.get('500104')).toEqual({ value: 3, before: 10, basis: 3, records: 1 });
    expect(answer.views.get('unit')?.get('500103')).toMatchObject({ value: 12, before: 0 });
    expect(valuesOf(answer, 'month')).toEqual({ '2025-03': 10, '2026-01': 3, '2026-02': 12 });
  });

  test('hours are those of the completed, a filter without a match gives nothing', async () => {
    const answer = await load(measure('training', 'hours'), cut(), null);
    // 3 persons of 40 hours each; the others' hours are not filled in.
    expect(answer.whole).toMatchObject({ value: 120 });
    const none = await load(completed, cut({ filter: { unit: ['500112'] } }), null);
    expect(none.whole).toMatchObject({ value: 0, records: 0 });
    expect(valuesOf(none, 'unit')).toEqual({ 500104: 13, 500103: 12 });
  });

  test('explore/person_cells: categories and ages filter and are filtered like any other dimension', async () => {
    const filter = { category: ['rural-transfer'], unit: ['500104'] };
    const answer = await load(completed, cut({ filter, byPerson: true }), null);
    expect(answer.whole).toMatchObject({ value: 3, records: 1 });
    expect(valuesOf(answer, 'category')).toEqual({ 'rural-transfer': 3, '': 10 });
    expect(valuesOf(answer, 'unit')).toEqual({ 500104: 3, 500103: 5 });
    expect(valuesOf(answer, 'age')).toEqual({ '': 3 });
  });

  test('explore/cells: what is not filled in can be chosen; categories and ages are not known to them', async () => {
    const answer = await load(completed, cut({ filter: { occupation: [''] } }), null);
    expect(answer.whole.value).toBe(7);
    expect(valuesOf(answer, 'unit')).toEqual({ 500103: 7 });
    expect(valuesOf(answer, 'category')).toEqual({ '': 7 });
    const either = await load(completed, cut({ filter: { occupation: ['4-13-06-01', ''] } }), null);
    expect(either.whole.value).toBe(10);
  });

  test('a rate is of those who sat, and is none where nobody did', async () => {
    const rate = measure('assessment', 'pass-rate');
    const before = { start: '2025-01-01', end: '2025-12-31' };
    const answer = await load(rate, cut({ from: '2026-01-01', to: '2026-12-31' }), before);
    expect(answer.whole).toEqual({ value: 6 / 8, before: 1, basis: 8, records: 2 });
    expect(answer.views.get('unit')?.get('500104')).toMatchObject({ value: 0.75, before: null });
    expect(answer.views.get('unit')?.get('500103')).toMatchObject({ value: null, before: 1 });
    expect(answer.views.get('unit')?.has('500101')).toBe(false);
  });
});

test('explore/pivot: up to four keys, quarters and years among them, over coded facts', async () => {
  const leaves = await loadLeaves(engine.session, {
    version: 1,
    measure: completed,
    cut: cut(),
    before: null,
    keys: ['unit', 'quarter', 'year', 'channel'],
  });
  expect(leaves.map(({ keys, event, value }) => [...keys, event, value])).toEqual([
    ['500103', '2026-Q1', '2026', 'market', 'completed', 7],
    ['500103', '2026-Q1', '2026', 'subsidised', 'completed', 5],
    ['500104', '2025-Q1', '2025', 'subsidised', 'completed', 10],
    ['500104', '2026-Q1', '2026', 'subsidised', 'completed', 3],
  ]);
});

describe('the coded facts of a measure', () => {
  const slice = { version: 1, dataset: 'training', events: ['completed'], region: 'chongqing' } as const;
  const rowsOf = (table: string) => engine.session.query(table, `SELECT * FROM ${table} ORDER BY ALL`);

  test('explore/slice: the cells of one dataset, region and event; what is not filled in is empty', async () => {
    await inSlice(engine.session, { ...slice, byPerson: false }, async () => {
      const rows = await rowsOf('explore_slice');
      expect(rows.map(({ unit, occupation, count, hours }) => [unit, occupation, count, hours])).toEqual([
        ['500104', '4-13-05-01', 10, 0],
        ['500104', '4-13-06-01', 3, 120],
        ['500103', '', 7, 0],
        ['500103', '4-13-05-01', 5, 0],
      ]);
    });
  });

  test('explore/keys: values in order, each with a number from 1; a value nobody has is not there', async () => {
    await inSlice(engine.session, { ...slice, byPerson: false }, async () => {
      const rows = await rowsOf('explore_keys');
      expect(rows.filter(({ dimension }) => dimension === 'occupation')).toEqual([
        { dimension: 'occupation', value: '', code: 1 },
        { dimension: 'occupation', value: '4-13-05-01', code: 2 },
        { dimension: 'occupation', value: '4-13-06-01', code: 3 },
      ]);
    });
  });

  test('explore/known_keys: read as numbers by value and values by number', async () => {
    const { codes, values } = await inSlice(engine.session, { ...slice, byPerson: false }, (one) =>
      Promise.resolve(one),
    );
    expect(codes.get('unit')).toEqual(new Map(Object.entries({ 500103: 1, 500104: 2 })));
    expect(values.get('channel')?.slice(1)).toEqual(['market', 'subsidised']);
    expect(codes.get('category')).toEqual(new Map([['', 1]]));
  });

  test('a question that was given up is not asked', async () => {
    const given = new AbortController();
    given.abort(new Error('given up'));
    const asked = inSlice(
      engine.session,
      { ...slice, byPerson: false },
      () => Promise.resolve(1),
      given.signal,
    );
    await expect(asked).rejects.toThrow('given up');
  });
});

test('explore/coded: questions about several measures at once do not mix', async () => {
  const rate = measure('assessment', 'pass-rate');
  const answers = await Promise.all([
    load(completed, cut(), null),
    load(rate, cut({ region: 'chongqing' }), null),
    load(completed, cut({ region: 'zhejiang' }), null),
    load(completed, cut({ byPerson: true }), null),
    load(completed, cut(), null),
  ]);
  // 6 + 1 passed of 6 + 2 + 1 who sat.
  expect(answers.map(({ whole }) => whole.value)).toEqual([25, 7 / 9, 10, 25, 25]);
});
