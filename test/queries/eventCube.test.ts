import { afterAll, expect, test } from 'vitest';
import { openTestEngine } from './engine';

const engine = await openTestEngine();
afterAll(() => engine.close());

const seat = {
  region: 'chongqing',
  reporting_unit_id: '500104',
  institution_id: 'T1',
  class_start_date: '2025-12-20',
  class_end_date: '2026-01-15',
  completion_status: 'completed',
  completed_hours: 40,
  subsidy_amount: 0.1,
};

test('build/event_cube: rows that share every dimension are one cell, persons or not', async () => {
  await engine.load({
    training: [
      { ...seat, person_key: 'p1' },
      { ...seat, person_key: 'p2' },
      { ...seat, person_key: 'p3', completion_status: 'withdrawn' },
      { ...seat, record_grain: 'aggregate', count: 10 },
      { ...seat, person_key: 'p4', institution_id: 'T2', class_start_date: '2025-12-21' },
    ],
  });
  // T1 enrolled: 3 persons + 10 in 4 rows; completed without p3: 12 in 3 rows. Hours: 40 a head; 10 fen a row.
  expect(
    await engine.rows(
      `SELECT event, strftime(day, '%m-%d') AS day, institution, count, records, hours, amount_fen
       FROM event_cube ORDER BY event, institution`,
    ),
  ).toEqual([
    {
      event: 'completed',
      day: '01-15',
      institution: 'T1',
      count: 12,
      records: 3,
      hours: 480,
      amount_fen: 30,
    },
    { event: 'completed', day: '01-15', institution: 'T2', count: 1, records: 1, hours: 40, amount_fen: 10 },
    { event: 'enrolled', day: '12-20', institution: 'T1', count: 13, records: 4, hours: 520, amount_fen: 40 },
    { event: 'enrolled', day: '12-21', institution: 'T2', count: 1, records: 1, hours: 40, amount_fen: 10 },
  ]);
});

test('build/event_cube: no records, no cells, and the cube is still there', async () => {
  await engine.load({});
  expect(await engine.rows('SELECT count(*) AS cells FROM event_cube')).toEqual([{ cells: 0 }]);
});
