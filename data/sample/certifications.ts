import { asOf, isoOf, nextExamDay } from './calendar';
import type { OrgChoice } from './evaluationOrgs';
import { otherCodes, skillLevelPick } from './occupations';
import { Random } from './random';
import type { AssessmentRow } from './rows';
import { schedule } from './schedule';
import type { Sink } from './sink';
import { type Unit, unitAt, weightIn } from './units';

/** Skill level certifications of all other trades, known as counts by sitting and result. */
export function writeCertifications(
  sink: Sink,
  { units, orgs }: { units: readonly Unit[]; orgs: OrgChoice },
): void {
  const random = new Random('certifications');
  const years = [
    { year: 2021, people: 61_000 },
    { year: 2022, people: 61_500 },
    { year: 2023, people: 70_500 },
    { year: 2024, people: 75_000 },
    { year: 2025, people: 78_000 },
    { year: 2026, people: 62_000, to: 10 },
  ];
  for (const { place, start, size } of schedule({
    random,
    places: units,
    weightIn,
    years,
    sizes: [30, 110],
  })) {
    const exam = nextExamDay(start);
    if (exam > asOf) continue;
    const unit = unitAt(place.id, isoOf(exam));
    const org = orgs.pick(random, unit, exam);
    const certificate = exam + random.int(18, 45);
    const absent = Math.floor(size * random.next() * 0.08);
    const passed = Math.floor((size - absent) * (0.6 + random.next() * 0.3));
    const base = {
      region: 'chongqing',
      record_grain: 'aggregate',
      reporting_unit_id: unit,
      assessment_type: 'skill-level',
      assessment_org_id: org.id,
      assessment_org_type: org.type,
      program: 'other',
      occupation_code: random.pick(otherCodes),
      is_digital_declared: false,
      level_system: 'skill',
      level: skillLevelPick.pick(random),
      exam_date: isoOf(exam),
    } satisfies Partial<AssessmentRow>;
    const issued = certificate <= asOf;
    if (passed > 0) {
      sink.assessment({
        ...base,
        count: passed,
        attended: true,
        assessment_result: 'pass',
        certificate_issued: issued,
        certificate_date: issued ? isoOf(certificate) : undefined,
      });
    }
    const failed = size - absent - passed;
    if (failed > 0) {
      sink.assessment({
        ...base,
        count: failed,
        attended: true,
        assessment_result: 'fail',
        certificate_issued: false,
      });
    }
    if (absent > 0) {
      sink.assessment({
        ...base,
        count: absent,
        attended: false,
        assessment_result: 'absent',
        certificate_issued: false,
      });
    }
  }
}
