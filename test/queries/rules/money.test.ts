import { afterAll, describe, expect, test } from 'vitest';
import { digitalClass, engineerClass, engineerExam, numbered, openRuleEngine } from './ruleEngine';

const engine = await openRuleEngine();
afterAll(() => engine.close());
const { answer, check } = engine;

const paidExam = {
  ...engineerExam,
  assessment_subsidy_paid_date: '2026-08-01',
  assessment_subsidy_amount: 600,
};
const paidClass = { ...engineerClass, subsidy_paid_date: '2026-06-01' };

describe('how often', () => {
  test('E-17 twice in one year of the class start, across programmes; December to January counts where it starts', async () => {
    const training = numbered(
      digitalClass,
      // Twice in 2026: once here, once in the engineer programme.
      { person_key: 'pk1_twice', class_id: 'K1' },
      { ...engineerClass, person_key: 'pk1_twice', class_id: 'K2', class_start_date: '2026-07-01' },
      // Starts in December 2025, ends in January 2026: not in 2026.
      {
        person_key: 'pk1_winter',
        class_id: 'K1',
        class_start_date: '2025-12-20',
        class_end_date: '2026-01-10',
      },
      { person_key: 'pk1_winter', class_id: 'K2', class_start_date: '2026-03-02' },
      // Two records of one class, and a market-priced class.
      { person_key: 'pk1_once', class_id: 'K3' },
      { person_key: 'pk1_once', class_id: 'K3' },
      { person_key: 'pk1_once', class_id: 'K4', channel: 'market' },
      // Before the notice.
      { person_key: 'pk1_early', class_id: 'K1', class_start_date: '2025-09-14' },
      { person_key: 'pk1_early', class_id: 'K2', class_start_date: '2025-09-15' },
      { class_id: 'K5' },
    );
    expect(await answer('E-17', { training })).toEqual([
      'breach pk1_twice|2026 twice-a-year 2>1',
      'not-checkable 1 person_key',
      'unproven 4 history',
    ]);
    const { findings, summary } = await check('E-17', { training });
    expect(findings[0]).toMatchObject({
      recordId: 'T2',
      recordIds: ['T1', 'T2'],
      classId: 'K2',
      month: '2026-07',
    });
    expect([summary.verdict, summary.checked]).toEqual(['breach', 5]);
  });

  test('E-17 nothing found in a part of the history is no compliance', async () => {
    const { summary } = await check('E-17', { training: numbered(digitalClass, { person_key: 'pk1_one' }) });
    expect([summary.verdict, summary.missing]).toEqual(['not-checkable', [{ field: 'history', cases: 1 }]]);
  });

  test('E-18 the third paid subsidy is allowed, the fourth is not, whatever year or programme', async () => {
    const paidOn = (person: string, ...days: string[]) =>
      days.map((day, at) => ({
        ...(at % 2 ? digitalClass : engineerClass),
        record_id: `${person} ${at + 1}`,
        person_key: `pk1_${person}`,
        subsidy_paid_date: day,
      }));
    const training = [
      ...paidOn('third', '2023-05-01', '2024-05-01', '2026-05-01'),
      ...paidOn('fourth', '2022-05-01', '2023-05-01', '2024-05-01', '2026-05-01'),
      // The fourth was paid before the notice.
      ...paidOn('before', '2022-05-01', '2023-05-01', '2024-05-01', '2025-05-01'),
      // The fourth is not paid yet on the cut-off day.
      ...paidOn('later', '2023-05-01', '2024-05-01', '2025-05-01', '2026-11-01'),
      { ...paidClass, record_id: 'keyless' },
    ];
    expect(await answer('E-18', { training })).toEqual([
      'breach pk1_fourth too-many-training 4>3',
      'not-checkable 1 person_key',
      'unproven 3 history',
    ]);
  });

  test('E-19 two evaluation subsidies with certificates of one year; of two years is allowed', async () => {
    const assessment = numbered(
      paidExam,
      { person_key: 'pk1_a', certificate_date: '2026-01-01' },
      {
        person_key: 'pk1_a',
        certificate_date: '2026-12-31',
        level: '2',
        assessment_subsidy_paid_date: '2026-10-31',
      },
      { person_key: 'pk1_b', certificate_date: '2025-12-31' },
      { person_key: 'pk1_b', certificate_date: '2026-01-01', level: '2' },
      { person_key: 'pk1_c', certificate_date: null },
      {},
      { person_key: 'pk1_d' },
      // Unpaid, and of another programme.
      { person_key: 'pk1_d', assessment_subsidy_paid_date: null },
      { person_key: 'pk1_d', program: 'digital-skill' },
    );
    expect(await answer('E-19', { assessment })).toEqual([
      'breach pk1_a|2026 evaluation-twice 2>1',
      'not-checkable 1 certificate_date',
      'not-checkable 1 person_key',
      'unproven 3 history',
    ]);
  });

  test('E-20 the same level again and a lower one are found, a higher one and another occupation are not', async () => {
    const paid = (person_key: string, level: string, day: string, other = {}) => ({
      person_key,
      level,
      assessment_subsidy_paid_date: day,
      ...other,
    });
    const assessment = numbered(
      paidExam,
      paid('pk1_up', '1', '2026-02-01'),
      paid('pk1_up', '2', '2026-08-01'),
      paid('pk1_same', '2', '2025-12-01'),
      paid('pk1_same', '2', '2026-08-01'),
      paid('pk1_down', '3', '2025-12-01'),
      paid('pk1_down', '2', '2026-08-01'),
      paid('pk1_other', '2', '2025-12-01'),
      paid('pk1_other', '2', '2026-08-01', { occupation_code: '2-02-38-02' }),
      { level: '1' },
    );
    expect(await answer('E-20', { assessment })).toEqual([
      'breach T4 level-repeated 2>2',
      'breach T6 level-repeated 2>3',
      'not-checkable 1 person_key',
      'unproven 6 history',
    ]);
  });

  test('E-21 three evaluation subsidies are allowed, four are not; training subsidies are counted apart', async () => {
    const times = (person_key: string, count: number) =>
      ['2026-02-01', '2026-04-01', '2026-06-01', '2026-08-01']
        .slice(0, count)
        .map((day) => ({ person_key, assessment_subsidy_paid_date: day }));
    const assessment = numbered(paidExam, ...times('pk1_four', 4), ...times('pk1_three', 3));
    const training = numbered(paidClass, { person_key: 'pk1_three' });
    expect(await answer('E-21', { assessment, training })).toEqual([
      'breach pk1_four too-many-evaluation 4>3',
      'unproven 1 history',
    ]);
  });
});

