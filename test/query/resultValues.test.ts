import { afterAll, expect, test } from 'vitest';
import { loadResultValues } from '../../src/query/resultValues';
import { openTestEngine } from '../queries/engine';

const engine = await openTestEngine();
afterAll(() => engine.close());

test('years newest first, programmes and occupations of the region alone, absentees too', async () => {
  const row = {
    region: 'chongqing',
    as_of_date: '2026-10-31',
    record_grain: 'aggregate',
    count: 1,
    assessment_result: 'pass',
    training_institution_id: 'A',
    reporting_unit_id: '500104',
    program: 'digital-skill',
    occupation_code: '4-04-05-05',
  };
  await engine.load({
    assessment: [
      { ...row, record_id: '1', exam_date: '2024-02-01' },
      { ...row, record_id: '2', exam_date: '2026-02-01', assessment_result: 'absent', program: null },
      { ...row, record_id: '3', exam_date: '2024-03-01', occupation_code: '2-02-38-01' },
      { ...row, record_id: '4', exam_date: '2023-03-01', region: 'zhejiang' },
    ],
  });
  expect(await loadResultValues(engine, 'chongqing')).toEqual({
    years: [2026, 2024],
    programme: ['digital-skill'],
    occupation: ['2-02-38-01', '4-04-05-05'],
  });
});
