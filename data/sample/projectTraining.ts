import type { Day } from './calendar';
import { asOf, isoOf } from './calendar';
import { drawStatus } from './digitalTraining';
import type { InstitutionChoice } from './institutions';
import { dadukouItems, otherCodes } from './occupations';
import { drawCategory, graduation } from './people';
import { Random } from './random';
import { schedule } from './schedule';
import type { Sink } from './sink';
import { type Unit, weightIn } from './units';

const dadukou = '500104';

/** Project-based classes outside the digital fields; half of them are reported as one row a class. */
export function writeProjectTraining(
  sink: Sink,
  { units, institutions }: { units: readonly Unit[]; institutions: InstitutionChoice },
): void {
  const random = new Random('chongqing project training');
  const years = [2022, 2023, 2024, 2025, 2026].map((year) => ({
    year,
    people: 780,
    to: year === 2026 ? 10 : 12,
  }));
  const weight = (unit: Unit, month: string) => weightIn(unit, month) * (unit.id === dadukou ? 8 : 1);
  let number = 0;
  for (const { place, start, size } of schedule({
    random,
    places: units,
    weightIn: weight,
    years,
    sizes: [15, 45],
  })) {
    number += 1;
    const end = start + random.int(7, 30);
    const over = end <= asOf;
    const item = place.id === dadukou ? random.pick(dadukouItems) : null;
    const trainingType = random.chance(0.8) ? 'project-based' : 'high-skilled-project';
    const amount = 900 + 10 * random.int(0, 60);
    const asAggregate = random.chance(0.5);
    const institution = institutions.pick(random, place.id, start);
    // Now and then an institution of another district holds the class.
    if (place.id === dadukou && institution.unit !== dadukou) sink.noteCase('D-08', 'breach');
    const base = {
      region: 'chongqing',
      reporting_unit_id: place.id,
      institution_id: institution.id,
      class_id: `CP${String(number).padStart(4, '0')}`,
      platform_class_id: `YY-CP${String(number).padStart(4, '0')}`,
      program: 'project-based',
      channel: 'subsidised',
      training_type: trainingType,
      occupation_code: item === null ? random.pick(otherCodes) : undefined,
      special_ability_code: item?.code,
      project_item: item?.item,
      is_digital_declared: false,
      class_start_date: isoOf(start),
      class_end_date: over ? isoOf(end) : undefined,
      opening_approval_date: isoOf(start - random.int(3, 12)),
      ...(item === null ? {} : advance(random, { start, amount: asAggregate ? amount * size : amount })),
    } as const;
    if (asAggregate) {
      sink.training({
        ...base,
        record_grain: 'aggregate',
        count: size,
        completion_status: over ? 'completed' : 'enrolled',
      });
      continue;
    }
    for (let seat = 0; seat < size; seat++) {
      const category = drawCategory(random, 'employment-skill', start);
      sink.training({
        ...base,
        record_grain: 'person',
        person_key: random.personKey(),
        trainee_category: category,
        ...graduation(category, start),
        completion_status: drawStatus(random, over),
      });
    }
  }
}

/** Dadukou may pay a part in advance, at most 20 % (渡人社发〔2022〕32号 五(四)). */
function advance(random: Random, { start, amount }: { start: Day; amount: number }) {
  const paid = start + random.int(2, 20);
  return {
    approved_subsidy: amount,
    advance_amount: paid > asOf ? undefined : (amount * random.int(10, 20)) / 100,
    advance_paid_date: paid > asOf ? undefined : isoOf(paid),
  };
}
