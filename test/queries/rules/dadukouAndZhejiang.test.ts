import { afterAll, describe, expect, test } from 'vitest';
import { institution, numbered, openRuleEngine, projectClass, skillExam } from './ruleEngine';

const engine = await openRuleEngine();
afterAll(() => engine.close());
const { answer } = engine;

describe('渡人社发〔2022〕32号', () => {
  test('D-01 three kinds in Dadukou; “project-based” alone does not tell the kind', async () => {
    const training = numbered(
      projectClass,
      {},
      { class_id: 'K2', training_type: 'entrepreneurship' },
      { class_id: 'K3', training_type: 'project-based' },
      { class_id: 'K4', training_type: 'entrepreneurship', reporting_unit_id: '500105' },
    );
    expect(await answer('D-01', { training })).toEqual([
      'breach 500104|J1|K2|entrepreneurship not-in-list entrepreneurship>project-type',
      'not-checkable 1 training_type',
      'pass 1',
    ]);
  });

  test('D-02 the groups named and not employed; others without work may have lost their insurance', async () => {
    const training = numbered(
      { ...projectClass, trainee_category: 'veteran', employed_at_start: false },
      {},
      { employed_at_start: true },
      { employed_at_start: null },
      { trainee_category: 'employee', employed_at_start: true },
      { trainee_category: 'other' },
      { training_type: 'on-the-job', employed_at_start: true },
    );
    expect(await answer('D-02', { training })).toEqual([
      'breach T2 employed veteran/true>key-group',
      'breach T4 category employee/true>key-group',
      'not-checkable 1 contract_ended|insurance_stopped',
      'not-checkable 1 employed_at_start',
      'pass 1',
    ]);
  });

  test('D-03 school leavers until the day a year after the month of graduation, graduates until 31 December', async () => {
    const leaver = { trainee_category: 'no-further-study', graduation_date: '2025-06' };
    const graduate = { trainee_category: 'graduate-year', graduation_year: 2025 };
    const training = numbered(
      projectClass,
      { ...leaver, class_start_date: '2026-06-30' },
      { ...leaver, class_start_date: '2026-07-01' },
      { ...leaver, graduation_date: null },
      { ...graduate, class_start_date: '2025-12-31' },
      { ...graduate, class_start_date: '2026-01-01' },
      { ...graduate, graduation_year: null },
      { trainee_category: 'veteran' },
    );
    expect(await answer('D-03', { training })).toEqual([
      'breach T2 outside-window 2026-07-01>2026-06-30',
      'breach T5 outside-graduation-year 2026-01-01>2025',
      'not-checkable 1 graduation_date',
      'not-checkable 1 graduation_year',
      'pass 2',
    ]);
  });

  test('D-04 on-the-job project training is for employees', async () => {
    const training = numbered(
      { ...projectClass, training_type: 'on-the-job' },
      { trainee_category: 'employee' },
      { trainee_category: 'veteran' },
      {},
    );
    expect(await answer('D-04', { training })).toEqual([
      'breach T2 category veteran>employee',
      'not-checkable 1 trainee_category',
      'pass 1',
    ]);
  });

  test('D-06 exactly 20 % is allowed, a fen more is not; not before the start', async () => {
    const advance = {
      ...projectClass,
      approved_subsidy: 1000.05,
      advance_amount: 200.01,
      advance_paid_date: '2026-03-02',
    };
    const training = numbered(
      advance,
      {},
      { advance_amount: 200.02 },
      { advance_paid_date: '2026-03-01' },
      { approved_subsidy: null },
      { advance_amount: null, advance_paid_date: null },
      // First pay, then subsidise: another programme, another rule.
      { program: 'digital-engineer', advance_amount: 900 },
    );
    expect(await answer('D-06', { training })).toEqual([
      'breach T2 advance-too-large 20002>20001',
      'breach T3 advance-early 2026-03-01>2026-03-02',
      'not-checkable 1 approved_subsidy',
      'pass 1',
    ]);
  });

  test('D-07 paid on the day of the certificate is allowed, before it or without completion it is not', async () => {
    const training = numbered(
      { ...projectClass, subsidy_paid_date: '2026-06-01' },
      { training_certificate_date: '2026-06-01' },
      { training_certificate_date: '2026-06-02' },
      { completion_status: 'withdrawn' },
      {},
      { subsidy_paid_date: null },
    );
    expect(await answer('D-07', { training })).toEqual([
      'breach T2 paid-early 2026-06-01>2026-06-02',
      'breach T3 not-completed 2026-06-01>completed',
      'not-checkable 1 training_certificate_date',
      'pass 1',
    ]);
  });

  test('D-08 in the catalogue and filed in the district', async () => {
    const supply = numbered(
      institution,
      { reporting_unit_id: '500104' },
      { item_id: 'J2' },
      { item_id: 'J3', reporting_unit_id: '500104', catalogue_in_date: null },
    );
    const training = numbered(
      projectClass,
      {},
      { institution_id: 'J2' },
      { institution_id: 'J3' },
      { institution_id: 'J4' },
      { class_id: 'K2', class_start_date: '2025-12-31' },
    );
    expect(await answer('D-08', { training, supply })).toEqual([
      'breach 500104|J1|K2 outside-stay 2025-12-31>2026-01-01|9999-12-31',
      'breach 500104|J2|K1 filed-elsewhere 2026-03-02>2026-01-01|9999-12-31',
      'breach 500104|J4|K1 not-listed 2026-03-02>none',
      'not-checkable 1 catalogue_in_date',
      'pass 1',
    ]);
  });

  test('D-09 the 32 items as printed', async () => {
    const training = numbered(
      projectClass,
      { project_item: '重庆小面制作' },
      { class_id: 'K2', project_item: '美容师' },
      { class_id: 'K3' },
    );
    expect(await answer('D-09', { training })).toEqual([
      'breach 500104|J1|K2|美容师 not-in-list 美容师>dadukou-item',
      'not-checkable 1 project_item',
      'pass 1',
    ]);
  });
});

describe('浙人社发〔2023〕14号', () => {
  test('Z-05 one sitting with two certificates stands once', async () => {
    const sitting = { ...skillExam, region: 'zhejiang', reporting_unit_id: '330205' };
    const assessment = numbered(
      sitting,
      { person_key: 'pk1_twice', assessment_type: 'enterprise-cert' },
      { person_key: 'pk1_twice' },
      { person_key: 'pk1_once', dual_certificate: true },
      { person_key: 'pk1_apart', assessment_type: 'enterprise-cert' },
      { person_key: 'pk1_apart', exam_date: '2026-05-24' },
      { assessment_type: 'enterprise-cert' },
      { person_key: 'pk1_plain' },
    );
    expect(await answer('Z-05', { assessment }, { region: 'zhejiang' })).toEqual([
      'breach pk1_twice|2026-05-23|4-04-05-05 sitting-twice 2>1',
      'not-checkable 1 person_key',
      'pass 2',
    ]);
  });
});
