/** One counted fact, at the moment its row is written. */
export interface Fact {
  /** ISO day on which it counts. */
  day: string;
  n: number;
  unit: string;
  institution?: string;
  occupation?: string;
  /** Person code or item id where distinct ones are counted; without one the fact counts by itself. */
  key?: string;
}

export interface TallySpec {
  /** First and last ISO day of the target's period. */
  start: string;
  end: string;
  /** The target is judged by calendar year: byUnit, byOccupation and byInstitution are then kept by year. */
  perYear?: boolean;
  /** `rows` sums n; `persons` takes a code once a calendar year, `items` once ever, each on its first day. */
  distinct?: 'persons' | 'items';
}

export type Numbers = Record<string, number>;

export interface TallyResult {
  /** Inside the period; for per-year targets the sum of its years. */
  actual: number;
  byYear: Numbers;
  byMonth: Numbers;
  byUnit: Numbers | Record<string, Numbers>;
  byOccupation: Numbers | Record<string, Numbers>;
  byInstitution: Numbers | Record<string, Numbers>;
  outsideBefore: number;
  outsideAfter: number;
  /** Facts inside the period without a code (rows only counts: 0). */
  keyless: number;
}

const cuts = ['byUnit', 'byOccupation', 'byInstitution'] as const;

/** Counts facts one by one; distinct ones are held in sets, so that the order of writing does not matter. */
export class Tally {
  private readonly days = new Map<string, number>();
  private readonly cells = cuts.map(() => new Map<string, number>());
  private readonly firstDay = new Map<string, string>();
  private readonly seen = new Set<string>();
  private keyless = 0;

  constructor(private readonly spec: TallySpec) {}

  add(fact: Fact): void {
    const { day, n, unit, institution = '(none)', occupation = '(none)', key } = fact;
    const inside = day >= this.spec.start && day <= this.spec.end;
    const year = day.slice(0, 4);
    const isDistinct = this.spec.distinct !== undefined && key !== undefined;
    const scope = isDistinct ? `${this.spec.distinct === 'persons' ? year : ''}|${key}` : '';
    if (isDistinct) {
      const known = this.firstDay.get(scope);
      if (known === undefined || day < known) this.firstDay.set(scope, day);
    } else {
      this.days.set(day, (this.days.get(day) ?? 0) + n);
      if (inside && this.spec.distinct === 'persons') this.keyless += n;
    }
    if (!inside) return;
    const values = [unit, occupation, institution];
    cuts.forEach((cut, index) => {
      const value = values[index] ?? '';
      const cell = this.spec.perYear ? `${year}|${value}` : value;
      if (isDistinct) {
        const mark = `${cut}|${cell}|${scope}`;
        if (this.seen.has(mark)) return;
        this.seen.add(mark);
      }
      const counts = this.cells[index];
      counts?.set(cell, (counts.get(cell) ?? 0) + (isDistinct ? 1 : n));
    });
  }

  result(): TallyResult {
    const result: TallyResult = {
      actual: 0,
      byYear: {},
      byMonth: {},
      byUnit: {},
      byOccupation: {},
      byInstitution: {},
      outsideBefore: 0,
      outsideAfter: 0,
      keyless: this.keyless,
    };
    const all: [string, number][] = [...this.days];
    for (const day of this.firstDay.values()) all.push([day, 1]);
    for (const [day, n] of all) {
      bump(result.byYear, day.slice(0, 4), n);
      bump(result.byMonth, day.slice(0, 7), n);
      if (day < this.spec.start) result.outsideBefore += n;
      else if (day > this.spec.end) result.outsideAfter += n;
      else result.actual += n;
    }
    cuts.forEach((cut, index) => {
      const counts = [...(this.cells[index] ?? [])];
      result[cut] = this.spec.perYear ? nested(counts) : Object.fromEntries(counts);
    });
    return result;
  }

  /** What is kept of another reading. */
  brief(): Pick<TallyResult, 'actual' | 'byYear' | 'outsideBefore' | 'outsideAfter'> {
    const { actual, byYear, outsideBefore, outsideAfter } = this.result();
    return { actual, byYear, outsideBefore, outsideAfter };
  }
}

function bump(counts: Numbers, key: string, n: number): void {
  counts[key] = (counts[key] ?? 0) + n;
}

/** 'year|value' → by year, by value. */
function nested(counts: readonly (readonly [string, number])[]): Record<string, Numbers> {
  const years: Record<string, Numbers> = {};
  for (const [cell, n] of counts) {
    const [year = '', value = ''] = cell.split('|');
    (years[year] ??= {})[value] = n;
  }
  return years;
}
