import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExploreRecord } from '../../src/query/explore/exploreQueries';
import { recordCounts } from '../../src/query/explore/recordCounts';
import { toFigureQuery } from '../../src/query/explore/exploreFigure';
import { inSlice } from '../../src/query/explore/exploreSlice';
import { runQuery } from '../../src/query/query';
import { exploreRecords } from '../../src/query/explore/exploreRecords';
import type { ExploreFilter } from '../../src/query/explore/exploreRequest';
import { exploreMeasures } from '../../src/query/explore/measures';
import { recordColumns } from '../../src/query/explore/recordColumns';
import { openTestEngine, type FixtureRow } from './engine';

const engine = await openTestEngine();
afterAll(() => engine.close());

const shared = { region: 'chongqing', as_of_date: '2026-10-31', reporting_unit_id: '500104' };
const training = (record_id: string, changes: FixtureRow = {}): FixtureRow => ({
  ...shared,
  record_id,
  record_grain: 'person',
  occupation_code: '4-13-05-01',
  class_start_date: '2025-12-20',
  class_end_date: '2026-01-10',
  completion_status: 'completed',
  completed_hours: 40,
  subsidy_amount: 1200.5,
  ...changes,
});

beforeAll(async () => {
  await engine.load({
    training: [
      training('a'),
      training('b', { record_grain: 'aggregate', count: 12, level_system: 'skill', level: '4' }),
      training('c', { class_start_date: '2024-12-01', class_end_date: '2024-12-31' }),
      training('d', { completion_status: 'withdrawn', occupation_code: null, is_digital_declared: true }),
      training('e', { reporting_unit_id: '500103', program: 'digital-engineer' }),
      training('z', { region: 'zhejiang', reporting_unit_id: '330106' }),
    ],
    assessment: [
      ...['pass', 'fail', 'absent'].map((result, i): FixtureRow => ({
        ...shared,
        record_id: `x${i}`,
        record_grain: 'person',
        assessment_result: result,
        exam_date: '2026-03-05',
        level_system: 'professional-technical',
        level: '2',
        training_institution_id: 'I1',
        assessment_org_id: 'O1',
      })),
    ],
    competition: [
      ...['heat', 'final'].map((stage): FixtureRow => ({
        ...shared,
        record_id: stage,
        record_grain: 'aggregate',
        count: 30,
        competition_id: 'C1',
        event_name: 'E',
        stage,
        start_date: '2026-05-01',
        is_digital_event: true,
      })),
    ],
    supply: [
      {
        ...shared,
        record_id: 's1',
        item_type: 'training-base',
        item_id: 'P1',
        item_level: 'municipal',
        status: 'approved',
        approved_date: '2025-06-01',
        is_new: true,
      },
      {
        ...shared,
        record_id: 's2',
        item_type: 'voucher-batch',
        batch_start: '2026-01-01',
        batch_end: '2026-06-30',
        quantity_issued: 500,
        quantity_used: 320,
      },
    ],
  });
});

const year = { from: '2026-01-01', to: '2026-12-31' };
async function records(
  dataset: keyof typeof exploreMeasures,
  measure: string,
  given: { filter?: ExploreFilter; countedOnly?: boolean; most?: number } = {},
): Promise<ExploreRecord[]> {
  const { filter = {}, countedOnly = false, most } = given;
  const asked = exploreMeasures[dataset].find(({ id }) => id === measure)!;
  const all: ExploreRecord[] = [];
  const cut = { region: 'chongqing', filter, ...year } as const;
  const parts = exploreRecords(engine.session, asked, cut, { countedOnly, ...(most && { most }) });
  for await (const rows of parts) all.push(...rows);
  return all;
}
const leftOut = (rows: readonly ExploreRecord[]) =>
  Object.fromEntries<unknown>(rows.map((row) => [String(row['record_id']), row['left_out']]));

