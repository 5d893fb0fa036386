import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Cut } from '../../../query/explore/exploreRequest';
import { loadLeaves, type PivotLeaf } from '../../../query/explore/loadLeaves';
import type { ExploreMeasure } from '../../../query/explore/measures';
import { useData, useStore } from '../../context';
import { useSettled } from '../useSettled';

export interface HeatAsked {
  measure: ExploreMeasure;
  /** Without the filters of both axes. */
  cut: Cut;
}

interface Heat {
  /** The cells of a cut; while another is asked for, those before, and `isStale`. */
  cells: { asked: HeatAsked; leaves: PivotLeaf[] } | null;
  /** Those of all data, which make the axes. */
  all: PivotLeaf[] | null;
  isStale: boolean;
}

/** What a heat map shows; null until it is asked for. */
export function useHeat(asked: HeatAsked, isAsked: boolean): Heat {
  const { settled, isSettled } = useSettled(asked);
  const { measure, cut } = settled;
  const { version } = useData();
  const { session } = useStore();
  const ask = (of: Cut, signal: AbortSignal) =>
    loadLeaves(session, { version, measure, cut: of, before: null, keys: ['unit', 'occupation'] }, signal);
  const whole: Cut = { ...cut, filter: {}, from: null, to: null };
  const shared = { enabled: isAsked, staleTime: Infinity, throwOnError: true };
  const { data: all } = useQuery({
    queryKey: ['explore-heat', version, measure, whole],
    queryFn: ({ signal }) => ask(whole, signal),
    ...shared,
  });
  const { data: cells, isPlaceholderData } = useQuery({
    queryKey: ['explore-heat-cut', version, measure, cut],
    queryFn: async ({ signal }) => ({ asked: { measure, cut }, leaves: await ask(cut, signal) }),
    placeholderData: keepPreviousData,
    ...shared,
  });
  return { cells: cells ?? null, all: all ?? null, isStale: isPlaceholderData || !isSettled };
}
