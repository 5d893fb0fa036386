import type { CatalogueStay } from '../../../query/supplyQueries';

/** On the entry day inside, on the exit day outside. undated: the register does not say when it came in. */
export type StayState = 'inside' | 'undated' | 'not-yet' | 'left';

export interface CatalogueLine extends CatalogueStay {
  state: StayState;
}

/** Where a stay stands on an ISO day. */
export function stayOn(
  { dateIn, dateOut }: Pick<CatalogueStay, 'dateIn' | 'dateOut'>,
  day: string,
): StayState {
  if (dateOut !== null && dateOut <= day) return 'left';
  if (dateIn === null) return 'undated';
  return dateIn <= day ? 'inside' : 'not-yet';
}

const states: readonly StayState[] = ['inside', 'undated', 'not-yet', 'left'];

/**
 * The institutions of the register on an ISO day, once each: of several stays the one that says most (inside before
 * undated before not yet before left). Inside first, each part by `orderOf` their unit, then by id.
 */
export function institutionsOn(
  stays: readonly CatalogueStay[],
  day: string,
  orderOf: (unit: string) => number,
): CatalogueLine[] {
  const lines = new Map<string, CatalogueLine>();
  const rank = (state: StayState) => states.indexOf(state);
  for (const stay of stays) {
    const line = { ...stay, state: stayOn(stay, day) };
    const known = lines.get(stay.institution);
    if (!known || rank(line.state) < rank(known.state)) lines.set(stay.institution, line);
  }
  return [...lines.values()].sort(
    (one, other) =>
      rank(one.state) - rank(other.state) ||
      orderOf(one.unit) - orderOf(other.unit) ||
      (one.institution < other.institution ? -1 : 1),
  );
}

/** How many lines stand in each state. */
export function countStates(lines: readonly CatalogueLine[]): Record<StayState, number> {
  const count = (state: StayState) => lines.filter((line) => line.state === state).length;
  return {
    inside: count('inside'),
    undated: count('undated'),
    'not-yet': count('not-yet'),
    left: count('left'),
  };
}
