import { afterAll, describe, expect, test } from 'vitest';
import type { FixtureRow } from '../engine';
import { digitalClass, institution, numbered, openRuleEngine, skillExam } from './ruleEngine';

const engine = await openRuleEngine();
afterAll(() => engine.close());
const { answer } = engine;

const exam = skillExam;

describe('渝人社办〔2022〕353号', () => {
  test('C-01 the six kinds and those of 15号; the engineer programme has its own', async () => {
    const training = numbered(
      digitalClass,
      { institution_type: 'private-school' },
      { class_id: 'K2', institution_type: 'university' },
      { class_id: 'K3', institution_type: 'leading-enterprise' },
      { class_id: 'K4' },
      { class_id: 'K5', institution_type: 'leading-enterprise', program: 'digital-engineer' },
      // The day before the notice.
      { class_id: 'K6', institution_type: 'leading-enterprise', class_start_date: '2022-12-20' },
    );
    expect(await answer('C-01', { training })).toEqual([
      'breach 500105|J1|K3|leading-enterprise not-in-list leading-enterprise>institution-type',
      'not-checkable 1 institution_type',
      'pass 2',
    ]);
  });

  test('C-02 labour preparation is none of the kinds named', async () => {
    const training = numbered(
      digitalClass,
      {},
      { class_id: 'K2', training_type: 'new-apprenticeship' },
      { class_id: 'K3', training_type: 'labour-preparation' },
    );
    expect(await answer('C-02', { training })).toEqual([
      'breach 500105|J1|K3|labour-preparation not-in-list labour-preparation>training-type',
      'pass 2',
    ]);
  });

  test('C-03 in the 43, or declared digital; an undeclared special ability cannot be told', async () => {
    const training = numbered(
      digitalClass,
      {},
      { class_id: 'K2', occupation_code: null, special_ability_code: 'ZX-101', is_digital_declared: true },
      { class_id: 'K3', occupation_code: '6-29-02-06', is_digital_declared: false },
      { class_id: 'K4', occupation_code: null, special_ability_code: 'ZX-101' },
    );
    expect(await answer('C-03', { training })).toEqual([
      'breach 500105|J1|K3|6-29-02-06 not-digital 6-29-02-06>digital-skill-2022',
      'not-checkable 1 is_digital_declared',
      'pass 2',
    ]);
  });

  test('C-04 employers’ methods; other bodies are free', async () => {
    const assessment = numbered(
      exam,
      { assessment_method: 'process' },
      { assessment_method: 'competition' },
      { assessment_method: 'interview' },
      { assessment_method: null },
      { assessment_method: 'interview', assessment_org_type: 'social' },
      { assessment_method: 'exam', assessment_org_type: null },
    );
    expect(await answer('C-04', { assessment })).toEqual([
      'breach P1|2026-05-23|interview not-in-list interview>employer-method',
      'not-checkable 1 assessment_method',
      'not-checkable 1 assessment_org_type',
      'pass 2',
    ]);
  });

  test('C-05 filed on the day of the exam, and no longer from the day of leaving', async () => {
    const body = { ...institution, item_type: 'evaluation-org', catalogue_in_date: null };
    const supply = numbered(
      body,
      { item_id: 'P1', approved_date: '2026-05-23', ended_date: '2026-07-01' },
      { item_id: 'P2' },
    );
    const assessment = numbered(
      exam,
      {},
      { exam_date: '2026-05-22' },
      { exam_date: '2026-06-30' },
      { exam_date: '2026-07-01' },
      { assessment_org_id: 'P2' },
      { assessment_org_id: 'P9' },
    );
    expect(await answer('C-05', { assessment, supply })).toEqual([
      'breach P1|2026-05-22 outside-stay 2026-05-22>2026-05-23|2026-07-01',
      'breach P1|2026-07-01 outside-stay 2026-07-01>2026-05-23|2026-07-01',
      'breach P9|2026-05-23 not-filed 2026-05-23>none',
      'not-checkable 1 approved_date',
      'pass 2',
    ]);
    expect(await answer('C-05', { assessment: numbered(exam, {}) })).toEqual([
      'not-checkable 1 approved_date',
    ]);
  });

  test('C-06 the four funds, of subsidised classes', async () => {
    const training = numbered(
      digitalClass,
      { funding_source: 'employment-subsidy' },
      { class_id: 'K2', funding_source: 'lottery' },
      { class_id: 'K3' },
      { class_id: 'K4', funding_source: 'lottery', channel: 'market' },
    );
    expect(await answer('C-06', { training })).toEqual([
      'breach 500105|J1|K2|lottery not-in-list lottery>funding-source',
      'not-checkable 1 funding_source',
      'pass 1',
    ]);
  });

  test('C-08 the three deliveries', async () => {
    const training = numbered(
      digitalClass,
      { delivery_mode: 'blended' },
      { class_id: 'K2', delivery_mode: 'post' },
      { class_id: 'K3' },
    );
    expect(await answer('C-08', { training })).toEqual([
      'breach 500105|J1|K2|post not-in-list post>delivery',
      'not-checkable 1 delivery_mode',
      'pass 1',
    ]);
  });
});

