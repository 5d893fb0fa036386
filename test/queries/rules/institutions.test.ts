import { afterAll, describe, expect, test } from 'vitest';
import { institutionYearsQuery } from '../../../src/query/ruleQueries';
import type { FixtureRow } from '../engine';
import { rulebook } from '../../reference/rulebookFiles';
import { engineerClass, engineerExam, institution, numbered, openRuleEngine } from './ruleEngine';

const engine = await openRuleEngine();
afterAll(() => engine.close());
const { answer } = engine;

/** `passed` passes among `sat` examinees of an institution, and some who stayed away, on one day. */
function sitting(
  id: string,
  day: string,
  [passed, sat, absent = 0]: [number, number, number?],
): FixtureRow[] {
  const base = { ...engineerExam, record_grain: 'aggregate', training_institution_id: id, exam_date: day };
  return [
    { ...base, record_id: `${id} ${day} p`, count: passed, assessment_result: 'pass' },
    { ...base, record_id: `${id} ${day} f`, count: sat - passed, assessment_result: 'fail' },
    { ...base, record_id: `${id} ${day} a`, count: absent, assessment_result: 'absent' },
  ];
}

describe('catalogue', () => {
  const classes = numbered(
    engineerClass,
    { class_id: 'first day', class_start_date: '2026-01-01' },
    { class_id: 'day before', class_start_date: '2025-12-31' },
    { class_id: 'last day', class_start_date: '2026-05-31' },
    { class_id: 'exit day', class_start_date: '2026-06-01' },
    { class_id: 'unlisted', institution_id: 'J9' },
    { class_id: 'undated', institution_id: 'J2' },
    // Two people of one class are one case.
    { class_id: 'exit day', class_start_date: '2026-06-01' },
  );
  const supply = numbered(
    institution,
    { catalogue_out_date: '2026-06-01' },
    { item_id: 'J2', catalogue_in_date: null },
  );

  test('E-07 in from the entry day, out from the exit day', async () => {
    expect(await answer('E-07', { training: classes, supply })).toEqual([
      'breach 500105|J1|day before outside-stay 2025-12-31>2026-01-01|2026-06-01',
      'breach 500105|J1|exit day outside-stay 2026-06-01>2026-01-01|2026-06-01',
      'breach 500105|J9|unlisted not-listed 2026-03-02>none',
      'not-checkable 1 catalogue_in_date',
      'pass 2',
    ]);
  });

  test('E-07 without a register nothing can be checked', async () => {
    expect(await answer('E-07', { training: classes })).toEqual(['not-checkable 6 catalogue_in_date']);
  });

  test('E-07 an institution that came back is inside again', async () => {
    const back = numbered(
      institution,
      { catalogue_out_date: '2026-02-01' },
      { catalogue_in_date: '2026-03-02' },
    );
    expect(await answer('E-07', { training: numbered(engineerClass, {}), supply: back })).toEqual(['pass 1']);
  });
});

