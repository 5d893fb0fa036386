import type { Random } from '../ingest/planted/random';
import type { Chosen, CountedMeasure, CutFilter } from './exploreCount';
import { cutNames, type CutName, type RowFacts } from './exploreRows';
import { countedTargets } from './directCount';

/** Every measure that can be asked of each dataset, as the address names it. */
export const measures: readonly CountedMeasure[] = [
  { id: 'completed', dataset: 'training', event: 'completed', what: 'n' },
  { id: 'enrolled', dataset: 'training', event: 'enrolled', what: 'n' },
  { id: 'certificated', dataset: 'training', event: 'certificated', what: 'n' },
  { id: 'completed-persons', dataset: 'training', event: 'completed', what: 'persons' },
  { id: 'enrolled-persons', dataset: 'training', event: 'enrolled', what: 'persons' },
  { id: 'hours', dataset: 'training', event: 'completed', what: 'hours' },
  { id: 'subsidy', dataset: 'training', event: 'completed', what: 'fen' },
  { id: 'sat', dataset: 'assessment', event: 'sat', what: 'n' },
  { id: 'registered', dataset: 'assessment', event: 'registered', what: 'n' },
  { id: 'passed', dataset: 'assessment', event: 'passed', what: 'n' },
  { id: 'certificated', dataset: 'assessment', event: 'certificated', what: 'n' },
  { id: 'certificated-persons', dataset: 'assessment', event: 'certificated', what: 'persons' },
  { id: 'pass-rate', dataset: 'assessment', event: 'passed', of: 'sat', what: 'n' },
  { id: 'subsidy', dataset: 'assessment', event: 'registered', what: 'fen' },
  { id: 'participated', dataset: 'competition', event: 'participated', what: 'n' },
  { id: 'participated-persons', dataset: 'competition', event: 'participated', what: 'persons' },
  { id: 'approved', dataset: 'supply', event: 'approved', what: 'n' },
  { id: 'newly-approved', dataset: 'supply', event: 'newly-approved', what: 'n' },
  { id: 'issued', dataset: 'supply', event: 'issued', what: 'n' },
  { id: 'used', dataset: 'supply', event: 'used', what: 'n' },
];

/** What is asked of the page. */
export interface Asked {
  region: string;
  measure: CountedMeasure;
  chosen: Chosen;
  /** A second selection to hold the first against. */
  other: Chosen | null;
  /** Whether trainee categories and ages are cut by too. */
  byPerson: boolean;
  /** Of persons, where alone they are counted; else empty. */
  scope: CutFilter;
}

/** What can be asked of a region at all: a measure with facts, of persons within a scope that the ledger declares. */
export interface Askable {
  region: string;
  measure: CountedMeasure;
  scope: CutFilter;
}

export function askable(facts: RowFacts): Askable[] {
  const declared = countedTargets().flatMap(({ reading, other }) => (other ? [reading, other] : [reading]));
  return ['chongqing', 'zhejiang'].flatMap((region) =>
    measures.flatMap((measure): Askable[] => {
      const key = `${measure.dataset} ${measure.event} ${region}`;
      if (!facts.has(key)) return [];
      if (measure.what !== 'persons') return [{ region, measure, scope: {} }];
      const scope = declared.find((one) => one.facts === key && one.once !== 'a row');
      return scope ? [{ region, measure, scope: scope.filter }] : [];
    }),
  );
}

const happens = (random: Random, percent: number) => random.int(1, 100) <= percent;

/** A cut at random: values stand together in a row of the files, and others beside them. */
export function drawCut(random: Random, facts: RowFacts, { region, measure, scope }: Askable): Asked {
  const rows = facts.get(`${measure.dataset} ${measure.event} ${region}`) ?? [];
  const isOfTrainings = measure.dataset === 'training' && measure.what !== 'persons';
  const byPerson = isOfTrainings && happens(random, region === 'zhejiang' ? 15 : 35);
  const names = cutNames.filter(
    (name) => !scope[name] && (byPerson || (name !== 'category' && name !== 'age')),
  );
  const draw = (): Chosen => ({ filter: { ...scope, ...drawFilter() }, ...drawMonths(random) });
  const drawFilter = (): CutFilter => {
    const { cuts } = random.pick(rows);
    const filter: CutFilter = {};
    const count = random.int(0, 4);
    for (let i = 0; i < count; i++) {
      const name = random.pick(names);
      const values = [cuts[name]];
      for (let more = random.int(0, 2); more > 0; more--) values.push(random.pick(rows).cuts[name]);
      // Where persons are counted, what is not filled in cannot be asked for.
      const asked = [...new Set(values)].filter((value) => value !== '' || measure.what !== 'persons');
      if (asked.length > 0) filter[name] = asked;
    }
    return filter;
  };
  const chosen = draw();
  return { region, measure, scope, byPerson, chosen, other: happens(random, 20) ? draw() : null };
}

/** Months at random: open, closed, longer and shorter than a year, before and behind the cut-off. */
function drawMonths(random: Random): Pick<Chosen, 'from' | 'to'> {
  const from = random.int(2021 * 12, 2026 * 12 + 9);
  const to = Math.min(from + random.pick([0, 2, 5, 11, 11, 12, 30]), 2026 * 12 + 11);
  const month = (index: number) => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  const year = Math.floor(from / 12);
  switch (random.int(1, 6)) {
    case 1:
      return { from: null, to: null };
    case 2:
      return { from: month(from), to: null };
    case 3:
      return { from: null, to: month(to) };
    case 4:
      return { from: `${year}-01`, to: `${year}-12` };
    default:
      return { from: month(from), to: month(to) };
  }
}

/** The parameters of a selection. */
export function selectionOf({ filter, from, to }: Chosen): Record<string, string> {
  const values = (Object.entries(filter) as [CutName, readonly string[]][]).map(([name, list]) => [
    name,
    list.map((value) => value || '-').join(','),
  ]);
  return { ...Object.fromEntries(values), ...(from && { from }), ...(to && { to }) } as Record<
    string,
    string
  >;
}

/** The parameters by which an address asks for it. */
export function addressOf({ region, measure, chosen, other, byPerson }: Asked): Record<string, string> {
  const saysItself = [chosen, other].some((one) => one?.filter.category ?? one?.filter.age);
  return {
    region,
    dataset: measure.dataset,
    measure: measure.id,
    ...selectionOf(chosen),
    ...(byPerson && !saysItself && { by: 'person' }),
    ...(other && { with: new URLSearchParams(selectionOf(other)).toString() || 'all' }),
  };
}
