import type { Day } from './calendar';
import { asOf, isoOf } from './calendar';
import type { Institution, InstitutionChoice } from './institutions';
import { cataloguePick, skillLevelPick } from './occupations';
import {
  drawCategory,
  graduation,
  maySubsidise,
  newPerson,
  noteClass,
  type Person,
  Returners,
  returnCategory,
} from './people';
import { Random, weightedOf } from './random';
import type { TrainingRow } from './rows';
import { schedule, type YearPlan } from './schedule';
import type { Sink } from './sink';
import { type Unit, weightIn } from './units';

/** A finished class whose people may be sent to an exam. */
export interface FinishedClass {
  unit: string;
  institution: Institution;
  occupation: string | null;
  ability: string | null;
  level: string | null;
  end: Day;
  people: Person[];
}

const trainingTypes = weightedOf([
  ['employment-skill', 43],
  ['on-the-job', 42],
  ['entrepreneurship', 10],
  ['new-apprenticeship', 5],
]);
const classHours = weightedOf([
  [40, 20],
  [64, 25],
  [80, 30],
  [120, 20],
  [160, 5],
]);
export const abilityCodes = ['ZX-101', 'ZX-102', 'ZX-103', 'ZX-104', 'ZX-105', 'ZX-106', 'ZX-107', 'ZX-108'];

/** Digital-skill classes of Chongqing (`program = digital-skill`), with the attributes of every person. */
export function writeChongqingTraining(
  sink: Sink,
  { units, institutions }: { units: readonly Unit[]; institutions: InstitutionChoice },
): FinishedClass[] {
  const random = new Random('chongqing digital training');
  const returners = new Returners(20_000);
  const finished: FinishedClass[] = [];
  const years: YearPlan[] = [
    { year: 2021, people: 980, from: 9 },
    { year: 2022, people: 12_900 },
    { year: 2023, people: 17_000 },
    { year: 2024, people: 19_000 },
    { year: 2025, people: 16_300 },
    { year: 2026, people: 9_500, to: 10 },
  ];
  let number = 0;
  for (const slot of schedule({ random, places: units, weightIn, years, sizes: [15, 45] })) {
    number += 1;
    const { start, size, place } = slot;
    const hours = classHours.pick(random);
    const end = start + Math.ceil((hours / random.pick([4, 6, 6, 8])) * 1.4);
    const over = end <= asOf;
    const institution = institutions.pick(random, place.id, start);
    const ability = random.chance(0.08) ? random.pick(abilityCodes) : null;
    const occupation = ability === null ? cataloguePick.pick(random) : null;
    const level = ability === null ? skillLevelPick.pick(random) : null;
    const trainingType = trainingTypes.pick(random);
    const subsidised = random.chance(0.7);
    const classId = `CC${String(number).padStart(4, '0')}`;
    const certificate = end + random.int(1, 10);
    const base = {
      region: 'chongqing',
      record_grain: 'person',
      reporting_unit_id: place.id,
      institution_id: institution.id,
      class_id: classId,
      platform_class_id: subsidised ? `YY-${classId}` : undefined,
      program: 'digital-skill',
      channel: subsidised ? 'subsidised' : 'market',
      training_type: trainingType,
      occupation_code: occupation ?? undefined,
      special_ability_code: ability ?? undefined,
      is_digital_declared: ability === null ? undefined : true,
      level_system: level === null ? undefined : 'skill',
      level: level ?? undefined,
      class_start_date: isoOf(start),
      class_end_date: over ? isoOf(end) : undefined,
      opening_approval_date: subsidised ? isoOf(start - random.int(3, 12)) : undefined,
      attendance_source: subsidised ? random.pick(['live-monitoring', 'clock-in']) : undefined,
    } satisfies Partial<TrainingRow>;
    const seated = new Set<Person>();
    const passed: Person[] = [];
    for (let seat = 0; seat < size; seat++) {
      const isFree = (each: Person) => !seated.has(each) && (!subsidised || maySubsidise(each, start));
      const known = random.chance(0.08) ? returners.find(random, start, isFree) : null;
      if (known !== null) known.category = returnCategory(known, trainingType);
      const person = known ?? newPerson(random, drawCategory(random, trainingType, start));
      seated.add(person);
      noteClass(person, { start, end, subsidised });
      const status = drawStatus(random, over);
      const certified = status === 'completed' && certificate <= asOf;
      sink.training({
        ...base,
        person_key: person.key,
        trainee_category: person.category,
        age_band: person.ageBand,
        gender: person.gender,
        education_level: person.education,
        ...graduation(person.category, start),
        completion_status: status,
        completed_hours: hoursDone(random, status, hours),
        training_certificate_date: certified ? isoOf(certificate) : undefined,
      });
      if (status === 'completed') passed.push(person);
      if (known === null && random.chance(0.5)) returners.add(random, person);
    }
    if (over) finished.push({ unit: place.id, institution, occupation, ability, level, end, people: passed });
  }
  return finished;
}

export function drawStatus(random: Random, over: boolean): string {
  const mark = random.next();
  if (!over) return mark < 0.03 ? 'withdrawn' : 'enrolled';
  return mark < 0.93 ? 'completed' : mark < 0.975 ? 'withdrawn' : 'failed';
}

function hoursDone(random: Random, status: string, hours: number): number | undefined {
  if (status === 'enrolled') return undefined;
  return status === 'withdrawn' ? random.int(1, Math.floor(hours / 2)) : hours;
}
