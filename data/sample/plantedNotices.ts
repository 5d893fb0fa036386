import { leftInstitution, plantedUnit, type Planting } from './planting';
import type { TrainingRow } from './rows';

const seats = 15;
const dadukou = '500104';

const digital = {
  region: 'chongqing',
  record_grain: 'person',
  reporting_unit_id: plantedUnit,
  program: 'digital-skill',
  channel: 'subsidised',
  training_type: 'on-the-job',
  trainee_category: 'employee',
  age_band: '35-44',
  gender: 'male',
  education_level: 'college',
  occupation_code: '4-04-05-05',
  level_system: 'skill',
  level: '4',
  platform_class_id: 'YY-PLANTED',
  opening_approval_date: '2026-02-26',
  attendance_source: 'clock-in',
  class_start_date: '2026-03-09',
  class_end_date: '2026-03-27',
  completion_status: 'failed',
} satisfies Partial<TrainingRow>;

const brokenClasses: Record<string, Partial<TrainingRow>> = {
  'C-01': { institution_type: 'leading-enterprise' },
  'C-02': { training_type: 'labour-preparation', trainee_category: 'rural-transfer' },
  'C-03': { occupation_code: '4-03-02-01', is_digital_declared: false },
  'P-03': { institution_id: leftInstitution },
};

const project = {
  ...digital,
  reporting_unit_id: dadukou,
  program: 'project-based',
  training_type: 'employment-skill',
  trainee_category: 'veteran',
  occupation_code: undefined,
  special_ability_code: 'DDK-29',
  project_item: '重庆小面制作',
  is_digital_declared: false,
  level_system: undefined,
  level: undefined,
  employed_at_start: false,
} satisfies Partial<TrainingRow>;

const brokenProjects: Record<string, Partial<TrainingRow>> = {
  'D-02': { employed_at_start: true },
  'D-03': { trainee_category: 'no-further-study', graduation_date: '2025-02' },
  'D-06': { approved_subsidy: 1000, advance_amount: 200.01, advance_paid_date: '2026-03-10' },
  'D-07': {
    completion_status: 'completed',
    training_certificate_date: '2026-04-02',
    subsidy_paid_date: '2026-04-01',
  },
};

const brokenProjectClasses: Record<string, Partial<TrainingRow>> = {
  'D-01': { training_type: 'entrepreneurship' },
  'D-08': { institution_id: leftInstitution, class_start_date: '2026-02-16' },
  'D-09': { project_item: '示例清单外项目' },
};

/** Digital-skill classes, Dadukou's project classes and a competition, each case breaking one rule of its document. */
export function plantedNotices({ sink, random, institutions }: Planting): void {
  const own = (unit: string) => institutions.find((one) => one.unit === unit)?.id ?? '';
  const write = (row: Omit<Partial<TrainingRow>, 'region'>, base: typeof digital | typeof project) =>
    sink.training({
      institution_id: own(base.reporting_unit_id),
      ...base,
      ...row,
      person_key: random.personKey(),
    });
  const plantClasses = (
    broken: Record<string, Partial<TrainingRow>>,
    base: typeof digital | typeof project,
    prefix: string,
  ) => {
    for (const [rule, change] of Object.entries(broken)) {
      for (let seat = 0; seat < seats; seat++) write({ class_id: `${prefix}${rule}`, ...change }, base);
      sink.noteCase(rule, 'breach');
    }
  };
  plantClasses(brokenClasses, digital, 'PC-');
  plantClasses(brokenProjectClasses, project, 'PD-');
  for (const [rule, change] of Object.entries(brokenProjects))
    for (let copy = 0; copy < 2; copy++) {
      write({ class_id: 'PD00', ...change }, project);
      sink.noteCase(rule, 'breach');
    }
  for (let seat = 0; seat < seats; seat++) write({ class_id: 'PD00' }, project);
  for (let seat = 0; seat < seats; seat++) {
    const isWrong = seat < 2;
    const trainee_category = isWrong ? 'veteran' : 'employee';
    write(
      { class_id: 'PD01', training_type: 'on-the-job', trainee_category, employed_at_start: true },
      project,
    );
    if (isWrong) sink.noteCase('D-04', 'breach');
  }
  sink.competition({
    region: 'chongqing',
    record_grain: 'aggregate',
    count: 20,
    count_basis: 'persons',
    reporting_unit_id: plantedUnit,
    competition_id: 'JS-D-PLANTED',
    competition_name: '示例2026年区县职业技能竞赛',
    series: 'zhejiang-digital',
    competition_level: 'district',
    group: 'worker',
    event_name: '电子商务',
    is_digital_event: true,
    start_date: '2026-06-13',
    end_date: '2026-06-14',
  });
  sink.noteCase('P-04', 'breach');
}
