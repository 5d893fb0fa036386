import { afterAll, describe, expect, test } from 'vitest';
import type { Entry } from '../../src/model/ledger';
import type { DistrictRow, DistrictTable } from '../../src/query/districtTable';
import { loadDistrictTable } from '../../src/query/loadDistrictTable';
import { observe, type Sources } from '../../src/query/observe';
import { datasetStatusQuery } from '../../src/query/queries';
import { runQuery } from '../../src/query/query';
import { sampleEntry } from '../model/sampleEntry';
import { openTestEngine, type FixtureRow } from '../queries/engine';

const engine = await openTestEngine();
afterAll(() => engine.close());

const yearly = sampleEntry({
  region: 'chongqing',
  kind: 'per-year',
  value: 100,
  start: '2024-01-01',
  end: '2027-12-31',
});

/** `count` completions of one unit on one day. */
const done = (unit: string | null, day: string, count: number): FixtureRow => ({
  region: 'chongqing',
  as_of_date: '2026-06-30',
  record_id: `${unit}-${day}`,
  record_grain: 'aggregate',
  reporting_unit_id: unit,
  completion_status: 'completed',
  class_end_date: day,
  count,
});
const task = (unit: string, quota: number, changes: FixtureRow = {}): FixtureRow => ({
  region: 'chongqing',
  as_of_date: '2026-06-30',
  target_id: 'sample',
  year: 2026,
  reporting_unit_id: unit,
  quota,
  ...changes,
});

async function tableOf(
  entry: Entry,
  training: readonly FixtureRow[],
  allocations: readonly FixtureRow[] = [],
  until: string | null = null,
): Promise<DistrictTable> {
  await engine.load({ training, allocations });
  const status = await runQuery(engine.session, datasetStatusQuery);
  const sources: Sources = { session: engine.session, status, divisions: engine.reference.divisions };
  const table = await loadDistrictTable(sources, entry, await observe(sources, entry), until);
  if (table === null) throw new Error('no table');
  return table;
}
const rowOf = (table: DistrictTable, unit: string): DistrictRow => {
  const row = table.rows.find((one) => one.unit === unit);
  if (!row) throw new Error(`no row of ${unit}`);
  return row;
};

const training = [
  done('500101', '2024-01-02', 1),
  done('500101', '2025-03-01', 10),
  done('500101', '2025-07-01', 90),
  done('500101', '2026-02-01', 20),
  done('500101', '2026-06-30', 10),
  done('500104', '2026-06-01', 15),
  done('500103', '2026-03-01', 4),
  done('500105', '2025-04-01', 8),
  done('CQ-LIANGJIANG', '2026-04-01', 12),
  done('500109', '2025-06-30', 2),
];
const tasks = [
  task('500101', 100, { adjusted_quota: 60 }),
  task('500104', 30),
  task('500106', 40),
  task('500106', 7, { year: 2025 }),
];

