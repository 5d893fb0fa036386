import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Period } from '../../model/standing';
import { prepareCells, preparePersonCells } from '../../query/explore/exploreCells';
import { loadViews, type Cut, type ExploreViews } from '../../query/explore/loadViews';
import type { ExploreMeasure } from '../../query/explore/measures';
import { useData, useStore } from '../context';

export interface Asked {
  measure: ExploreMeasure;
  cut: Cut;
  /** The period to compare with; null without one. */
  before: Period | null;
  /** The selection to compare with; null without one. */
  other: Cut | null;
  /** The cut without its filters. */
  base: Cut;
}

/** What is painted at once, with the question that it answers. */
export interface Answered {
  asked: Asked;
  views: ExploreViews;
  others: ExploreViews | null;
  /** Keys and scales: those of everything in the period, so that nothing moves while filters change. */
  all: ExploreViews;
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

/** Every view of a cut; while another is asked for, the answer before, and `isStale`. Null until the first. */
export function useExplore(asked: Asked): { answered: Answered | null; isStale: boolean } {
  const { version } = useData();
  const store = useStore();
  const client = useQueryClient();
  const load = (cut: Cut, before: Period | null) =>
    client.fetchQuery({
      queryKey: ['explore-views', version, asked.measure, cut, before],
      staleTime: Infinity,
      queryFn: async () => {
        if (cut.byPerson) await store.ensureRows(asked.measure.dataset, cut.region);
        await (cut.byPerson ? preparePersonCells : prepareCells)(store.session, version);
        return loadViews(store.session, asked.measure, cut, before);
      },
    });
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['explore', version, asked],
    queryFn: ({ signal }) =>
      inTurn(signal, async (): Promise<Answered> => {
        const views = await load(asked.cut, asked.before);
        const others = asked.other && (await load(asked.other, null));
        return { asked, views, others, all: await load(asked.base, null) };
      }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  return { answered: data ?? null, isStale: isPlaceholderData };
}