describe('for whom', () => {
  const eligible = { receives_employee_pension_monthly: false, public_sector_staff: false };

  test('E-22 pensioners and public-sector staff, in training and evaluation', async () => {
    const training = numbered(
      paidClass,
      eligible,
      { ...eligible, receives_employee_pension_monthly: true },
      { ...eligible, public_sector_staff: null },
      // Nothing is asked for.
      { receives_employee_pension_monthly: true, subsidy_paid_date: null },
    );
    const assessment = numbered(paidExam, { ...eligible, public_sector_staff: true }, eligible);
    expect(await answer('E-22', { training, assessment })).toEqual([
      'breach assessment|T1 excluded-person public-sector>neither',
      'breach training|T2 excluded-person pensioner>neither',
      'not-checkable 1 public_sector_staff',
      'pass 2',
    ]);
  });

  test('E-23 graduates on 1 January and 31 December of the year; employees registered or insured in Chongqing', async () => {
    const graduate = { trainee_category: 'graduate-year', graduation_year: 2026 };
    const training = numbered(
      paidClass,
      { ...graduate, class_start_date: '2026-01-01' },
      { ...graduate, class_start_date: '2025-12-31' },
      { ...graduate, graduation_year: null },
      { employer_registered_in_cq: false, insured_in_cq: true },
      { employer_registered_in_cq: false, insured_in_cq: false },
      { employer_registered_in_cq: false },
      { trainee_category: 'veteran', insured_in_cq: true },
    );
    expect(await answer('E-23', { training })).toEqual([
      'breach T2 outside-graduation-year 2026>2025',
      'breach T5 not-in-chongqing employee>registered-or-insured',
      'breach T7 category veteran>engineer-category',
      'not-checkable 1 graduation_year',
      'not-checkable 1 insured_in_cq',
      'pass 2',
    ]);
  });
});

