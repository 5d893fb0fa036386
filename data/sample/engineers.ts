import type { Day } from './calendar';
import { asOf, isoOf, yearOf } from './calendar';
import { engineerPay } from './engineerPay';
import type { Institution } from './institutions';
import { engineeringPick } from './occupations';
import { graduation, maySubsidise, noteClass, type Person, Returners } from './people';
import { Random, weightedOf } from './random';
import type { TrainingRow } from './rows';
import { schedule } from './schedule';
import type { Sink } from './sink';
import { unitAt } from './units';

/** Somebody with a training certificate, who may go to the exam. */
export interface TrainedEngineer {
  /** Empty where the record has no person code. */
  key: string | undefined;
  institution: Institution;
  occupation: string;
  level: string;
  certificate: Day;
}

interface Engineer extends Person {
  /** Occupation and level of every class, so that nobody repeats one. */
  taken: Set<string>;
}

const levels = weightedOf([
  [1, 52],
  [2, 34],
  [3, 14],
]);
const educations = weightedOf([
  ['college', 42],
  ['bachelor', 47],
  ['master', 10],
  ['doctorate', 1],
]);
const ageBands = weightedOf([
  ['25-34', 55],
  ['35-44', 33],
  ['45-54', 12],
]);
const years = [
  { year: 2025, people: 3_600 },
  { year: 2026, people: 2_490, to: 10 },
];

/** Classes of the engineer programme, as 渝人社规〔2025〕19号 has them: nothing in them breaks a rule. */
export function writeEngineers(sink: Sink, institutions: readonly Institution[]): TrainedEngineer[] {
  const random = new Random('engineers');
  const returners = new Returners<Engineer>(5_000);
  const trained: TrainedEngineer[] = [];
  const weightIn = (each: Institution) => each.weight;
  let number = 0;
  for (const slot of schedule({ random, places: institutions, weightIn, years, sizes: [15, 45] })) {
    number += 1;
    const { place: institution, start, size } = slot;
    const { code, hours: byLevel } = engineeringPick.pick(random);
    const level = levels.pick(random);
    const hours = byLevel[level - 1] ?? 0;
    const end = start + Math.ceil((hours / 30) * 7);
    const over = end <= asOf;
    const subsidised = random.chance(0.6);
    const certificate = end + random.int(1, 6);
    const classId = `CE${String(number).padStart(4, '0')}`;
    const unit = unitAt(institution.unit, isoOf(start));
    const report = end + random.int(5, 28);
    const base = {
      region: 'chongqing',
      record_grain: 'person',
      reporting_unit_id: unit,
      class_location_code: unit.startsWith('50') ? unit : '500000',
      institution_id: institution.id,
      class_id: classId,
      program: 'digital-engineer',
      channel: subsidised ? 'subsidised' : 'market',
      training_type: 'on-the-job',
      occupation_code: code,
      level_system: 'professional-technical',
      level: String(level),
      class_start_date: isoOf(start),
      class_end_date: over ? isoOf(end) : undefined,
      ...(subsidised
        ? {
            platform_class_id: `YY-${classId}`,
            opening_approval_date: isoOf(start - random.int(3, 15)),
            attendance_source: random.pick(['live-monitoring', 'clock-in']),
          }
        : {
            filing_date: isoOf(start - random.int(8, 30)),
            municipal_report_date: report <= asOf ? isoOf(report) : undefined,
          }),
    } satisfies Partial<TrainingRow>;
    if (!subsidised && over && report > asOf) sink.noteCase('E-14', 'pending');
    const payDays = {
      end,
      certificate,
      steps: [random.int(20, 45), random.int(3, 9), random.int(3, 9), random.int(4, 20)],
    };
    const course = `${code} ${level}`;
    const seated = new Set<Engineer>();
    for (let seat = 0; seat < size; seat++) {
      const isFree = (each: Engineer) =>
        !seated.has(each) && !each.taken.has(course) && (!subsidised || maySubsidise(each, start));
      const returner = random.chance(0.09) ? returners.find(random, start, isFree) : null;
      const engineer = returner ?? newEngineer(random, start);
      if (engineer.category === 'graduate-year' && yearOf(engineer.lastEnd) < yearOf(start)) {
        engineer.category = 'employee';
      }
      seated.add(engineer);
      engineer.taken.add(course);
      noteClass(engineer, { start, end, subsidised });
      const status = statusOf(random, over);
      const certified = status === 'completed' && certificate <= asOf;
      const isEmployee = engineer.category === 'employee';
      const key = random.chance(0.01) ? undefined : engineer.key;
      sink.training({
        ...base,
        person_key: key,
        enrolment_route: isEmployee && random.chance(0.6) ? 'employer' : 'individual',
        trainee_category: engineer.category,
        age_band: engineer.ageBand,
        gender: engineer.gender,
        education_level: engineer.education,
        ...graduation(engineer.category, start),
        completed_hours:
          status === 'enrolled' ? undefined : status === 'withdrawn' ? random.int(4, hours >> 1) : hours,
        completion_status: status,
        training_certificate_date: certified ? isoOf(certificate) : undefined,
        ...(subsidised
          ? engineerPay(random, { hours, level, isEmployee, completed: certified, ...payDays })
          : {}),
      });
      if (certified) trained.push({ key, institution, occupation: code, level: String(level), certificate });
      if (returner === null && key !== undefined) returners.add(random, engineer);
    }
  }
  return trained;
}

function statusOf(random: Random, over: boolean): string {
  const mark = random.next();
  if (!over) return mark < 0.02 ? 'withdrawn' : 'enrolled';
  return mark < 0.93 ? 'completed' : mark < 0.97 ? 'failed' : 'withdrawn';
}

function newEngineer(random: Random, start: Day): Engineer {
  const isGraduate = random.chance(0.35);
  return {
    key: random.personKey(),
    gender: random.chance(0.63) ? 'male' : 'female',
    ageBand: isGraduate ? '16-24' : ageBands.pick(random),
    education: educations.pick(random),
    category: isGraduate ? 'graduate-year' : 'employee',
    lastEnd: start - 1,
    subsidisedYear: 0,
    subsidisedTimes: 0,
    taken: new Set(),
  };
}