describe('the table of districts', () => {
  test('a unit with a task: month, to date, completion, time, the same days of last year', async () => {
    const table = await tableOf(yearly, training, tasks);
    // 30 of 60 (the adjusted task) at half-time; January to June 2025 had 10.
    expect(rowOf(table, '500101')).toEqual({
      unit: '500101',
      task: 60,
      month: 10,
      cumulative: 30,
      completion: 0.5,
      aheadOfTime: 0,
      compared: 30,
      yearBefore: 10,
      change: 2,
      rank: { rank: 1, tied: true },
      notes: [],
    });
    expect(rowOf(table, '500104')).toMatchObject({
      completion: 0.5,
      yearBefore: 0,
      change: null,
      rank: { rank: 1, tied: true },
    });
  });

  test('a task without a record is 0 %, a record without a task has no rate and no rank', async () => {
    const table = await tableOf(yearly, training, tasks);
    expect(rowOf(table, '500106')).toMatchObject({ cumulative: 0, completion: 0, aheadOfTime: -0.5 });
    expect(rowOf(table, '500106').rank).toEqual({ rank: 3, tied: false });
    expect(rowOf(table, '500103')).toMatchObject({ task: null, cumulative: 4, completion: null, rank: null });
    expect(rowOf(table, '500102')).toMatchObject({ task: null, cumulative: 0, month: null });
    expect(table.taskless).toEqual(['500103', 'CQ-LIANGJIANG']);
  });

  test('合计 is the count of all and the sum of the tasks in force; who is above it is named in official order', async () => {
    const table = await tableOf(yearly, training, tasks);
    // 20 + 10 + 15 + 4 + 12 = 61, 45 of them by units with a task, of 60 + 30 + 40; a year before 10 + 8 + 2.
    expect(table.total).toMatchObject({ task: 130, cumulative: 61, month: 25, yearBefore: 20 });
    expect(table.tasked).toBe(45);
    expect(table.total.completion).toBeCloseTo(45 / 130, 12);
    expect(table.total.aheadOfTime).toBeCloseTo(45 / 130 - 0.5, 12);
    expect(table.total.change).toBeCloseTo(2.05, 12);
    expect(table.aboveTotal).toEqual(['500101', '500104']);
    const order = table.rows.map(({ unit }) => unit);
    expect(order.indexOf('500101')).toBeLessThan(order.indexOf('500104'));
    expect(order).not.toContain('');
  });

  test('across 2025-11-06 the four units are compared as one area, and 江北区 is there as long as it has counts', async () => {
    const table = await tableOf(yearly, training, tasks);
    expect(rowOf(table, '500105')).toMatchObject({
      cumulative: 0,
      yearBefore: null,
      notes: ['abolished', 'changed'],
    });
    expect(rowOf(table, 'CQ-LIANGJIANG')).toMatchObject({
      cumulative: 12,
      yearBefore: null,
      notes: ['changed'],
    });
    expect(table.rows.some(({ unit }) => unit === '500112')).toBe(false);
    // 12 against 8 of 江北区 and 2 of 北碚区.
    expect(table.areas).toMatchObject([{ compared: 12, yearBefore: 10 }]);
    expect(table.areas[0]?.ratio).toBeCloseTo(0.2, 12);
  });

  test('江北区 of Zhejiang is another unit', async () => {
    const other = { ...done('330205', '2026-01-05', 9), region: 'zhejiang' };
    const table = await tableOf({ ...yearly, region: 'zhejiang' }, [other]);
    expect(rowOf(table, '330205')).toMatchObject({ cumulative: 9, notes: [] });
    expect(table.areas).toEqual([]);
    expect(table.total).toMatchObject({ task: null, completion: null, cumulative: 9, yearBefore: null });
    expect(table.aboveTotal).toEqual([]);
  });

  test('tasks handed out by year make a table of the year, also of a cumulative target', async () => {
    const table = await tableOf({ ...yearly, kind: 'cumulative' }, training, tasks);
    expect(rowOf(table, '500101')).toMatchObject({ task: 60, cumulative: 30, yearBefore: 10 });
    const whole = await tableOf({ ...yearly, kind: 'cumulative' }, training);
    // All since 2024: 1 + 100 + 30; 同比 of the calendar year to date.
    expect(rowOf(whole, '500101')).toMatchObject({
      task: null,
      cumulative: 131,
      month: 10,
      compared: 30,
      yearBefore: 10,
    });
  });

  test('records without a unit stand last, in the total too', async () => {
    const table = await tableOf(yearly, [...training, done(null, '2026-05-01', 3)], tasks);
    expect(table.rows.at(-1)).toMatchObject({ unit: '', cumulative: 3, task: null });
    expect(table.total.cumulative).toBe(64);
  });

  test('as of an earlier month it is the table of that month, with the tasks of its year', async () => {
    const april = await tableOf(yearly, training, tasks, '2026-04');
    expect(april).toMatchObject({ asOf: '2026-04-30', elapsed: { elapsed: 4, total: 12 } });
    // Of January to April 2026: 20 of 60; in March 2025 there were 10.
    expect(rowOf(april, '500101')).toMatchObject({ month: null, cumulative: 20, yearBefore: 10, change: 1 });
    const july = await tableOf(yearly, training, tasks, '2025-07');
    expect(july).toMatchObject({ asOf: '2025-07-31', period: { start: '2025-01-01', end: '2025-12-31' } });
    expect(rowOf(july, '500106')).toMatchObject({ task: 7, completion: 0 });
    expect(rowOf(july, '500105')).toMatchObject({ cumulative: 8, notes: [] });
    // A month past the data is the data's own cut-off.
    expect(await tableOf(yearly, training, tasks, '2027-01')).toMatchObject({ asOf: '2026-06-30' });
  });
});