describe('pass rates', () => {
  test('E-08 exactly 25 % of a whole year passes, one pass less does not; nobody sat: no rate', async () => {
    const assessment = [
      ...sitting('J1', '2026-03-28', [25, 100]),
      ...sitting('J2', '2026-03-28', [24, 100, 10]),
      ...sitting('J3', '2026-03-28', [0, 0, 5]),
      // 2025 is no whole year under the notice.
      ...sitting('J4', '2025-11-22', [1, 100]),
      ...sitting('J5', '2025-09-14', [1, 100]),
    ].map((row) => ({ ...row, as_of_date: '2026-12-31' }));
    expect(await answer('E-08', { assessment })).toEqual([
      'breach J2|2026 below-floor 24/100>25',
      'not-checkable 1 examinees',
      'not-checkable 1 whole_year',
      'pass 1',
    ]);
  });

  test('E-08 exactly at another floor passes too: 28 % of 25 are 7', async () => {
    const standards = rulebook.standards.map((line) =>
      line.name === 'pass-rate-floor' ? { ...line, value: 0.28 } : line,
    );
    const assessment = [...sitting('J1', '2026-03-28', [7, 25]), ...sitting('J2', '2026-03-28', [6, 25])].map(
      (row) => ({ ...row, as_of_date: '2026-12-31' }),
    );
    expect(await answer('E-08', { assessment }, { rulebook: { ...rulebook, standards } })).toEqual([
      'breach J2|2026 below-floor 6/25>7',
      'pass 1',
    ]);
  });

  test('E-08 a running year below the floor is a notice with its end, at the floor nothing is found', async () => {
    const assessment = [...sitting('J1', '2026-03-28', [0, 3]), ...sitting('J2', '2026-03-28', [1, 4])];
    expect(await answer('E-08', { assessment })).toEqual([
      'pending J1|2026 year-running 0/3>1 by 2026-12-31',
      'pass 1',
    ]);
  });

  test('E-08 the best result of a person counts, and a resit makes no second examinee', async () => {
    const person = { ...engineerExam, as_of_date: '2026-12-31' };
    const assessment = numbered(
      person,
      { person_key: 'pk1_a', assessment_result: 'fail' },
      { person_key: 'pk1_a', assessment_result: 'pass', exam_date: '2026-09-19' },
      { person_key: 'pk1_b', assessment_result: 'fail' },
      { person_key: 'pk1_c', assessment_result: 'fail' },
      { person_key: 'pk1_d', assessment_result: 'fail' },
      { person_key: 'pk1_e', assessment_result: 'fail' },
      { person_key: 'pk1_f', assessment_result: 'absent' },
    );
    expect(await answer('E-08', { assessment })).toEqual(['breach J1|2026 below-floor 1/5>2']);
  });

  test('E-09 two whole years below are the exit case; a better year or none between breaks the chain', async () => {
    const assessment = [
      ...sitting('J1', '2026-03-28', [1, 5]),
      ...sitting('J1', '2027-03-28', [0, 4]),
      ...sitting('J2', '2026-03-28', [1, 5]),
      ...sitting('J2', '2027-03-28', [1, 4]),
      // Below, nobody, below: the year without examinees breaks the chain.
      ...sitting('J3', '2026-03-28', [1, 5]),
      ...sitting('J3', '2028-03-28', [1, 5]),
      // Left the catalogue in the meantime.
      ...sitting('J4', '2026-03-28', [1, 5]),
      ...sitting('J4', '2027-03-28', [1, 5]),
      // The second year is still running on the cut-off day.
      ...sitting('J5', '2027-03-28', [1, 5]),
      ...sitting('J5', '2028-03-28', [1, 5]),
    ].map((row) => ({ ...row, as_of_date: '2028-06-30' }));
    const supply = numbered(institution, { item_id: 'J4', catalogue_out_date: '2028-01-31' });
    expect(await answer('E-09', { assessment, supply })).toEqual([
      'breach J1|2027 two-years-below 1/5|0/4>0.25',
      'pending J5|2028 year-running 1/5|1/5>0.25 by 2028-12-31',
      // 2026 of J1, J2, J3 and J4 has no whole year before it that was below: 2025 had no examinee at all.
      'pass 8',
    ]);
  });

  test('E-09 the part year 2025 does not count: nothing is established before the end of 2027', async () => {
    const assessment = [...sitting('J1', '2025-11-22', [1, 5]), ...sitting('J1', '2026-03-28', [1, 5])].map(
      (row) => ({ ...row, as_of_date: '2026-12-31' }),
    );
    expect(await answer('E-09', { assessment })).toEqual(['not-checkable 2 two_whole_years']);
  });

  test('E-10 refused or insufficient rectification while in the catalogue', async () => {
    const training = numbered(
      engineerClass,
      ...['J1', 'J2', 'J3', 'J4', 'J5', 'J6'].map((id) => ({ institution_id: id })),
    );
    const supply = numbered(
      institution,
      { rectification_status: 'refused' },
      { item_id: 'J2', rectification_status: 'insufficient', catalogue_out_date: '2026-10-31' },
      { item_id: 'J3', rectification_status: 'insufficient', catalogue_out_date: '2026-11-01' },
      { item_id: 'J4', rectification_status: 'ordered' },
      { item_id: 'J5', rectification_status: 'done' },
      { item_id: 'J6' },
      // No class and no examinee in the programme.
      { item_id: 'J7', rectification_status: 'refused' },
    );
    expect(await answer('E-10', { training, supply })).toEqual([
      'breach T1 rectification-failed refused>exit',
      'breach T3 rectification-failed insufficient>exit',
      'pending T4 rectification-ordered ordered>exit',
      'not-checkable 1 rectification_status',
      'pass 2',
    ]);
  });

  test('E-11 a class in Chengdu is found, one in a zone of Chongqing is not', async () => {
    const training = numbered(
      engineerClass,
      { class_location_code: '500105' },
      { class_id: 'K2', class_location_code: 'CQ-LIANGJIANG' },
      { class_id: 'K3', class_location_code: '510107' },
      { class_id: 'K4' },
      { class_id: 'K5', class_location_code: '510107', program: 'digital-skill' },
    );
    expect(await answer('E-11', { training })).toEqual([
      'breach 500105|J1|K3|510107 outside-region 510107>50',
      'not-checkable 1 class_location_code',
      'pass 2',
    ]);
  });
});

