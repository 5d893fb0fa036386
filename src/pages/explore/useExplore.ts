import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Period } from '../../model/standing';
import { loadViews, type Cut, type ExploreViews } from '../../query/explore/loadViews';
import type { ExploreMeasure } from '../../query/explore/measures';
import { useData, useStore } from '../context';

interface Asked {
  measure: ExploreMeasure;
  cut: Cut;
  before: Period | null;
}

/** Only one question is with the engine at a time; those that were given up meanwhile are not asked any more. */
let last: Promise<unknown> = Promise.resolve();

export function inTurn<T>(signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
  const turn = last.then(() => {
    signal.throwIfAborted();
    return ask();
  });
  last = turn.catch(() => undefined);
  return turn;
}

/** Every view of a cut; while another cut is asked for, that of the one before, and `isStale`. */
export function useExplore({ measure, cut, before }: Asked): {
  views: ExploreViews | null;
  isStale: boolean;
} {
  const { version } = useData();
  const { session } = useStore();
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['explore', version, measure, cut, before],
    queryFn: ({ signal }) => inTurn(signal, () => loadViews(session, measure, cut, before)),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  return { views: data ?? null, isStale: isPlaceholderData };
}
