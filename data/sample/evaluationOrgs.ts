import type { Day } from './calendar';
import { dayOf, isoOf } from './calendar';
import { Random, Weighted } from './random';
import { type Unit, unitAt } from './units';

export interface EvaluationOrg {
  id: string;
  name: string;
  type: 'employer' | 'school' | 'social';
  unit: string;
  filed: Day;
  /** Day of leaving, null while in force. */
  ended: Day | null;
  isNew: boolean;
}

const names = { employer: '企业评价机构', school: '院校评价机构', social: '社会培训评价组织' };

/** Filed in a year, new or (as an older organisation filed again) not; 214 of 2021–2025, 6 of them not new. */
const filings = [
  { from: '2016-01-01', to: '2020-12-20', count: 110, renewed: 110 },
  { from: '2021-01-10', to: '2021-12-20', count: 34, renewed: 1 },
  { from: '2022-01-10', to: '2022-12-20', count: 46, renewed: 1 },
  { from: '2023-01-10', to: '2023-12-20', count: 46, renewed: 1 },
  { from: '2024-01-10', to: '2024-12-20', count: 44, renewed: 2 },
  { from: '2025-01-10', to: '2025-10-20', count: 44, renewed: 1 },
  { from: '2026-01-10', to: '2026-10-20', count: 9, renewed: 0 },
];

/** Evaluation organisations in order of filing; six of the oldest have left again. */
export function makeEvaluationOrgs(units: readonly Unit[]): EvaluationOrg[] {
  const random = new Random('evaluation organisations');
  const places = new Weighted(units, (unit) => unit.weight);
  const orgs: EvaluationOrg[] = [];
  for (const { from, to, count, renewed } of filings) {
    for (let index = 0; index < count; index++) {
      const number = orgs.length + 1;
      const type = random.pick(['employer', 'employer', 'school', 'social'] as const);
      const filed = random.int(dayOf(from), dayOf(to));
      const left = number % 19 === 7 && number <= 110 ? dayOf(`${2022 + (number % 4)}-06-30`) : null;
      orgs.push({
        id: `PJ-${String(number).padStart(4, '0')}`,
        name: `示例第${String(number).padStart(3, '0')}${names[type]}`,
        type,
        unit: unitAt(places.pick(random).id, isoOf(filed)),
        filed,
        ended: left,
        isNew: index >= renewed,
      });
    }
  }
  return orgs;
}

/** Organisations in force on a day, mostly those of the unit itself. */
export class OrgChoice {
  constructor(private readonly orgs: readonly EvaluationOrg[]) {}

  pick(random: Random, unit: string, day: Day): EvaluationOrg {
    const active = (org: EvaluationOrg) => org.filed <= day && (org.ended === null || org.ended > day);
    const own = random.chance(0.8) ? this.orgs.filter((org) => org.unit === unit && active(org)) : [];
    if (own.length > 0) return random.pick(own);
    for (;;) {
      const org = random.pick(this.orgs);
      if (active(org)) return org;
    }
  }
}
