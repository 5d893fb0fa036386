import { afterAll, describe, expect, test } from 'vitest';
import type { Entry, Filter } from '../../src/model/ledger';
import { loadBoard } from '../../src/query/board';
import type { Sources } from '../../src/query/observe';
import { loadOptions } from '../../src/query/options';
import { datasetStatusQuery } from '../../src/query/queries';
import { runQuery } from '../../src/query/query';
import { loadTargetView } from '../../src/query/targetView';
import { pick } from '../model/sampleEntry';
import { openTestEngine, type Fixture, type FixtureRow } from '../queries/engine';

const engine = await openTestEngine();
afterAll(() => engine.close());

async function loaded(fixture: Fixture): Promise<Sources> {
  await engine.load(fixture);
  const status = await runQuery(engine.session, datasetStatusQuery);
  return { session: engine.session, status, divisions: engine.reference.divisions };
}

const entryOf = (id: string): Entry => engine.reference.ledger.find((entry) => entry.id === id)!;
/** Three a year, so that the statuses can be counted on the fingers. */
const engineers: Entry = { ...entryOf('cq-digital-engineers-3000-per-year'), value: 3 };

const row: FixtureRow = {
  region: 'chongqing',
  as_of_date: '2026-06-30',
  program: 'digital-engineer',
  completion_status: 'completed',
  level_system: 'professional-technical',
};
const in500104 = { ...row, reporting_unit_id: '500104', level: '3' };
const in500105 = { ...row, reporting_unit_id: '500105', level: '2' };
const training: FixtureRow[] = [
  { ...in500105, person_key: 'p9', class_end_date: '2025-01-20' },
  { ...in500105, person_key: 'p8', class_end_date: '2025-08-01' },
  { ...in500104, person_key: 'p1', class_end_date: '2026-02-01' },
  { ...in500105, person_key: 'p2', class_end_date: '2026-03-01' },
  { ...in500105, class_end_date: '2026-03-02' },
];
const task = {
  region: 'chongqing',
  as_of_date: '2026-01-31',
  target_id: engineers.id,
  reporting_unit_id: '500105',
};
const allocations: FixtureRow[] = [
  { ...task, year: 2026, quota: 9, adjusted_quota: 4 },
  { ...task, year: 2025, quota: 100 },
];
const everything = { training, allocations };
const whole = { filter: {}, from: null, to: null };

