import type { Column } from '../../../src/ingest/types';
import { asOf, dayOf, isoOf, type Day } from '../../sample/calendar';
import { makeEvaluationOrgs, type EvaluationOrg } from '../../sample/evaluationOrgs';
import { InstitutionChoice, makeInstitutions } from '../../sample/institutions';
import { cataloguePick, engineeringPick, otherCodes, skillLevelPick } from '../../sample/occupations';
import { Random, Weighted, weightedOf } from '../../sample/random';
import { readUnits, weightIn, type Unit } from '../../sample/units';

type Region = 'chongqing' | 'zhejiang';
type Values = Record<string, string | number | boolean | null>;

const first = dayOf('2023-01-01');
const programmes = weightedOf([
  ['digital-skill', 55],
  ['project-based', 17],
  ['other', 12],
  ['digital-engineer', 8],
  ['apprenticeship', 8],
]);
const trainingTypes = weightedOf([
  ['employment-skill', 40],
  ['on-the-job', 32],
  ['entrepreneurship', 10],
  ['labour-preparation', 8],
  ['project-based', 5],
  ['new-apprenticeship', 3],
  ['high-skilled-project', 2],
]);
const examTypes = weightedOf([
  ['skill-level', 70],
  ['special-ability', 15],
  ['enterprise-cert', 10],
  ['qualification', 5],
]);
const institutionTypes = ['private-school', 'technician-school', 'enterprise-centre', 'vocational-college'];

/** One region's places and how they are drawn. */
interface Places {
  region: Region;
  units: Weighted<Unit>;
  institutions: InstitutionChoice;
  orgs: readonly EvaluationOrg[];
}

/**
 * Classes and exam sessions of 15 to 45 people in two regions, 2023-01 to 2026-10, without end; the same seed gives
 * the same ones. A group decides everything that its people share.
 */
export class Groups {
  private readonly random: Random;
  private readonly places: Weighted<Places>;
  private number = 0;

  constructor(seed: string) {
    this.random = new Random(`bench ${seed}`);
    const all = (['chongqing', 'zhejiang'] as const).map((region): Places => {
      const units = readUnits(region).filter(({ retired }) => !retired);
      const institutions = makeInstitutions(region, units, region === 'chongqing' ? 240 : 420);
      return {
        region,
        units: new Weighted(units, (unit) => weightIn(unit, '2024-01')),
        institutions: new InstitutionChoice(institutions, units),
        orgs: makeEvaluationOrgs(units).slice(0, 60),
      };
    });
    this.places = new Weighted(all, ({ region }) => (region === 'chongqing' ? 6 : 4));
  }

  /** Classes with at least so many people, as columns of `training_groups`. */
  classes(people: number): Column[] {
    return columnsOf(people, () => {
      const { random } = this;
      const start = random.int(first, asOf);
      const hours = random.pick([40, 64, 80, 120, 160]);
      const end = start + Math.ceil(hours / random.pick([4, 6, 8]));
      const certificate = end + random.int(1, 10);
      return {
        ...this.shared(start).values,
        institution_type: random.pick(institutionTypes),
        channel: random.chance(0.7) ? 'subsidised' : 'market',
        training_type: trainingTypes.pick(random),
        class_start_date: isoOf(start),
        class_end_date: end <= asOf ? isoOf(end) : null,
        certificate_date: certificate <= asOf ? isoOf(certificate) : null,
        hours,
      };
    });
  }

  /** Exam sessions with at least so many people, as columns of `assessment_groups`. */
  exams(people: number): Column[] {
    return columnsOf(people, () => {
      const { random } = this;
      const day = random.int(first, asOf);
      const { values, places } = this.shared(day);
      const org = random.pick(places.orgs);
      const certificate = day + random.int(5, 30);
      const isEngineer = values['program'] === 'digital-engineer';
      return {
        ...values,
        assessment_type: isEngineer ? 'professional-technical-level' : examTypes.pick(random),
        assessment_org_id: org.id,
        assessment_org_type: org.type,
        exam_date: isoOf(day),
        certificate_date: certificate <= asOf ? isoOf(certificate) : null,
      };
    });
  }

  private shared(day: Day): { values: Values; places: Places } {
    const { random } = this;
    const places = this.places.pick(random);
    const unit = places.units.pick(random).id;
    const program = programmes.pick(random);
    const isEngineer = program === 'digital-engineer';
    this.number += 1;
    const values = {
      id: this.number,
      size: random.int(15, 45),
      region: places.region,
      unit,
      institution: places.institutions.pick(random, unit, day).id,
      program,
      occupation: isEngineer ? engineeringPick.pick(random).code : skilled(random, program),
      level_system: isEngineer ? 'professional-technical' : 'skill',
      level: isEngineer ? String(random.int(1, 3)) : skillLevelPick.pick(random),
      is_digital_declared: random.chance(0.2),
    };
    return { values, places };
  }
}

const skilled = (random: Random, program: string) =>
  program === 'digital-skill' || random.chance(0.3) ? cataloguePick.pick(random) : random.pick(otherCodes);

/** Groups until they hold so many people. */
function columnsOf(people: number, make: () => Values): Column[] {
  const columns = new Map<string, Column>();
  for (let left = people; left > 0;) {
    const group = make();
    const size = Math.min(left, Number(group['size']));
    left -= size;
    for (const [name, value] of Object.entries({ ...group, size })) {
      const type = name.endsWith('_date') ? 'date' : typeOf[typeof value];
      const column = columns.get(name) ?? { name, type: type ?? 'string', values: [] };
      columns.set(name, column);
      column.values.push(value);
    }
  }
  return [...columns.values()];
}

const typeOf: Partial<Record<string, Column['type']>> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
};