describe('how much', () => {
  test('E-24 the rate of the level', async () => {
    const training = numbered(
      paidClass,
      { subsidy_rate: 33 },
      { subsidy_rate: 38, level: '2' },
      { subsidy_rate: 44, level: '3' },
      { subsidy_rate: 38 },
      { level: '2' },
    );
    expect(await answer('E-24', { training })).toEqual([
      'breach T4 rate 38.0>33.0',
      'not-checkable 1 subsidy_rate',
      'pass 3',
    ]);
  });

  test('E-25 to the fen at the three factors: one fen off is tolerated, two are not', async () => {
    // 64 hours × 33 yuan = 2,112.00; ×1.10 = 2,323.20; ×0.90 = 1,900.80.
    const training = numbered(
      paidClass,
      { employed_at_start: true, subsidy_amount: 2112 },
      { employed_at_start: false, employed_after: true, subsidy_amount: 2323.2 },
      { employed_at_start: false, employed_after: false, subsidy_amount: 1900.81 },
      { employed_at_start: false, employed_after: false, subsidy_amount: 1900.82 },
      { employed_at_start: true, employed_after: true, subsidy_amount: 2323.2 },
      { employed_at_start: true, subsidy_amount: 2112, subsidy_factor: 1.1 },
      { employed_at_start: false, subsidy_amount: 2112 },
      { employed_at_start: true },
      { employed_at_start: true, subsidy_amount: 9, channel: 'market' },
    );
    expect(await answer('E-25', { training })).toEqual([
      'breach T4 amount 190082>190080',
      'breach T5 amount 232320>211200',
      'breach T6 factor 110>100',
      'not-checkable 1 employed_after',
      'not-checkable 1 subsidy_amount',
      'pass 3',
    ]);
  });

  test('E-26 the enterprise is paid for whole-group classes only, evaluation goes to the individual', async () => {
    const training = numbered(
      paidClass,
      { training_subsidy_payee: 'institution' },
      { training_subsidy_payee: 'enterprise', whole_group_class: true },
      { training_subsidy_payee: 'enterprise', whole_group_class: false },
      { training_subsidy_payee: 'enterprise' },
      {},
    );
    const assessment = numbered(
      paidExam,
      { assessment_subsidy_payee: 'individual' },
      { assessment_subsidy_payee: 'institution' },
    );
    expect(await answer('E-26', { training, assessment })).toEqual([
      'breach assessment|T2 payee institution>individual',
      'breach training|T3 payee enterprise>institution',
      'not-checkable 1 training_subsidy_payee',
      'not-checkable 1 whole_group_class',
      'pass 3',
    ]);
  });

  test('E-27 paid on the day of the certificate is allowed, before it is not, and no advance', async () => {
    const training = numbered(
      paidClass,
      { training_certificate_date: '2026-06-01' },
      { training_certificate_date: '2026-06-02' },
      { completion_status: 'failed' },
      {},
      { training_certificate_date: '2026-05-01', advance_amount: 100.5 },
      // An advance of the project-based programme is no matter of this one.
      { program: 'project-based', advance_amount: 100 },
    );
    const assessment = numbered(
      paidExam,
      { certificate_date: '2026-08-01' },
      { certificate_date: '2026-08-02' },
      { certificate_issued: false, certificate_date: null },
    );
    expect(await answer('E-27', { training, assessment })).toEqual([
      'breach assessment|T2 paid-early 2026-08-01>2026-08-02',
      'breach assessment|T3 paid-without-certificate 2026-08-01>certificate',
      'breach training|T2 paid-early 2026-06-01>2026-06-02',
      'breach training|T3 paid-without-certificate 2026-06-01>certificate',
      'breach training|T5 advance 10050>none',
      'not-checkable 1 training_certificate_date',
      'pass 2',
    ]);
  });

  test('E-28 only the first pass with a certificate', async () => {
    const assessment = numbered(
      paidExam,
      { first_pass: true },
      { first_pass: false },
      { first_pass: true, certificate_issued: false },
      {},
    );
    expect(await answer('E-28', { assessment })).toEqual([
      'breach T2 not-first-pass false/true>true/true',
      'breach T3 no-certificate true/false>true/true',
      'not-checkable 1 first_pass',
      'pass 1',
    ]);
  });
});