test(`${institutionYearsQuery.name}: every reading of the denominator, and the passes that are still needed`, async () => {
  const assessment = numbered(
    engineerExam,
    { person_key: 'pk1_a', assessment_result: 'fail' },
    { person_key: 'pk1_a', assessment_result: 'pass', exam_date: '2026-09-19' },
    { person_key: 'pk1_b', assessment_result: 'fail' },
    { person_key: 'pk1_b', assessment_result: 'fail', exam_date: '2026-09-19' },
    { person_key: 'pk1_c', assessment_result: 'fail' },
    { person_key: 'pk1_d', assessment_result: 'fail' },
    { person_key: 'pk1_e', assessment_result: 'fail' },
    { person_key: 'pk1_f', assessment_result: 'absent' },
    { person_key: 'pk1_g', assessment_result: 'pass', exam_date: '2025-03-22' },
    { person_key: 'pk1_h', assessment_result: 'fail', exam_date: '2025-11-22' },
  );
  const training = numbered(engineerClass, ...Array.from({ length: 9 }, () => ({})), {
    completion_status: 'failed',
  });
  const years = await engine.institutionYears({ assessment, training });
  const line = (one: (typeof years)[number]) =>
    `${one.span} ${one.year} ${one.reading} ${one.passed}/${one.examinees} absent ${one.absent} needed ${one.needed} ` +
    `${one.isWhole ? 'whole' : 'part'} ${one.isOver ? 'over' : 'running'}`;
  expect(years.filter(({ span, year }) => span === 'notice' || year === 2025).map(line)).toEqual([
    'calendar 2025 best 1/2 absent 0 needed 0 whole over',
    'calendar 2025 registered 1/2 absent 0 needed 0 whole over',
    'calendar 2025 sittings 1/2 absent 0 needed 0 whole over',
    'notice 2025 best 0/1 absent 0 needed 1 part over',
    'notice 2026 best 1/5 absent 1 needed 1 whole running',
    'notice 2025 registered 0/1 absent 0 needed 1 part over',
    'notice 2026 registered 1/6 absent 1 needed 1 whole running',
    'notice 2025 sittings 0/1 absent 0 needed 1 part over',
    'notice 2026 sittings 1/7 absent 1 needed 1 whole running',
    'notice 2026 trained 1/9 absent 1 needed 2 whole running',
  ]);
  expect(rulebook.standards.find(({ name }) => name === 'pass-rate-floor')?.value).toBe(0.25);
});

test(`${institutionYearsQuery.name}: an institution belongs where most of its sittings of the year are, of any programme`, async () => {
  const at = (unit: string, exam_date: string, changes: FixtureRow = {}): FixtureRow => ({
    person_key: null,
    reporting_unit_id: unit,
    exam_date,
    ...changes,
  });
  const assessment = numbered(
    engineerExam,
    at('500101', '2026-03-22'),
    at('500104', '2026-03-22'),
    at('500104', '2026-05-22'),
    at('500103', '2026-03-22', { program: 'digital-skill' }),
    at('500103', '2026-03-22', { program: 'digital-skill' }),
    at('500103', '2026-03-22', { program: 'digital-skill' }),
    at('500101', '2025-11-22'),
  );
  // Trained only: where most of the trainings are.
  const training = numbered(
    engineerClass,
    { institution_id: 'J2', reporting_unit_id: '500101' },
    { institution_id: 'J2', reporting_unit_id: '500106' },
    { institution_id: 'J2', reporting_unit_id: '500106' },
  );
  const years = await engine.institutionYears({ assessment, training });
  const places = years
    .filter(({ span }) => span === 'notice')
    .map(({ year, institution: id, reading, unit }) => `${year} ${id} ${reading} ${unit}`);
  expect(places).toEqual([
    '2025 J1 best 500101',
    '2026 J1 best 500103',
    '2025 J1 registered 500101',
    '2026 J1 registered 500103',
    '2025 J1 sittings 500101',
    '2026 J1 sittings 500103',
    '2026 J2 trained 500106',
  ]);
});
