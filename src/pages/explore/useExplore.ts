import { useLayoutEffect } from 'react';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Period } from '../../model/standing';
import type { ExploreViews } from '../../query/explore/assembleViews';
import type { Cut } from '../../query/explore/exploreRequest';
import { loadViews } from '../../query/explore/loadViews';
import type { ExploreMeasure } from '../../query/explore/measures';
import { afterPaint, took } from '../../timing';
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

/** Every view of a cut; while another is asked for, the answer before, and `isStale`. Null until the first. */
export function useExplore(asked: Asked): { answered: Answered | null; isStale: boolean } {
  const { version } = useData();
  const store = useStore();
  const client = useQueryClient();
  const ask = async (cut: Cut, before: Period | null, signal?: AbortSignal) => {
    const { measure } = asked;
    if (cut.byPerson) await store.ensureRows(measure.dataset, cut.region);
    return loadViews(store.session, { version, measure, cut, before }, signal);
  };
  // What many cuts are held against is asked once, whoever gives up waiting for it.
  const once = (cut: Cut) =>
    client.fetchQuery({
      queryKey: ['explore-views', version, asked.measure, cut],
      staleTime: Infinity,
      queryFn: () => ask(cut, null),
    });
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['explore', version, asked],
    queryFn: async ({ signal }): Promise<Answered> => {
      const since = performance.now();
      const answer = {
        asked,
        views: await ask(asked.cut, asked.before, signal),
        others: asked.other && (await once(asked.other)),
        all: await once(asked.base),
      };
      took('explore:answer', since);
      return answer;
    },
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  useLayoutEffect(() => {
    const since = performance.now();
    if (data) afterPaint(() => took('explore:painted', since, data.asked.cut));
  }, [data]);
  return { answered: data ?? null, isStale: isPlaceholderData };
}
