import { afterAll, expect, test } from 'vitest';
import { openTestEngine, type FixtureRow } from './engine';

const engine = await openTestEngine();
afterAll(() => engine.close());

/** build/event_facts, as `event day count`, ascending. */
async function facts(dataset: string): Promise<string[]> {
  const rows = await engine.rows(
    `SELECT event || ' ' || strftime(day, '%Y-%m-%d') || ' ' || CAST(count AS INTEGER) AS fact
     FROM event_facts WHERE dataset = '${dataset}' ORDER BY fact`,
  );
  return rows.map(({ fact }) => String(fact));
}

const trainee: FixtureRow = {
  region: 'chongqing',
  record_grain: 'person',
  class_start_date: '2025-12-20',
  class_end_date: '2026-01-15',
};

test('build/event_facts: a December class that ends in January is enrolled in one year, completed in the next', async () => {
  await engine.load({
    training: [{ ...trainee, completion_status: 'completed', training_certificate_date: '2026-02-01' }],
  });
  expect(await facts('training')).toEqual([
    'certificated 2026-02-01 1',
    'completed 2026-01-15 1',
    'enrolled 2025-12-20 1',
  ]);
});

test('build/event_facts: who withdrew, failed or is still enrolled has enrolled, but not completed', async () => {
  await engine.load({
    training: [
      { ...trainee, completion_status: 'withdrawn' },
      { ...trainee, completion_status: 'failed' },
      { ...trainee, completion_status: 'enrolled' },
    ],
  });
  // Three enrolments; the class's end date alone completes nobody.
  expect(await facts('training')).toEqual(Array(3).fill('enrolled 2025-12-20 1'));
});

test('build/event_facts: an aggregate row counts for as many as it says, a person row for one', async () => {
  await engine.load({
    training: [
      {
        ...trainee,
        record_grain: 'aggregate',
        count: 30,
        completion_status: 'completed',
        completed_hours: 40,
      },
      { ...trainee, count: 99, completion_status: 'enrolled', completed_hours: 8, subsidy_amount: 13.75 },
    ],
  });
  expect(await facts('training')).toEqual([
    'completed 2026-01-15 30',
    'enrolled 2025-12-20 1',
    'enrolled 2025-12-20 30',
  ]);
  // Hours are person-hours: 30 × 40 and 1 × 8. Money is whole fen: 13.75 yuan.
  const amounts = await engine.rows(
    `SELECT hours, amount_fen FROM event_facts WHERE event = 'enrolled' ORDER BY hours`,
  );
  expect(amounts).toEqual([
    { hours: 8, amount_fen: 1375 },
    { hours: 1200, amount_fen: null },
  ]);
});

test('build/event_facts: without its own date an event is no fact', async () => {
  await engine.load({
    training: [{ ...trainee, class_end_date: null, completion_status: 'completed' }],
    assessment: [
      { region: 'chongqing', assessment_result: 'pass', certificate_issued: true, exam_date: '2026-03-01' },
    ],
    competition: [{ region: 'chongqing', competition_id: 'c1', is_digital_event: true }],
    supply: [{ region: 'chongqing', item_type: 'training-base', item_id: 'i1', status: 'approved' }],
  });
  expect(await facts('training')).toEqual(['enrolled 2025-12-20 1']);
  // No certificate date: registered, sat and passed remain.
  expect(await facts('assessment')).toEqual([
    'passed 2026-03-01 1',
    'registered 2026-03-01 1',
    'sat 2026-03-01 1',
  ]);
  expect(await facts('competition')).toEqual([]);
  expect(await facts('supply')).toEqual([]);
});

test('build/event_facts: absent is registered and has not sat; attended false has not sat either', async () => {
  const exam = { region: 'chongqing', exam_date: '2026-03-01', certificate_issued: false };
  await engine.load({
    assessment: [
      { ...exam, assessment_result: 'absent' },
      { ...exam, assessment_result: 'fail', attended: false },
      { ...exam, assessment_result: 'fail', attended: true },
      { ...exam, assessment_result: 'fail' },
    ],
  });
  // Four registered; sat are the third and the fourth, where attendance is not filled in.
  expect(await facts('assessment')).toEqual([
    ...Array<string>(4).fill('registered 2026-03-01 1'),
    ...Array<string>(2).fill('sat 2026-03-01 1'),
  ]);
});

test('build/event_facts: certificated only where the certificate was issued, on the certificate’s day', async () => {
  const passed = { region: 'chongqing', exam_date: '2025-12-20', assessment_result: 'pass' };
  await engine.load({
    assessment: [
      { ...passed, certificate_issued: true, certificate_date: '2026-01-08' },
      { ...passed, certificate_issued: false, certificate_date: '2026-01-09' },
      { ...passed, certificate_date: '2026-01-10' },
    ],
  });
  expect((await facts('assessment')).filter((fact) => fact.startsWith('certificated'))).toEqual([
    'certificated 2026-01-08 1',
  ]);
});

test('build/event_facts: level and dimensions come from the fields that the cubes are cut by', async () => {
  await engine.load({
    training: [
      {
        ...trainee,
        level_system: 'professional-technical',
        level: '2',
        institution_id: 'T1',
        reporting_unit_id: '500104',
      },
      { ...trainee, level_system: 'skill', level: 'apprentice', institution_id: 'T2' },
      { ...trainee, level_system: 'skill', institution_id: 'T3' },
    ],
    assessment: [
      {
        region: 'chongqing',
        exam_date: '2026-03-01',
        assessment_result: 'absent',
        training_institution_id: 'T1',
        assessment_org_id: 'O1',
        assessment_type: 'skill-level',
        level_system: 'skill',
        level: '4',
      },
    ],
  });
  const rows = await engine.rows(
    `SELECT dataset, unit, institution, assessor, level, type FROM event_facts ORDER BY dataset, institution`,
  );
  const blank = { unit: null, assessor: null, type: null };
  expect(rows).toEqual([
    {
      dataset: 'assessment',
      ...blank,
      institution: 'T1',
      assessor: 'O1',
      level: 'skill:4',
      type: 'skill-level',
    },
    { dataset: 'training', ...blank, unit: '500104', institution: 'T1', level: 'professional:2' },
    { dataset: 'training', ...blank, institution: 'T2', level: 'skill:apprentice' },
    { dataset: 'training', ...blank, institution: 'T3', level: null },
  ]);
});
