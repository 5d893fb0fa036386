import { afterAll, describe, expect, test } from 'vitest';
import type { Entry } from '../../src/model/ledger';
import { judgeEntry, observe, traceRecords, type Sources } from '../../src/query/observe';
import { datasetStatusQuery } from '../../src/query/queries';
import { runQuery } from '../../src/query/query';
import { pick, sampleEntry } from '../model/sampleEntry';
import { openTestEngine, type Fixture, type FixtureRow } from '../queries/engine';

const engine = await openTestEngine();
afterAll(() => engine.close());

async function loaded(fixture: Fixture): Promise<Sources> {
  await engine.load(fixture);
  const status = await runQuery(engine.session, datasetStatusQuery);
  return { session: engine.session, status, divisions: engine.reference.divisions };
}

const entryOf = (id: string): Entry => engine.reference.ledger.find((entry) => entry.id === id)!;
const engineers = entryOf('cq-digital-engineers-3000-per-year');

/** Completed trainees of an as-of day, one row a day and person. */
const completed = (
  asOf: string,
  rows: readonly (readonly [day: string, person: string | null])[],
): FixtureRow[] =>
  rows.map(([day, person], index) => ({
    region: 'chongqing',
    as_of_date: asOf,
    record_id: `r${index}`,
    program: 'digital-engineer',
    completion_status: 'completed',
    class_end_date: day,
    person_key: person,
  }));

describe('counts', () => {
  const entry = sampleEntry({ region: 'chongqing', value: 2 });
  const training = completed('2026-01-31', [
    ['2024-12-31', null],
    ['2025-01-01', null],
    ['2025-12-31', null],
    ['2026-01-05', null],
    ['2026-01-31', null],
    ['2026-02-01', null],
  ]);

  test('what lies before and after the period is told apart, what lies after the cut-off is left out', async () => {
    const { standing, observation } = await judgeEntry(await loaded({ training }), entry);
    expect(observation.days).toEqual([
      { day: '2024-12-31', value: 1 },
      { day: '2025-01-01', value: 1 },
      { day: '2025-12-31', value: 1 },
      { day: '2026-01-05', value: 1 },
      { day: '2026-01-31', value: 1 },
    ]);
    expect(pick(standing, 'status', 'closed', 'actual', 'outside', 'reachedOn')).toEqual({
      status: 'met',
      closed: true,
      actual: 2,
      outside: { before: 1, after: 2 },
      reachedOn: '2025-12-31',
    });
  });

  test('records are traced: loaded = counted + outside the period + outside the scope', async () => {
    const other = {
      region: 'chongqing',
      as_of_date: '2026-01-31',
      completion_status: 'withdrawn',
      class_end_date: '2025-06-01',
    };
    const sources = await loaded({ training: [...training, other] });
    expect(await traceRecords(sources, entry, {}, { start: '2025-01-01', end: '2025-12-31' })).toEqual({
      loaded: 7,
      counted: 2,
      outsidePeriod: 4,
      outsideScope: 1,
    });
  });
});

describe('persons', () => {
  const training = completed('2026-01-31', [
    ['2024-11-01', 'p1'],
    ['2025-03-01', 'p1'],
    ['2025-09-01', 'p1'],
    ['2025-04-01', null],
    ['2026-01-10', 'p1'],
  ]);

  test('who was counted before the period counts inside it all the same', async () => {
    const entry: Entry = { ...engineers, kind: 'cumulative', start: '2025-01-01', end: '2025-12-31' };
    const { standing, observation } = await judgeEntry(await loaded({ training }), entry);
    expect(observation.days).toEqual([
      { day: '2024-11-01', value: 1 },
      { day: '2025-03-01', value: 1 },
      { day: '2025-04-01', value: 1 },
      { day: '2026-01-10', value: 1 },
    ]);
    expect(observation.keylessDays).toEqual([{ day: '2025-04-01', value: 1 }]);
    expect(pick(standing, 'actual', 'keyless', 'outside')).toEqual({
      actual: 2,
      keyless: 1,
      outside: { before: 1, after: 1 },
    });
  });

  test('per year, a person counts once in each', async () => {
    const { standing } = await judgeEntry(await loaded({ training }), engineers);
    expect(standing.periodLabel).toBe('2026');
    expect(standing.actual).toBe(1);
    expect(standing.years.slice(0, 2).map(({ year, actual }) => [year, actual])).toEqual([
      [2025, 2],
      [2026, 1],
    ]);
  });
});

describe('data that are not loaded', () => {
  const entry = entryOf('cq-digital-training-50k');
  const supplyUpTo = (asOf: string): Fixture => ({ supply: [{ region: 'chongqing', as_of_date: asOf }] });

  test('past its deadline a target without data is closed, by the newest cut-off of its region', async () => {
    const { standing } = await judgeEntry(await loaded(supplyUpTo('2026-01-31')), entry);
    expect(pick(standing, 'status', 'closed', 'asOf', 'actual')).toEqual({
      status: 'no-data',
      closed: true,
      asOf: null,
      actual: null,
    });
  });

  test('before its deadline it is open, and another region’s data decide nothing', async () => {
    expect((await judgeEntry(await loaded(supplyUpTo('2025-06-30')), entry)).standing.closed).toBe(false);
    const elsewhere: Fixture = { training: [{ region: 'zhejiang', as_of_date: '2026-01-31' }] };
    const { standing } = await judgeEntry(await loaded(elsewhere), entry);
    expect(pick(standing, 'status', 'closed')).toEqual({ status: 'no-data', closed: false });
  });
});