describe('the target page', () => {
  test('without a selection shows the target itself, in its current year', async () => {
    const view = await loadTargetView(await loaded(everything), engineers, whole);
    // Half of 2026 is over: 3 of 3.
    expect(view.scope).toBe('whole');
    expect(pick(view.standing, 'status', 'actual', 'periodLabel')).toEqual({
      status: 'met',
      actual: 3,
      periodLabel: '2026',
    });
    expect(view.slice).toEqual({ value: 3, keyless: 1, total: 3 });
    expect(view.days).toEqual([
      { day: '2026-02-01', value: 1 },
      { day: '2026-03-01', value: 1 },
      { day: '2026-03-02', value: 1 },
    ]);
    expect(view.trace).toEqual({ loaded: 5, counted: 3, outsidePeriod: 2, outsideScope: 0 });
  });

  test('one of the years is judged for itself', async () => {
    const view = await loadTargetView(await loaded(everything), engineers, {
      filter: {},
      from: '2025-01',
      to: '2025-12',
    });
    expect(view.scope).toBe('year');
    // 2 of 3, and over; what was counted in 2026 is another year, not outside the target.
    expect(pick(view.standing, 'status', 'closed', 'actual', 'periodLabel', 'outside')).toEqual({
      status: 'missed',
      closed: true,
      actual: 2,
      periodLabel: '2025',
      outside: { before: 0, after: 0 },
    });
  });

  test('a year that is over keeps its verdict where the current one is incompletely reported', async () => {
    const report = { region: 'chongqing', as_of_date: '2026-06-30', dataset: 'training', zero_report: false };
    const submissions = [{ ...report, month: '2026-01', reporting_unit_id: '500104' }];
    const sources = await loaded({ ...everything, submissions });
    const current = await loadTargetView(sources, { ...engineers, value: 9 }, whole);
    expect(current.standing.status).toBe('withheld');
    const earlier = await loadTargetView(sources, engineers, { filter: {}, from: '2025-01', to: '2025-12' });
    expect(earlier.standing.status).toBe('missed');
    expect(earlier.standing.years[0]?.status).toBe('missed');
  });

  test('a unit with a task of its own is judged on it', async () => {
    const view = await loadTargetView(await loaded(everything), engineers, {
      ...whole,
      filter: { unit: ['500105'] },
    });
    expect(view.scope).toBe('task');
    // p2 and the row without a code, of the adjusted 4; plan to date 2.
    expect(pick(view.standing, 'status', 'actual', 'target', 'planToDate', 'periodLabel')).toEqual({
      status: 'on-track',
      actual: 2,
      target: 4,
      planToDate: 2,
      periodLabel: '2026',
    });
    expect(view.slice).toEqual({ value: 2, keyless: 1, total: 3 });
    expect([...view.daysByUnit.keys()]).toEqual(['500105']);
  });

  const slices: [string, Filter, string | null, string | null, number][] = [
    ['a unit without a task', { unit: ['500104'] }, null, null, 1],
    [
      'a unit with a task, but only one level of it',
      { unit: ['500105'], level: ['professional:2'] },
      null,
      null,
      2,
    ],
    ['two units', { unit: ['500104', '500105'] }, null, null, 3],
    ['some months', {}, '2025-08', '2026-02', 2],
    ['a unit with a task, in some months', { unit: ['500105'] }, '2026-03', '2026-03', 2],
    ['months before the target', {}, '2024-01', '2024-12', 0],
  ];
  test.each(slices)('%s: a volume without a verdict', async (_, filter, from, to, value) => {
    const view = await loadTargetView(await loaded(everything), engineers, { filter, from, to });
    expect(view.scope).toBe('slice');
    expect(view.slice?.value).toBe(value);
    expect(pick(view.standing, 'status', 'actual', 'completion', 'planToDate')).toEqual({
      status: 'no-pace',
      actual: value,
      completion: null,
      planToDate: null,
    });
  });

  test('names who carries the figure, with the same days a year before', async () => {
    const { carriers } = await loadTargetView(await loaded(everything), engineers, whole);
    expect(Object.keys(carriers)).toEqual(['unit']);
    expect(carriers.unit).toEqual({
      compared: { start: '2026-01-01', end: '2026-06-30' },
      rows: [
        { key: '500104', value: 1, keyless: 0, recent: 1, yearBefore: 0 },
        // p9 in January 2025; p8 in August 2025 lies outside the compared days.
        { key: '500105', value: 2, keyless: 1, recent: 2, yearBefore: 1 },
      ],
    });
  });

  test('compares nothing with days before the data', async () => {
    const { carriers } = await loadTargetView(
      await loaded({ training: training.slice(1) }),
      engineers,
      whole,
    );
    expect(carriers.unit?.rows.map(({ yearBefore }) => yearBefore)).toEqual([null, null]);
  });

  test('a stock has no cuts, and no data have no figures', async () => {
    const sources = await loaded(everything);
    const stock = await loadTargetView(sources, entryOf('cq-skilled-talent-total-5m'), whole);
    expect(pick(stock.standing, 'status')).toEqual({ status: 'no-data' });
    expect([stock.scope, stock.slice, stock.trace, stock.query]).toEqual(['whole', null, null, null]);
  });

  test('the other reading stands beside', async () => {
    const assessment = [
      {
        region: 'chongqing',
        as_of_date: '2026-05-31',
        assessment_type: 'professional-technical-level',
        assessment_result: 'pass',
        exam_date: '2026-01-01',
        certificate_issued: true,
        certificate_date: '2026-02-01',
        person_key: 'p1',
      },
    ];
    const { other } = await loadTargetView(await loaded({ ...everything, assessment }), engineers, whole);
    expect(other).toEqual({ value: 1 });
  });
});

describe('the board', () => {
  const ledger = [
    engineers,
    entryOf('cq-skilled-talent-total-5m'),
    entryOf('cq-level-certifications-350k'),
    entryOf('zj-digital-training-1m'),
    entryOf('ddk-project-catalogue-32'),
  ];

  test('holds the region’s targets in the ledger’s order, with the own unit’s part and task', async () => {
    const board = await loadBoard(await loaded(everything), ledger, { region: 'chongqing', unit: '500105' });
    expect(board.map(({ entry, standing }) => [entry.id, standing.status])).toEqual([
      [engineers.id, 'met'],
      ['cq-skilled-talent-total-5m', 'no-data'],
      ['cq-level-certifications-350k', 'no-data'],
    ]);
    expect(board[0]?.own?.value).toBe(2);
    expect(pick(board[0]!.own!.standing!, 'status', 'target')).toEqual({ status: 'on-track', target: 4 });
    expect(board.slice(1).map(({ own }) => own)).toEqual([null, null]);
  });

  test('a unit without a task has its part, and no standing; without a unit there is no part', async () => {
    const sources = await loaded(everything);
    const [first] = await loadBoard(sources, ledger, { region: 'chongqing', unit: '500104' });
    expect(first?.own).toEqual({ unit: '500104', value: 1, share: 1 / 3, standing: null });
    const [whole] = await loadBoard(sources, ledger, { region: 'chongqing', unit: null });
    expect(whole?.own).toBeNull();
  });
});

test('filters offer the values that the target’s data have, over all time', async () => {
  const sources = await loaded({
    training: [...training, { ...row, class_end_date: '2024-01-01', reporting_unit_id: '500101' }],
  });
  expect(await loadOptions(sources, engineers, ['unit', 'level', 'occupation'])).toEqual({
    unit: ['500101', '500104', '500105'],
    level: ['professional:2', 'professional:3'],
    occupation: [],
  });
});
