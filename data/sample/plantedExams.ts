import { plantedUnit, type Planting } from './planting';
import type { AssessmentRow } from './rows';

const exam = {
  region: 'chongqing',
  record_grain: 'person',
  reporting_unit_id: plantedUnit,
  assessment_type: 'professional-technical-level',
  assessment_org_id: 'PJ-9002',
  assessment_org_type: 'social',
  program: 'digital-engineer',
  occupation_code: '2-02-38-01',
  level_system: 'professional-technical',
  level: '1',
  exam_date: '2026-05-23',
  attempt: 'first',
  attended: true,
  theory_result: 'pass',
  ability_result: 'pass',
  assessment_result: 'pass',
  assessment_method: 'exam',
  certificate_issued: true,
  certificate_date: '2026-07-06',
  training_certificate_date: '2026-03-30',
  first_pass: true,
} satisfies Partial<AssessmentRow>;

const paid = {
  assessment_subsidy_amount: 600,
  assessment_subsidy_paid_date: '2026-08-10',
  assessment_subsidy_payee: 'individual',
  receives_employee_pension_monthly: false,
  public_sector_staff: false,
};

const brokenExams: Record<string, Partial<AssessmentRow>> = {
  'E-05': { training_certificate_date: '2026-05-24' },
  'E-06': { ability_result: 'fail' },
  'E-28': { ...paid, first_pass: false },
};

/** Earlier exams of somebody who is subsidised again on 10 August 2026, by the rule that this breaks. */
const earlier: Record<string, Partial<AssessmentRow>[]> = {
  // Two certificates in 2026, the second of a higher level.
  'E-19': [{ exam_date: '2026-01-17', certificate_date: '2026-02-27' }],
  // A certificate of 2025, of a higher level.
  'E-20': [{ exam_date: '2025-09-20', certificate_date: '2025-11-03', level: '3' }],
  // Three before the notice, each in another occupation.
  'E-21': [
    { exam_date: '2023-03-25', certificate_date: '2023-05-08', occupation_code: '2-02-38-02' },
    { exam_date: '2024-03-23', certificate_date: '2024-05-06', occupation_code: '2-02-38-03' },
    { exam_date: '2025-03-22', certificate_date: '2025-05-05', occupation_code: '2-02-38-04' },
  ],
};

/** Exams of people of an institution that has many others: its pass rate stays far above the floor. */
export function plantedExams({ sink, random, institutions }: Planting): void {
  const training_institution_id = institutions[1]?.id;
  const write = (row: Partial<AssessmentRow>, person_key = random.personKey()) =>
    sink.assessment({ training_institution_id, ...exam, ...row, person_key });
  for (const [rule, change] of Object.entries(brokenExams))
    for (let copy = 0; copy < 2; copy++) {
      write(change);
      sink.noteCase(rule, 'breach');
    }
  for (const [rule, exams] of Object.entries(earlier))
    for (let copy = 0; copy < 2; copy++) {
      const key = random.personKey();
      for (const before of exams) {
        const day = before.exam_date ?? exam.exam_date;
        write(
          {
            ...paid,
            training_certificate_date: `${day.slice(0, 7)}-01`,
            assessment_subsidy_paid_date: `${day.slice(0, 4)}-12-20`,
            ...(rule === 'E-19' ? { assessment_subsidy_paid_date: '2026-03-20' } : {}),
            ...before,
          },
          key,
        );
      }
      write({ ...paid, ...(rule === 'E-20' ? { level: '2' } : rule === 'E-19' ? { level: '2' } : {}) }, key);
      sink.noteCase(rule, 'breach');
    }
  const skill = {
    training_institution_id,
    ...exam,
    program: 'digital-skill',
    occupation_code: '4-04-05-05',
    assessment_type: 'skill-level',
    level_system: 'skill',
    level: '4',
    training_certificate_date: undefined,
    first_pass: undefined,
    theory_result: undefined,
    ability_result: undefined,
  } satisfies AssessmentRow;
  for (const exam_date of ['2026-05-23', '2026-06-20']) {
    sink.assessment({ ...skill, exam_date, assessment_org_id: 'PJ-9001', person_key: random.personKey() });
    sink.noteCase('C-05', 'breach');
  }
  for (let copy = 0; copy < 2; copy++) {
    const sitting = {
      ...skill,
      region: 'zhejiang',
      reporting_unit_id: '330106',
      training_institution_id: undefined,
      person_key: random.personKey(),
    } as const;
    sink.assessment({
      ...sitting,
      assessment_type: 'enterprise-cert',
      level_system: undefined,
      level: undefined,
    });
    sink.assessment(sitting);
    sink.noteCase('Z-05', 'breach');
  }
}
