import type { Day } from './calendar';
import { dayOf, isoOf, reformDay } from './calendar';
import { Random, Weighted } from './random';
import type { SampleRegion } from './rows';
import { liangjiang, type Unit } from './units';

export interface Institution {
  id: string;
  name: string;
  unit: string;
  /** Relative share of the unit's classes. */
  weight: number;
  /** Chance that a candidate it trained passes a skill exam, 0.45–0.92. */
  passRate: number;
  catalogueFrom: Day;
}

const kinds = ['职业培训学校', '技工学校', '企业培训中心', '职业学院', '公共实训基地', '行业培训中心'];

/** Made-up institutions, at least one a unit, more where there is more work. */
export function makeInstitutions(region: SampleRegion, units: readonly Unit[], total: number): Institution[] {
  const random = new Random(`institutions ${region}`);
  const prefix = region === 'chongqing' ? 'CQJ' : 'ZJJ';
  const byWeight = new Weighted(units, (unit) => unit.weight);
  const places = [...units];
  while (places.length < total) places.push(byWeight.pick(random));
  return places.map((unit, index) => ({
    id: `${prefix}-${String(index + 1).padStart(4, '0')}`,
    name: `示例第${String(index + 1).padStart(3, '0')}${random.pick(kinds)}`,
    unit: unit.id,
    weight: 0.4 + random.next() * 2,
    passRate: 0.45 + random.next() * 0.47,
    catalogueFrom: dayOf(region === 'chongqing' ? '2018-01-01' : '2021-05-01') + random.int(0, 500),
  }));
}

/** Draws an institution for a class: mostly one of the unit's own, sometimes one of another. */
export class InstitutionChoice {
  private readonly own = new Map<string, Weighted<Institution>>();
  private readonly merged: Weighted<Institution>;
  private readonly any: Weighted<Institution>;

  constructor(institutions: readonly Institution[], units: readonly Unit[]) {
    const weigh = (list: readonly Institution[]) => new Weighted(list, (each) => each.weight);
    for (const unit of units) {
      this.own.set(unit.id, weigh(institutions.filter((each) => each.unit === unit.id)));
    }
    const retired = new Set(units.filter((unit) => unit.retired).map((unit) => unit.id));
    const joined = institutions.filter((each) => each.unit === liangjiang || retired.has(each.unit));
    this.any = weigh(institutions);
    this.merged = joined.length > 0 ? weigh(joined) : this.any;
  }

  pick(random: Random, unit: string, start: Day): Institution {
    if (random.chance(0.12)) return this.any.pick(random);
    if (unit === liangjiang && start >= reformDay) return this.merged.pick(random);
    const own = this.own.get(unit);
    if (own === undefined) throw new Error(`no institution in ${unit} on ${isoOf(start)}`);
    return own.pick(random);
  }
}
