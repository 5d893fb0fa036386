import { expect, it } from 'vitest';
import { lateRows } from '../../src/ingest/lateRows';
import { toTable } from '../queries/engine';

const row = (start: string, end: string, completion_status: string, as_of_date = '2026-05-31') => ({
  as_of_date,
  class_start_date: start,
  class_end_date: end,
  completion_status,
});

it('counts completed classes that end, and others that start, after the as-of date', () => {
  const rows = [
    row('2026-05-01', '2026-05-31', 'completed'),
    row('2026-05-01', '2026-06-01', 'completed'),
    row('2026-05-01', '2026-06-30', 'enrolled'),
    row('2026-06-02', '2026-06-30', 'enrolled'),
  ];
  expect(lateRows(toTable('training', rows))).toEqual({
    key: 'load.late',
    params: { n: 2, asOf: '2026-05-31' },
  });
  expect(lateRows(toTable('training', rows.slice(0, 1)))).toBeNull();
});

it('goes by the day of an examination and of a competition, and by nothing where no day counts', () => {
  const exam = { as_of_date: '2026-05-31', exam_date: '2026-06-01' };
  expect(lateRows(toTable('assessment', [exam]))?.params).toEqual({ n: 1, asOf: '2026-05-31' });
  const contest = { as_of_date: '2026-05-31', start_date: '2026-05-31' };
  expect(lateRows(toTable('competition', [contest]))).toBeNull();
  expect(lateRows(toTable('supply', [{ as_of_date: '2026-05-31', approved_date: '2026-06-01' }]))).toBeNull();
});
