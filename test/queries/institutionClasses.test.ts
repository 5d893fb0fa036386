import { afterAll, expect, test } from 'vitest';
import { institutionClassesQuery, type InstitutionClass } from '../../src/query/profileQueries';
import { runQuery } from '../../src/query/query';
import { createRuleTables } from '../../src/query/ruleTables';
import { rulebook } from '../reference/rulebookFiles';
import { openTestEngine, type FixtureRow } from './engine';

const engine = await openTestEngine();
await createRuleTables(engine.session, rulebook);
afterAll(() => engine.close());

/** 64 hours by the annex: 2-02-38-01, 初级, from 2025-09-15. */
const trainee: FixtureRow = {
  region: 'chongqing',
  as_of_date: '2026-10-31',
  record_grain: 'person',
  reporting_unit_id: '500105',
  institution_id: 'J1',
  class_id: 'K1',
  program: 'digital-engineer',
  occupation_code: '2-02-38-01',
  level_system: 'professional-technical',
  level: '1',
  class_start_date: '2026-03-02',
  class_end_date: '2026-03-31',
  completion_status: 'completed',
};

async function classesOf(rows: FixtureRow[], institution = 'J1'): Promise<InstitutionClass[]> {
  const training = rows.map((row, index) => ({ ...trainee, record_id: `T${index}`, ...row }));
  await engine.load({ training });
  return runQuery(engine.session, institutionClassesQuery, ['chongqing', institution, '2026-10-31']);
}

test('institution/classes: trainees by status, and completers held against the 64 hours of the annex', async () => {
  const classes = await classesOf([
    { completed_hours: 64 },
    { completed_hours: 63 },
    { completed_hours: 80, completion_status: 'failed' },
    { completion_status: 'withdrawn', completed_hours: 8 },
    {},
    // Ten who completed, in one row.
    { record_grain: 'aggregate', count: 10, completed_hours: 70 },
  ]);
  expect(classes).toEqual([
    {
      classId: 'K1',
      unit: '500105',
      occupation: '2-02-38-01',
      level: 'professional:1',
      programme: 'digital-engineer',
      start: '2026-03-02',
      end: '2026-03-31',
      enrolled: 15,
      completed: 13,
      failed: 1,
      withdrawn: 1,
      running: 0,
      isBound: true,
      requiredHours: 64,
      leastHours: 63,
      mostHours: 70,
      reached: 11,
      short: 1,
      unknown: 1,
    },
  ]);
});

test('a December class is one class; one without an end runs; newest first', async () => {
  const december = { class_id: 'D', class_start_date: '2024-12-10', class_end_date: '2025-01-08' };
  const classes = await classesOf([
    december,
    { ...december, class_end_date: '2025-01-09' },
    { class_id: 'R', class_start_date: '2026-10-08', class_end_date: null, completion_status: 'enrolled' },
    // Planned for later than the cut-off; of another institution; of another region.
    { class_id: 'L', class_start_date: '2026-11-01' },
    { class_id: 'X', institution_id: 'J2' },
    { class_id: 'Z', region: 'zhejiang', reporting_unit_id: '330205' },
  ]);
  expect(
    classes.map(({ classId, start, end, enrolled, running }) => [classId, start, end, enrolled, running]),
  ).toEqual([
    ['R', '2026-10-08', null, 1, 1],
    ['D', '2024-12-10', '2025-01-09', 2, 0],
  ]);
});

test('hours are asked of the programme since the notice only, and of the lines of the annex', async () => {
  const classes = await classesOf([
    { class_id: 'A', program: 'digital-skill', completed_hours: 10 },
    { class_id: 'B', class_start_date: '2025-09-14', completed_hours: 10 },
    { class_id: 'C', occupation_code: '4-04-05-05', completed_hours: 10 },
    // One class of two levels: a line each; 80 hours for 中级.
    { class_id: 'E', level: '2', completed_hours: 79 },
    { class_id: 'E', completed_hours: 79 },
    { class_id: 'F', level_system: 'skill', level: '4', occupation_code: null },
  ]);
  expect(
    Object.fromEntries(
      classes.map(({ classId, level, isBound, requiredHours, reached, short, unknown }) => [
        `${classId} ${level}`,
        [isBound, requiredHours, reached, short, unknown],
      ]),
    ),
  ).toEqual({
    'A professional:1': [false, null, 0, 0, 0],
    'B professional:1': [false, null, 0, 0, 0],
    'C professional:1': [true, null, 0, 0, 0],
    'E professional:1': [true, 64, 1, 0, 0],
    'E professional:2': [true, 80, 0, 1, 0],
    'F skill:4': [true, null, 0, 0, 0],
  });
});

test('without a class number the start tells classes apart', async () => {
  const classes = await classesOf([
    { class_id: null },
    { class_id: null },
    { class_id: null, class_start_date: '2026-03-03' },
  ]);
  expect(classes.map(({ classId, start, enrolled }) => [classId, start, enrolled])).toEqual([
    [null, '2026-03-03', 1],
    [null, '2026-03-02', 2],
  ]);
});
