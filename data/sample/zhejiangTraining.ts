import { asOf, isoOf } from './calendar';
import { abilityCodes } from './digitalTraining';
import type { InstitutionChoice } from './institutions';
import { cataloguePick, engineeringPick, otherCodes } from './occupations';
import { drawCategory, graduation } from './people';
import { Random, weightedOf } from './random';
import type { TrainingRow } from './rows';
import { schedule, type YearPlan } from './schedule';
import type { Sink } from './sink';
import { type Unit, weightIn } from './units';

const trainingTypes = weightedOf([
  ['on-the-job', 62],
  ['employment-skill', 30],
  ['entrepreneurship', 5],
  ['new-apprenticeship', 3],
]);

interface Province {
  units: readonly Unit[];
  institutions: InstitutionChoice;
}

/**
 * Digital-skill classes of Zhejiang: many rows, few columns and no person codes (its target counts rows),
 * so that the file stays small enough to load.
 */
export function writeZhejiangTraining(sink: Sink, province: Province): void {
  writeClasses(sink, province, {
    program: 'digital-skill',
    prefix: 'ZC',
    years: [
      { year: 2022, people: 4_200, from: 11 },
      { year: 2023, people: 127_000 },
      { year: 2024, people: 151_000 },
      { year: 2025, people: 157_000 },
      { year: 2026, people: 137_000, to: 10 },
    ],
  });
  writeClasses(sink, province, {
    program: 'other',
    prefix: 'ZX',
    years: [2023, 2024, 2025, 2026].map((year) => ({ year, people: 1_280, to: year === 2026 ? 10 : 12 })),
  });
}

function writeClasses(
  sink: Sink,
  { units, institutions }: Province,
  { program, prefix, years }: { program: 'digital-skill' | 'other'; prefix: string; years: YearPlan[] },
): void {
  const random = new Random(`zhejiang training ${program}`);
  let number = 0;
  for (const { place, start, size } of schedule({
    random,
    places: units,
    weightIn,
    years,
    sizes: [15, 45],
  })) {
    number += 1;
    const end = start + random.int(4, 28);
    const over = end <= asOf;
    const trainingType = trainingTypes.pick(random);
    const ability =
      program === 'digital-skill' && random.chance(0.08) ? random.pick(abilityCodes) : undefined;
    const row: TrainingRow = {
      region: 'zhejiang',
      record_grain: 'person',
      reporting_unit_id: place.id,
      institution_id: institutions.pick(random, place.id, start).id,
      class_id: `${prefix}${String(number).padStart(5, '0')}`,
      program,
      channel: random.chance(0.4) ? 'subsidised' : 'market',
      training_type: trainingType,
      occupation_code: ability === undefined ? occupationFor(random, program) : undefined,
      special_ability_code: ability,
      is_digital_declared: ability === undefined ? undefined : true,
      class_start_date: isoOf(start),
      class_end_date: over ? isoOf(end) : undefined,
      completion_status: '',
    };
    for (let seat = 0; seat < size; seat++) {
      const category = drawCategory(random, trainingType, start);
      const { graduation_year, graduation_date } = graduation(category, start);
      row.trainee_category = category;
      row.graduation_year = graduation_year;
      row.graduation_date = graduation_date;
      row.completion_status = status(random, over);
      sink.training(row);
    }
  }
}

/** The province's digital occupations are wider than the 43: some classes teach an engineering occupation. */
function occupationFor(random: Random, program: 'digital-skill' | 'other'): string {
  if (program === 'other') return random.pick(otherCodes);
  return random.chance(0.07) ? engineeringPick.pick(random).code : cataloguePick.pick(random);
}

function status(random: Random, over: boolean): string {
  const mark = random.next();
  if (!over) return mark < 0.02 ? 'withdrawn' : 'enrolled';
  return mark < 0.97 ? 'completed' : mark < 0.99 ? 'withdrawn' : 'failed';
}