describe('shares', () => {
  const entry = entryOf('cq-digital-share-of-certifications-10pct');
  const exam: FixtureRow = {
    region: 'chongqing',
    as_of_date: '2026-01-31',
    assessment_type: 'skill-level',
    assessment_result: 'pass',
    exam_date: '2025-05-01',
    record_grain: 'aggregate',
  };
  const digital = { ...exam, occupation_code: '4-04-05-05', count: 30 };

  test('a file of digital occupations only cannot know the share', async () => {
    const { standing } = await judgeEntry(await loaded({ assessment: [digital] }), entry);
    expect(pick(standing, 'status', 'actual')).toEqual({ status: 'not-checkable', actual: null });
  });

  test('with all occupations loaded it is part ÷ whole inside the period', async () => {
    const rows = [
      digital,
      { ...exam, occupation_code: '6-18-01-01', count: 120 },
      // Not in the whole: another type of assessment, before the period, absent.
      { ...exam, assessment_type: 'special-ability', count: 500 },
      { ...exam, exam_date: '2020-12-31', count: 500 },
      { ...exam, assessment_result: 'absent', count: 500 },
    ];
    const { standing } = await judgeEntry(await loaded({ assessment: rows }), entry);
    // 30 of 30 + 120.
    expect(pick(standing, 'status', 'ratio', 'actual')).toEqual({
      status: 'met',
      ratio: { part: 30, whole: 150 },
      actual: 0.2,
    });
  });

  test('without a sitting there is nothing to divide', async () => {
    const sources = await loaded({ assessment: [{ ...digital, assessment_result: 'absent' }] });
    expect((await judgeEntry(sources, entry)).standing.status).toBe('no-data');
  });

  test('the pass-rate floor is asked for the year of the cut-off', async () => {
    const one = {
      ...exam,
      program: 'digital-engineer',
      as_of_date: '2026-06-30',
      exam_date: '2026-03-01',
      count: 10,
    };
    const sources = await loaded({
      assessment: [
        { ...one, training_institution_id: 'T1' },
        { ...one, training_institution_id: 'T2', assessment_result: 'fail' },
        { ...one, training_institution_id: 'T3', assessment_result: 'fail', exam_date: '2025-12-31' },
      ],
    });
    const { standing } = await judgeEntry(sources, entryOf('cq-institution-pass-rate-25pct'));
    expect(pick(standing, 'status', 'periodLabel', 'ratio', 'actual', 'target')).toEqual({
      status: 'no-pace',
      periodLabel: '2026',
      ratio: { part: 1, whole: 2 },
      actual: 0.5,
      target: 1,
    });
  });
});

test('a stock is its newest official figure, never a sum', async () => {
  const stated = {
    region: 'chongqing',
    as_of_date: '2025-06-30',
    item_type: 'official-stock',
    stock_metric: 'skilled_talent_stock',
  };
  const sources = await loaded({
    supply: [
      { ...stated, record_id: 'a', stock_as_of: '2023-12-31', stock_value: 4_600_000, stock_source: 'old' },
      { ...stated, record_id: 'b', stock_as_of: '2024-12-31', stock_value: 4_800_000, stock_source: 'new' },
    ],
  });
  const { standing } = await judgeEntry(sources, entryOf('cq-skilled-talent-total-5m'));
  expect(pick(standing, 'actual', 'stock')).toEqual({
    actual: 4_800_000,
    stock: { day: '2024-12-31', value: 4_800_000, source: 'new' },
  });
});

describe('completeness', () => {
  const training = completed('2026-02-28', [['2026-01-10', 'p1']]);
  const report = { region: 'chongqing', as_of_date: '2026-02-28', dataset: 'training', zero_report: false };

  test('is unknown without a register, and gates nothing', async () => {
    const { standing } = await judgeEntry(await loaded({ training }), engineers);
    expect(pick(standing, 'status', 'completeness')).toEqual({ status: 'behind', completeness: null });
  });

  test('withholds the status where the units of that time have not reported', async () => {
    const submissions = ['2026-01', '2026-02'].map((month) => ({
      ...report,
      month,
      reporting_unit_id: '500104',
    }));
    const sources = await loaded({ training, submissions });
    const { standing } = await judgeEntry(sources, engineers);
    // 41 units report; 江北 and 渝北 were abolished in November 2025, so 39 remain.
    expect(standing.status).toBe('withheld');
    expect(standing.completeness).toMatchObject({ month: '2026-02', expected: 39, reported: 1 });
    expect(standing.completeness?.missing).not.toContain('500105');
    expect((await observe(sources, engineers)).provisionalMonths).toEqual(['2026-01', '2026-02']);
  });
});
