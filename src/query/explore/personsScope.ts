import { dimensions, type Entry, type Filter } from '../../model/ledger';
import type { DataRegion } from '../../reference/divisions';
import type { ExploreFilter } from './exploreRequest';
import type { ExploreMeasure } from './measures';

/** Scopes in which the ledger has distinct persons counted for a measure of a region; elsewhere no count can be had. */
export function personsScopes(
  ledger: readonly Entry[],
  { dataset, events }: ExploreMeasure,
  region: DataRegion,
): Filter[] {
  return ledger
    .filter((entry) => entry.region === region)
    .flatMap(({ reading, otherReading }) => [reading, ...(otherReading ? [otherReading] : [])])
    .filter(
      (reading) => reading.count === 'persons' && reading.dataset === dataset && reading.event === events[0],
    )
    .map(({ filter }) => filter);
}

/** The first scope that a filter stays within; null where it reaches outside each of them. */
export function coveringScope(scopes: readonly Filter[], filter: ExploreFilter): Filter | null {
  return (
    scopes.find((scope) =>
      dimensions.every((dimension) => {
        const allowed = scope[dimension];
        return !allowed || (filter[dimension]?.every((value) => allowed.includes(value)) ?? false);
      }),
    ) ?? null
  );
}
