import { shownYear, type ExpectedStanding } from './expectedStandings';
import { readTallies, type TargetTally } from './tallies';

const tallies = readTallies();

/** @throws Error where the generator kept none */
export function tallyOf(id: string): TargetTally {
  const tally = tallies.targets[id];
  if (!tally) throw new Error(`the generator kept no tally of ${id}`);
  return tally;
}

/** The figure that must be on screen, from what the generator counted. */
export function figureFrom(one: ExpectedStanding, tally: Pick<TargetTally, 'actual' | 'byYear'>): number {
  switch (one.way) {
    case 'sum':
    case 'stock':
      return tally.actual;
    case 'year':
      return tally.byYear[shownYear(one) ?? ''] ?? 0;
    case 'average':
      return tally.actual / 3;
    case 'share':
      return tallyOf(one.id).part / tallyOf(one.id).whole;
    case 'floor':
      return 22 / 24;
  }
}
