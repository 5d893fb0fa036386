import { afterAll, describe, expect, test } from 'vitest';
import { engineerClass, engineerExam, numbered, openRuleEngine } from './ruleEngine';

const engine = await openRuleEngine();
afterAll(() => engine.close());
const { answer } = engine;

describe('who and what', () => {
  test('E-01 the catalogue of the day: 14 occupations at three levels; a skill level is none of them', async () => {
    const training = numbered(
      engineerClass,
      {},
      { occupation_code: '2-06-07-13', level: '3' },
      { occupation_code: '4-04-05-05' },
      { level_system: 'skill', level: '3' },
      { occupation_code: null, special_ability_code: 'ZX-101' },
      // Before the notice, and another programme.
      { occupation_code: '4-04-05-05', class_start_date: '2025-09-14' },
      { occupation_code: '4-04-05-05', program: 'digital-skill' },
    );
    const assessment = numbered(engineerExam, {}, { occupation_code: '2-02-38-14' });
    expect(await answer('E-01', { training, assessment })).toEqual([
      'breach assessment|T2 outside-catalogue 2-02-38-14/professional-technical/1>digital-engineer',
      'breach training|T3 outside-catalogue 4-04-05-05/professional-technical/1>digital-engineer',
      'breach training|T4 outside-catalogue 2-02-38-01/skill/3>digital-engineer',
      'not-checkable 1 occupation_code',
      'pass 3',
    ]);
  });

  test('E-02 college or above, graduate or employee', async () => {
    const training = numbered(
      engineerClass,
      { education_level: 'college' },
      { education_level: 'doctorate', trainee_category: 'graduate-year' },
      { education_level: 'secondary-vocational' },
      { education_level: 'bachelor', trainee_category: 'rural-transfer' },
      { education_level: null },
      { education_level: 'bachelor', trainee_category: null },
    );
    expect(await answer('E-02', { training })).toEqual([
      'breach T3 education secondary-vocational/employee>education/engineer-category',
      'breach T4 category bachelor/rural-transfer>education/engineer-category',
      'not-checkable 1 education_level',
      'not-checkable 1 trainee_category',
      'pass 2',
    ]);
  });

  test('E-03 the two routes of enrolment; an empty one is not checkable', async () => {
    const training = numbered(
      engineerClass,
      { enrolment_route: 'individual' },
      { enrolment_route: 'employer' },
      { enrolment_route: 'agent' },
      { class_id: 'K2' },
    );
    expect(await answer('E-03', { training })).toEqual([
      'breach 500105|J1|K1|agent not-in-list agent>enrolment-route',
      'not-checkable 1 enrolment_route',
      'pass 2',
    ]);
  });

  test('E-04 64 hours at level 1 of 2-02-38-01: 64 is enough, 63.5 is not; failed with a certificate is not', async () => {
    const certified = { ...engineerClass, training_certificate_date: '2026-04-03', completed_hours: 64 };
    const training = numbered(
      certified,
      {},
      { completed_hours: 63.5 },
      { completion_status: 'failed' },
      { completed_hours: null },
      { occupation_code: '4-04-05-05' },
      // Without a certificate the hours may fall short.
      { training_certificate_date: null, completed_hours: 10 },
    );
    expect(await answer('E-04', { training })).toEqual([
      'breach T2 hours-short 63.5>64.0',
      'breach T3 not-completed failed>completed',
      'not-checkable 1 completed_hours',
      'not-checkable 1 required_hours',
      'pass 1',
    ]);
  });

  test('E-05 the certificate on the day of the exam is early enough, a day later is not', async () => {
    const training = numbered(
      engineerClass,
      { person_key: 'pk1_joined', training_certificate_date: '2026-05-23' },
      { person_key: 'pk1_higher', level: '2', training_certificate_date: '2026-05-01' },
      { person_key: 'pk1_failed', completion_status: 'failed' },
      { person_key: 'pk1_undated' },
    );
    const assessment = numbered(
      engineerExam,
      { person_key: 'pk1_own', training_certificate_date: '2026-05-23' },
      { person_key: 'pk1_own', training_certificate_date: '2026-05-24' },
      { person_key: 'pk1_joined' },
      { person_key: 'pk1_higher' },
      { person_key: 'pk1_failed' },
      { person_key: 'pk1_undated' },
      {},
      { program: 'other', training_certificate_date: '2026-05-24' },
    );
    expect(await answer('E-05', { training, assessment })).toEqual([
      'breach T2 certificate-late 2026-05-24>2026-05-23',
      'breach T5 no-certificate none>2026-05-23',
      'not-checkable 1 training_certificate_date|person_key',
      'not-checkable 2 training_certificate_date',
      'pass 2',
    ]);
  });

  test('E-06 an issued certificate needs both parts', async () => {
    const assessment = numbered(
      engineerExam,
      { theory_result: 'pass', ability_result: 'pass' },
      { theory_result: 'pass', ability_result: 'fail' },
      { theory_result: 'absent', ability_result: 'pass' },
      { theory_result: 'pass' },
      { theory_result: 'fail', ability_result: 'fail', certificate_issued: false },
    );
    expect(await answer('E-06', { assessment })).toEqual([
      'breach T2 part-not-passed pass/fail>pass/pass',
      'breach T3 part-not-passed absent/pass>pass/pass',
      'not-checkable 1 ability_result',
      'pass 1',
    ]);
  });
});

test('hours and catalogue are dated: a line valid from a day on changes the answer from that day on', async () => {
  const certified = { ...engineerClass, training_certificate_date: '2026-04-03', completed_hours: 64 };
  const training = numbered(
    certified,
    { class_start_date: '2026-06-30' },
    { class_start_date: '2026-07-01' },
  );
  const { rulebook } = await import('../../reference/rulebookFiles');
  const hours = rulebook.hours.flatMap((line) =>
    line.occupation === '2-02-38-01' && line.level === '1'
      ? [
          { ...line, to: '2026-06-30' },
          { ...line, from: '2026-07-01', hours: 72 },
        ]
      : [line],
  );
  expect(await answer('E-04', { training }, { rulebook: { ...rulebook, hours } })).toEqual([
    'breach T2 hours-short 64.0>72.0',
    'pass 1',
  ]);
});
