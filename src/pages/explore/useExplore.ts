import { useLayoutEffect, useState } from 'react';
import { hashKey, keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
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

/**
 * Every view of a cut; while another is asked for, the answer before, and `isStale`. Null until the first. A question
 * is answered and painted before the newest is asked, so that a drag paints as it goes and nothing queues up.
 */
export function useExplore(asked: Asked): { answered: Answered | null; isStale: boolean } {
  const { version } = useData();
  const [current, setCurrent] = useState(asked);
  const { data, isFetching } = useQuery({
    queryKey: ['explore', version, current],
    queryFn: useAnswer(current),
    placeholderData: keepPreviousData,
    throwOnError: true,
    gcTime: kept,
  });
  const isNewest = hashKey([current]) === hashKey([asked]);
  if (!isFetching && !isNewest) setCurrent(asked);
  useLayoutEffect(() => {
    const since = performance.now();
    if (data) afterPaint(() => took('explore:painted', since, data.asked.cut));
  }, [data]);
  return { answered: data ?? null, isStale: isFetching || !isNewest };
}

/** Milliseconds for which an answer that is not shown any more is kept for the way back. */
const kept = 60_000;

/** Asks the engine. */
function useAnswer(asked: Asked): () => Promise<Answered> {
  const { version } = useData();
  const store = useStore();
  const client = useQueryClient();
  const { measure } = asked;
  const ask = async (cut: Cut, before: Period | null) => {
    if (cut.byPerson) await store.ensureRows(measure.dataset, cut.region);
    return loadViews(store.session, { version, measure, cut, before });
  };
  // What many cuts are held against is asked once.
  const once = (cut: Cut) =>
    client.fetchQuery({
      queryKey: ['explore-views', version, measure, cut],
      staleTime: Infinity,
      queryFn: () => ask(cut, null),
    });
  return async () => {
    const since = performance.now();
    const answer = {
      asked,
      views: await ask(asked.cut, asked.before),
      others: asked.other && (await once(asked.other)),
      all: await once(asked.base),
    };
    took('explore:answer', since);
    return answer;
  };
}