describe('渝高技办〔2022〕15号', () => {
  /** Sittings by the end of 2025: digital ones and others. */
  const sittings = (digital: number, others: number, as_of_date = '2026-10-31') => ({
    assessment: numbered(
      { ...exam, as_of_date, record_grain: 'aggregate', exam_date: '2025-03-01' },
      { count: digital },
      { count: others, occupation_code: '6-29-02-06', is_digital_declared: false, program: 'other' },
      // After the deadline.
      { count: 500, exam_date: '2026-01-01' },
    ),
  });

  test('P-01 exactly 10 % is reached, 9 of 91 is not; a running share is a notice', async () => {
    expect(await answer('P-01', sittings(10, 90))).toEqual(['pass 1']);
    expect(await answer('P-01', sittings(9, 82))).toEqual([
      'breach digital-share share-below 9/91>10 by 2025-12-31',
    ]);
    expect(await answer('P-01', sittings(9, 82, '2025-06-30'))).toEqual([
      'pending digital-share share-running 9/91>10 by 2025-12-31',
    ]);
  });

  test('P-01 digital occupations only give no share', async () => {
    expect(await answer('P-01', sittings(10, 0))).toEqual(['not-checkable 1 non_digital_certifications']);
  });

  test('P-03 the institution of a subsidised digital class is in the catalogue on the day', async () => {
    const training = numbered(
      digitalClass,
      {},
      { class_id: 'K2', class_start_date: '2025-12-31' },
      { class_id: 'K3', class_start_date: '2025-12-31', channel: 'market' },
    );
    expect(await answer('P-03', { training, supply: numbered(institution, {}) })).toEqual([
      'breach 500105|J1|K2 outside-stay 2025-12-31>2026-01-01|9999-12-31',
      'pass 1',
    ]);
    expect(await answer('P-03', { training })).toEqual(['not-checkable 2 catalogue_in_date']);
  });

  test('P-04 the series of digital competitions', async () => {
    const contest: FixtureRow = {
      region: 'chongqing',
      as_of_date: '2026-10-31',
      record_grain: 'aggregate',
      count: 50,
      reporting_unit_id: '500105',
      competition_name: '示例竞赛',
      competition_level: 'district',
      is_digital_event: true,
      start_date: '2026-06-20',
    };
    const competition = numbered(
      contest,
      { competition_id: 'S1', series: 'bayu-craftsman' },
      { competition_id: 'S2', series: 'zhejiang-digital' },
      { competition_id: 'S3' },
      { competition_id: 'S4', series: 'zhejiang-digital', is_digital_event: false },
    );
    expect(await answer('P-04', { competition })).toEqual([
      'breach S2|zhejiang-digital not-in-list zhejiang-digital>series',
      'not-checkable 1 series',
      'pass 1',
    ]);
  });
});