describe('explore/records', () => {
  test('every record of the region stands there with the reason for which it does not count', async () => {
    const rows = await records('training', 'completed');
    expect(leftOut(rows)).toEqual({
      a: 'counted',
      b: 'counted',
      c: 'outside-period',
      d: 'no-event',
      e: 'counted',
    });
    expect(rows[1]).toMatchObject({
      counted_as: 12,
      hours_total: 480,
      subsidy_amount: 1200.5,
      day_number: 20260110,
      class_end_date: '2026-01-10',
      level_key: 'skill:4',
    });
    expect(rows[0]).toMatchObject({ counted_as: 1, hours_total: 40, level_key: null });
  });

  test('another event stands on another day', async () => {
    expect(leftOut(await records('training', 'enrolled'))).toEqual({
      a: 'outside-period',
      b: 'outside-period',
      c: 'outside-period',
      d: 'outside-period',
      e: 'outside-period',
    });
  });

  test('filters hold for records that do not count too, and what is not filled in can be asked for', async () => {
    const unit = { unit: ['500104'] };
    expect(leftOut(await records('training', 'completed', { filter: unit, countedOnly: true }))).toEqual({
      a: 'counted',
      b: 'counted',
    });
    const missing = { occupation: [''], digital: ['declared'] };
    expect(leftOut(await records('training', 'completed', { filter: missing }))).toEqual({ d: 'no-event' });
    expect(leftOut(await records('training', 'completed', { filter: { digital: ['engineer'] } }))).toEqual({
      e: 'counted',
    });
    expect(leftOut(await records('training', 'completed', { filter: { level: ['skill:4'] } }))).toEqual({
      b: 'counted',
    });
  });

  test('records come in parts, none twice and none left out', async () => {
    const rows = await records('training', 'completed', { most: 2 });
    expect(rows.map((row) => row['record_id'])).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('of a rate the records are those that it is of', async () => {
    const rows = await records('assessment', 'pass-rate', { filter: { assessor: ['O1'] } });
    expect(leftOut(rows)).toEqual({ x0: 'counted', x1: 'counted', x2: 'no-event' });
    expect(rows[0]).toMatchObject({ level_key: 'professional:2', assessment_result: 'pass' });
  });

  test('a final after its heats does not count; places and vouchers count as what they are', async () => {
    const rows = await records('competition', 'participated');
    expect(rows).toMatchObject([
      { record_id: 'final', left_out: 'no-event', final_after_heat: 'true', digital: 'declared' },
      { record_id: 'heat', left_out: 'counted', final_after_heat: 'false', counted_as: 30 },
    ]);
    expect(await records('supply', 'used', { countedOnly: true })).toMatchObject([
      { record_id: 's2', counted_as: 320 },
    ]);
    const places = await records('supply', 'approved', { filter: { level: ['item:municipal'] } });
    expect(leftOut(places)).toEqual({ s1: 'outside-period' });
  });

  test('what makes a record digital is the same as in the facts', async () => {
    const facts = await engine.rows(
      `SELECT record_id, digital FROM event_facts WHERE region = 'chongqing' AND event IN ('enrolled', 'registered')`,
    );
    const rows = [...(await records('training', 'enrolled')), ...(await records('assessment', 'registered'))];
    const basis = (list: readonly Readonly<Record<string, unknown>>[]) =>
      Object.fromEntries<unknown>(list.map((row) => [String(row['record_id']), row['digital']]));
    expect(basis(rows)).toEqual(basis(facts));
  });

  test('the statement answers every column that a file has, but the names of units', async () => {
    for (const dataset of ['training', 'assessment', 'competition', 'supply'] as const) {
      const [row] = await records(dataset, exploreMeasures[dataset][0]!.id);
      expect(recordColumns[dataset].filter(({ name }) => name !== 'unit_name' && !(name in row!))).toEqual(
        [],
      );
    }
  });
});

describe('explore/figure', () => {
  const all = { region: 'chongqing', filter: {}, byPerson: false, ...year } as const;
  const ask = async (measure: string, cut: Parameters<typeof toFigureQuery>[1]) => {
    const asked = exploreMeasures.training.find(({ id }) => id === measure)!;
    const { query, params } = toFigureQuery(asked, cut);
    const { dataset, events } = asked;
    return inSlice(engine.session, { ...cut, version: 1, dataset, events }, () =>
      runQuery(engine.session, query, params),
    );
  };

  test('the figure of a cut from the values themselves', async () => {
    // a 1, b 12, e 1.
    expect(await ask('completed', all)).toEqual([{ event: 'completed', value: 14, records: 3 }]);
    // Hours of 14 people at 40, and 1200.50 yuan of three records in fen.
    expect(await ask('hours', all)).toEqual([{ event: 'completed', value: 560, records: 3 }]);
    expect(await ask('subsidy', all)).toEqual([{ event: 'completed', value: 360_150, records: 3 }]);
    expect(await ask('completed', { ...all, filter: { level: ['skill:4', 'skill:3'] } })).toMatchObject([
      { value: 12 },
    ]);
    expect(await ask('completed', { ...all, filter: { age: [''] }, byPerson: true })).toMatchObject([
      { value: 14 },
    ]);
  });

  test('the records that are counted and those left out are all that were loaded', async () => {
    const [completed] = exploreMeasures.training;
    const cut = { ...all, filter: { unit: ['500104'] } };
    const counts = await recordCounts(engine.session, { version: 1, measure: completed!, cut, loaded: 5 });
    // a and b; c lies outside the period, e in another unit, d was never completed.
    expect(counts).toEqual({ loaded: 5, counted: 2, outsidePeriod: 1, outsideFilters: 1, noEvent: 1 });
  });
});
