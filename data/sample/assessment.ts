import type { Day } from './calendar';
import { asOf, isoOf, monthsBetween, nextExamDay } from './calendar';
import type { FinishedClass } from './digitalTraining';
import type { OrgChoice } from './evaluationOrgs';
import type { Institution } from './institutions';
import { cataloguePick, skillLevelPick } from './occupations';
import { newPerson } from './people';
import { Random } from './random';
import type { Sink } from './sink';
import { unitAt } from './units';

interface Sitting {
  unit: string;
  institution: Institution;
  occupation: string | null;
  ability: string | null;
  level: string | null;
  exam: Day;
  attempt: 'first' | 'resit';
  keys: string[];
}

/** Digital-skill exams of Chongqing: most classes send some of their people, those who fail may sit again. */
export function writeDigitalAssessments(
  sink: Sink,
  {
    classes,
    institutions,
    orgs,
  }: { classes: readonly FinishedClass[]; institutions: readonly Institution[]; orgs: OrgChoice },
): void {
  const random = new Random('digital assessments');
  const sittings = [...earlySittings(random, institutions)];
  for (const each of classes) {
    const exam = nextExamDay(each.end + random.int(8, 40));
    const share = 0.55 + random.next() * 0.4;
    const keys = each.people.filter(() => random.chance(share)).map((person) => person.key);
    if (!random.chance(0.645) || keys.length === 0 || exam > asOf) continue;
    const { unit, institution, occupation, ability, level } = each;
    sittings.push({ unit, institution, occupation, ability, level, exam, attempt: 'first', keys });
  }
  sittings.sort((one, other) => one.exam - other.exam);
  for (const sitting of sittings) {
    const failed = writeSitting(sink, { random, sitting, orgs });
    if (failed.length === 0) continue;
    const resit: Sitting = {
      ...sitting,
      exam: nextExamDay(sitting.exam + random.int(30, 80)),
      attempt: 'resit',
      keys: failed,
    };
    if (resit.exam <= asOf) writeSitting(sink, { random, sitting: resit, orgs });
  }
}

/** 2021 had more exams than classes: people who had learnt elsewhere. */
function* earlySittings(random: Random, institutions: readonly Institution[]): Generator<Sitting> {
  for (const { days } of monthsBetween('2021-01', '2021-12')) {
    for (let group = 0; group < 4; group++) {
      const institution = random.pick(institutions);
      const keys: string[] = [];
      for (let seat = random.int(15, 30); seat > 0; seat--) keys.push(newPerson(random, 'other').key);
      const exam = nextExamDay(days.pick(random));
      const occupation = cataloguePick.pick(random);
      const level = skillLevelPick.pick(random);
      yield {
        unit: institution.unit,
        institution,
        occupation,
        ability: null,
        level,
        exam,
        attempt: 'first',
        keys,
      };
    }
  }
}

/** Writes a row a person; answers the codes of those who will sit again. */
function writeSitting(
  sink: Sink,
  { random, sitting, orgs }: { random: Random; sitting: Sitting; orgs: OrgChoice },
): string[] {
  const { institution, occupation, ability, level, exam, attempt, keys } = sitting;
  const unit = unitAt(sitting.unit, isoOf(exam));
  const org = orgs.pick(random, unit, exam);
  const certificate = exam + random.int(18, 45);
  const again: string[] = [];
  for (const key of keys) {
    const absent = random.chance(0.04);
    const passed = !absent && random.chance(institution.passRate);
    const issued = passed && certificate <= asOf;
    const theory = passed || (!absent && random.chance(0.5));
    sink.assessment({
      region: 'chongqing',
      record_grain: 'person',
      person_key: key,
      reporting_unit_id: unit,
      assessment_type: ability === null ? 'skill-level' : 'special-ability',
      assessment_org_id: org.id,
      assessment_org_type: org.type,
      training_institution_id: institution.id,
      program: 'digital-skill',
      occupation_code: occupation ?? undefined,
      special_ability_code: ability ?? undefined,
      is_digital_declared: ability === null ? undefined : true,
      level_system: level === null ? undefined : 'skill',
      level: level ?? undefined,
      exam_date: isoOf(exam),
      attempt,
      attended: !absent,
      theory_result: absent ? 'absent' : theory ? 'pass' : 'fail',
      ability_result: absent ? 'absent' : passed || (!theory && random.chance(0.4)) ? 'pass' : 'fail',
      assessment_result: absent ? 'absent' : passed ? 'pass' : 'fail',
      assessment_method: 'exam',
      certificate_issued: issued,
      certificate_date: issued ? isoOf(certificate) : undefined,
      first_pass: passed ? attempt === 'first' : undefined,
    });
    if (!passed && attempt === 'first' && random.chance(0.3)) again.push(key);
  }
  return again;
}
