import { cutNames, type CutName, type RowCuts, type RowFact, type RowFacts } from './exploreRows';

/** Dimension ∈ list, all at once; '' is what rows leave empty. */
export type CutFilter = Partial<Record<CutName, readonly string[]>>;

/** Months, both included; null = open. */
export interface Chosen {
  filter: CutFilter;
  from: string | null;
  to: string | null;
}

export interface CountedMeasure {
  id: string;
  dataset: string;
  /** The event counted; of a rate its part. */
  event: string;
  /** Of a rate. */
  of?: string;
  what: 'n' | 'hours' | 'fen' | 'persons';
}

/** Days, both included. */
type Days = readonly [from: string, to: string];

export interface Counted {
  /** Null where a rate has nobody to be of. */
  value: number | null;
  /** A year before; null without a period to compare with, and as `value`. */
  before: number | null;
  /** People or things behind the value; of a rate, those it is of. */
  people: number;
}

export interface CountedCut {
  whole: Counted;
  /** By dimension, by value: what stands in it where every other dimension passes its filter. */
  lines: Readonly<Record<CutName, ReadonlyMap<string, Counted>>>;
  /** By month of the whole time. */
  months: ReadonlyMap<string, number>;
}

const lastDay = (month: string) => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
};
const yearEarlier = (month: string) => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;

/** The days of chosen months, not past the cut-off. */
function daysOf({ from, to }: Chosen, asOf: string): Days {
  const end = to === null ? '9999-12-31' : lastDay(to);
  return [from === null ? '0000-01-01' : `${from}-01`, to !== null && end > asOf ? asOf : end];
}

/**
 * The same days of the year before, up to the cut-off. None without a first month, and for more than twelve months.
 * @param asOf the last day of a month
 */
export function yearBefore({ from, to }: Chosen, asOf: string): Days | null {
  const last = to === null || to > asOf.slice(0, 7) ? asOf.slice(0, 7) : to;
  if (from === null || from > last || yearEarlier(last) >= from) return null;
  return [`${yearEarlier(from)}-01`, lastDay(yearEarlier(last))];
}

/** One number that grows fact by fact: a sum, or how many different persons. */
class Tally {
  private sum = 0;
  private seen: Set<string> | null = null;
  constructor(private readonly what: CountedMeasure['what']) {}

  add(fact: RowFact): void {
    if (this.what !== 'persons') this.sum += fact[this.what];
    else if (fact.person === '') this.sum += fact.n;
    else (this.seen ??= new Set()).add(fact.person);
  }

  join(other: Tally): void {
    this.sum += other.sum;
    for (const person of other.seen ?? []) (this.seen ??= new Set()).add(person);
  }

  get total(): number {
    return this.sum + (this.seen?.size ?? 0);
  }
}

/** Tallies of one event, of what is asked and of how many people are behind it. */
class Tallies {
  readonly now: Tally;
  readonly before: Tally;
  readonly people: Tally;
  constructor(what: CountedMeasure['what']) {
    this.now = new Tally(what);
    this.before = new Tally(what);
    this.people = new Tally(what === 'persons' ? what : 'n');
  }

  join({ now, before, people }: Tallies): void {
    this.now.join(now);
    this.before.join(before);
    this.people.join(people);
  }
}

interface EventCut {
  whole: Tallies;
  lines: Record<CutName, Map<string, Tallies>>;
  months: Map<string, number>;
}

const known = new WeakMap<readonly RowFact[], Map<RowCuts, RowFact[]>>();

/** Facts whose rows are alike, together; found once. */
function byCuts(facts: readonly RowFact[]): Map<RowCuts, RowFact[]> {
  const found = known.get(facts);
  if (found) return found;
  const groups = new Map<RowCuts, RowFact[]>();
  for (const fact of facts) {
    const alike = groups.get(fact.cuts);
    if (alike) alike.push(fact);
    else groups.set(fact.cuts, [fact]);
  }
  known.set(facts, groups);
  return groups;
}

/** Counts the facts of one event: each stands in the views of which it fails no filter but their own. */
function countEvent(
  facts: readonly RowFact[],
  what: CountedMeasure['what'],
  filter: CutFilter,
  now: Days,
  before: Days | null,
  names: readonly CutName[],
): EventCut {
  const lines = Object.fromEntries(
    cutNames.map((name) => [name, new Map<string, Tallies>()]),
  ) as EventCut['lines'];
  const cut: EventCut = { whole: new Tallies(what), lines, months: new Map() };
  const conditions = Object.entries(filter) as [CutName, readonly string[]][];
  const firstMonths = new Map<string, string>();
  for (const [cuts, alike] of byCuts(facts)) {
    const failed = conditions.filter(([name, values]) => !values.includes(cuts[name])).map(([name]) => name);
    if (failed.length > 1) continue;
    const tallies = new Tallies(what);
    for (const fact of alike) {
      const { day, person } = fact;
      if (day >= now[0] && day <= now[1]) {
        tallies.now.add(fact);
        tallies.people.add(fact);
      }
      if (before && day >= before[0] && day <= before[1]) tallies.before.add(fact);
      if (failed.length > 0) continue;
      const month = day.slice(0, 7);
      if (what === 'persons' && person !== '') {
        const first = firstMonths.get(person);
        if (first === undefined || month < first) firstMonths.set(person, month);
      } else {
        const part = what === 'persons' ? fact.n : fact[what];
        cut.months.set(month, (cut.months.get(month) ?? 0) + part);
      }
    }
    if (failed.length === 0) cut.whole.join(tallies);
    for (const name of failed.length === 0 ? names : failed) {
      const line = lines[name].get(cuts[name]) ?? new Tallies(what);
      lines[name].set(cuts[name], line);
      line.join(tallies);
    }
  }
  for (const month of firstMonths.values()) cut.months.set(month, (cut.months.get(month) ?? 0) + 1);
  return cut;
}

/**
 * Counts one cut row by row.
 * @param asOf the cut-off, the last day of a month
 * @param names the dimensions whose lines are wanted
 */
export function countCut(
  facts: RowFacts,
  { dataset, event, of, what }: CountedMeasure,
  region: string,
  chosen: Chosen,
  asOf: string,
  names: readonly CutName[] = cutNames,
): CountedCut {
  const before = yearBefore(chosen, asOf);
  const count = (name: string) =>
    countEvent(
      facts.get(`${dataset} ${name} ${region}`) ?? [],
      what,
      chosen.filter,
      daysOf(chosen, asOf),
      before,
      names,
    );
  const part = count(event);
  const base = of === undefined ? null : count(of);
  const none = new Tallies(what);
  const ratio = (a: number, b: number) => (b === 0 ? null : a / b);
  const counted = (one: Tallies, its: Tallies): Counted =>
    base === null
      ? { value: one.now.total, before: before && one.before.total, people: one.people.total }
      : {
          value: ratio(one.now.total, its.now.total),
          before: before && ratio(one.before.total, its.before.total),
          people: its.now.total,
        };
  const lines = Object.fromEntries(
    cutNames.map((name) => {
      const keys = new Set([...part.lines[name].keys(), ...(base?.lines[name].keys() ?? [])]);
      return [
        name,
        new Map(
          [...keys].map((key) => [
            key,
            counted(part.lines[name].get(key) ?? none, base?.lines[name].get(key) ?? none),
          ]),
        ),
      ];
    }),
  ) as Record<CutName, Map<string, Counted>>;
  const months = base
    ? new Map([...base.months].map(([month, all]) => [month, (part.months.get(month) ?? 0) / all]))
    : part.months;
  return { whole: counted(part.whole, base?.whole ?? none), lines, months };
}
