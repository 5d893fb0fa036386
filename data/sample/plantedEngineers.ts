import { asOf, isoOf } from './calendar';
import { leftInstitution, plantedUnit, refusingInstitution, type Planting } from './planting';
import type { TrainingRow } from './rows';

/** Classes of the programme with 15 people who all failed: they finish nothing and are owed nothing. */
const seats = 15;

const engineer = {
  region: 'chongqing',
  record_grain: 'person',
  reporting_unit_id: plantedUnit,
  class_location_code: plantedUnit,
  institution_id: refusingInstitution,
  program: 'digital-engineer',
  training_type: 'on-the-job',
  enrolment_route: 'individual',
  trainee_category: 'employee',
  age_band: '25-34',
  gender: 'female',
  education_level: 'bachelor',
  occupation_code: '2-02-38-01',
  level_system: 'professional-technical',
  level: '1',
  class_start_date: '2026-03-09',
  class_end_date: '2026-03-27',
  completion_status: 'failed',
  completed_hours: 64,
} satisfies Partial<TrainingRow>;

const market = { channel: 'market', filing_date: '2026-02-20', municipal_report_date: '2026-04-10' };
const subsidised = {
  channel: 'subsidised',
  platform_class_id: 'YY-PLANTED',
  opening_approval_date: '2026-02-26',
  attendance_source: 'clock-in',
  employed_at_start: true,
  employer_registered_in_cq: true,
  insured_in_cq: true,
  receives_employee_pension_monthly: false,
  public_sector_staff: false,
};

/** 64 hours × 33 yuan, employed at the start: 2,112.00 yuan, paid in order after the certificate. */
const paid = {
  ...subsidised,
  completion_status: 'completed',
  training_certificate_date: '2026-03-30',
  subsidy_rate: 33,
  subsidy_factor: 1,
  subsidy_amount: '2112.00',
  subsidy_apply_date: '2026-04-20',
  district_review_date: '2026-04-27',
  municipal_recheck_date: '2026-05-06',
  subsidy_paid_date: '2026-05-20',
  training_subsidy_payee: 'institution',
  whole_group_class: false,
};

/** What one record of the paid class has otherwise, by the one rule that it breaks. */
const brokenRecords: Record<string, Partial<TrainingRow>> = {
  'E-01': { occupation_code: '4-04-05-05' },
  'E-02': { education_level: 'senior-high' },
  'E-04': { completed_hours: 60 },
  'E-16': { district_review_date: '2026-04-19' },
  'E-22': { receives_employee_pension_monthly: true },
  'E-23': { employer_registered_in_cq: false, insured_in_cq: false },
  'E-24': { subsidy_rate: 38 },
  'E-25': { subsidy_amount: '2323.20' },
  'E-26': { training_subsidy_payee: 'enterprise' },
  'E-27': { training_certificate_date: '2026-05-21' },
};

/** What a whole class has otherwise, by the one rule that it breaks. */
const brokenClasses: [string, object][] = [
  ['E-07', { ...market, institution_id: leftInstitution }],
  ['E-11', { ...market, class_location_code: '510107' }],
  ['E-13', { ...market, filing_date: undefined }],
  ['E-13', { ...market, filing_date: '2026-03-10' }],
  ['E-14', { ...market, municipal_report_date: undefined }],
  // Day 31 after the end.
  ['E-14', { ...market, municipal_report_date: '2026-04-27' }],
  ['E-15', { ...subsidised, opening_approval_date: '2026-03-10' }],
  ['E-16b', { ...subsidised, attendance_source: 'none' }],
];

/** The engineer programme's classes, and the people who come too often whatever the programme. */
export function plantedEngineers({ sink, random }: Planting): void {
  const often = [random.personKey(), random.personKey()];
  const fourTimes = [random.personKey(), random.personKey()];
  const write = (row: Partial<TrainingRow>, person_key = random.personKey()) =>
    sink.training({ ...engineer, ...row, person_key });
  for (const [rule, change] of Object.entries(brokenRecords))
    for (let copy = 0; copy < 2; copy++) {
      write({ class_id: 'PE00', ...paid, ...change });
      sink.noteCase(rule, 'breach');
    }
  for (const key of often) write({ class_id: 'PE00', ...paid }, key);
  for (const key of fourTimes) write({ class_id: 'PE00', ...paid }, key);
  brokenClasses.forEach(([rule, change], index) => {
    const class_id = `PE${String(index + 1).padStart(2, '0')}`;
    for (let seat = 0; seat < seats; seat++) {
      // Those who come a second time this year sit in the last, a subsidised class.
      const key = index === brokenClasses.length - 1 ? often[seat] : undefined;
      write({ class_id, ...change }, key);
    }
    sink.noteCase(rule, 'breach');
  });
  often.forEach(() => sink.noteCase('E-17', 'breach'));
  for (const year of ['2023', '2024', '2025'])
    for (let seat = 0; seat < seats; seat++) {
      const key = fourTimes[seat];
      sink.training({
        ...engineer,
        person_key: key ?? random.personKey(),
        program: 'digital-skill',
        occupation_code: '4-04-05-05',
        level_system: 'skill',
        level: '4',
        class_id: `PS${year}`,
        class_start_date: `${year}-03-06`,
        class_end_date: `${year}-03-24`,
        ...subsidised,
        opening_approval_date: `${year}-02-27`,
        subsidy_paid_date: key === undefined ? undefined : `${year}-05-20`,
      });
    }
  fourTimes.forEach(() => sink.noteCase('E-18', 'breach'));
  if (isoOf(asOf) < '2026-05-21') throw new Error('the planted classes are dated after the cut-off');
}
