import type { Day } from './calendar';
import { asOf, dayOf, isoOf, yearOf } from './calendar';
import type { TrainedEngineer } from './engineers';
import type { EvaluationOrg } from './evaluationOrgs';
import type { Institution } from './institutions';
import { Random } from './random';
import type { Sink } from './sink';
import { unitAt } from './units';

const sessions = [
  '2025-03-22',
  '2025-05-24',
  '2025-07-19',
  '2025-09-20',
  '2025-11-22',
  '2026-01-17',
  '2026-03-28',
  '2026-05-23',
  '2026-07-18',
  '2026-09-19',
  '2026-10-17',
].map(dayOf);

interface Attempt {
  engineer: TrainedEngineer;
  exam: Day;
  attempt: 'first' | 'resit';
  result: 'pass' | 'fail' | 'absent';
}

/** Exams of the engineers with a training certificate; an institution's chance of passing differs by year. */
export function writeEngineerExams(
  sink: Sink,
  {
    trained,
    institutions,
    orgs,
  }: {
    trained: readonly TrainedEngineer[];
    institutions: readonly Institution[];
    orgs: readonly EvaluationOrg[];
  },
): void {
  const random = new Random('engineer exams');
  const chances = passChances(random, institutions);
  const attempts = trained.flatMap((engineer) => attemptsOf(random, engineer, chances));
  attempts.sort((one, other) => one.exam - other.exam);
  const paid = new Set<string>();
  for (const { engineer, exam, attempt, result } of attempts) {
    const org = random.pick(orgs);
    const passed = result === 'pass';
    const certificate = exam + random.int(38, 52);
    const issued = passed && certificate <= asOf;
    const theory = passed || (result === 'fail' && random.chance(0.45));
    const payment = certificate + random.int(20, 60);
    const isPaid =
      issued &&
      payment <= asOf &&
      attempt === 'first' &&
      engineer.key !== undefined &&
      !paid.has(engineer.key);
    if (isPaid && engineer.key !== undefined) paid.add(engineer.key);
    sink.assessment({
      region: 'chongqing',
      record_grain: 'person',
      person_key: engineer.key,
      reporting_unit_id: unitAt(engineer.institution.unit, isoOf(exam)),
      assessment_type: 'professional-technical-level',
      assessment_org_id: org.id,
      assessment_org_type: org.type,
      training_institution_id: engineer.institution.id,
      program: 'digital-engineer',
      occupation_code: engineer.occupation,
      level_system: 'professional-technical',
      level: engineer.level,
      exam_date: isoOf(exam),
      attempt,
      attended: result !== 'absent',
      theory_result: result === 'absent' ? 'absent' : theory ? 'pass' : 'fail',
      ability_result:
        result === 'absent' ? 'absent' : passed || (!theory && random.chance(0.3)) ? 'pass' : 'fail',
      assessment_result: result,
      assessment_method: 'exam',
      certificate_issued: issued,
      certificate_date: issued ? isoOf(certificate) : undefined,
      training_certificate_date: isoOf(engineer.certificate),
      first_pass: passed ? attempt === 'first' : undefined,
      ...(isPaid
        ? {
            assessment_subsidy_amount: 600,
            assessment_subsidy_paid_date: isoOf(payment),
            assessment_subsidy_payee: 'individual',
            receives_employee_pension_monthly: false,
            public_sector_staff: false,
          }
        : {}),
    });
  }
}

function attemptsOf(
  random: Random,
  engineer: TrainedEngineer,
  chances: ReadonlyMap<string, (year: number) => number>,
): Attempt[] {
  const list: Attempt[] = [];
  if (random.chance(0.16)) return list;
  let next = sessions.findIndex((day) => day >= engineer.certificate + 14);
  while (next >= 0 && next < sessions.length && list.length < 3) {
    const exam = sessions[next] ?? asOf;
    const chance = chances.get(engineer.institution.id)?.(yearOf(exam)) ?? 0.45;
    const result = random.chance(0.05) ? 'absent' : random.chance(chance) ? 'pass' : 'fail';
    const sat = list.some((each) => each.result !== 'absent');
    list.push({ engineer, exam, attempt: sat ? 'resit' : 'first', result });
    if (result === 'pass' || !random.chance(result === 'absent' ? 0.6 : 0.3)) break;
    next += 1;
  }
  return list;
}

/** Two institutions fall short in 2026 and one in 2025, none in both. */
function passChances(
  random: Random,
  institutions: readonly Institution[],
): Map<string, (year: number) => number> {
  const chances = new Map<string, (year: number) => number>();
  institutions.forEach((institution, index) => {
    const usual = 0.27 + random.next() * 0.34;
    const weak = index === 8 || index === 17 ? 2026 : index === 20 ? 2025 : 0;
    chances.set(institution.id, (year) => (year === weak ? 0.16 : usual));
  });
  return chances;
}
