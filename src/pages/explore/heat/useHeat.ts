import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { prepareCells, preparePersonCells } from '../../../query/explore/exploreCells';
import { ofPersons, pivotQuery, type PivotLeaf } from '../../../query/explore/exploreQueries';
import { exploreParams } from '../../../query/explore/exploreRequest';
import type { Cut } from '../../../query/explore/loadViews';
import { summedOf, type ExploreMeasure } from '../../../query/explore/measures';
import { runQuery } from '../../../query/query';
import { useData, useStore } from '../../context';
import { inTurn } from '../useExplore';

export interface HeatAsked {
  measure: ExploreMeasure;
  /** Without the filters of both axes. */
  cut: Cut;
}

/** The cells of a cut and of all data, which make the axes; null until they are asked for. */
export function useHeat(
  { measure, cut }: HeatAsked,
  isAsked: boolean,
): { cells: { asked: HeatAsked; leaves: PivotLeaf[] } | null; all: PivotLeaf[] | null; isStale: boolean } {
  const { version } = useData();
  const { session } = useStore();
  const ask =
    (of: Cut) =>
    async ({ signal }: { signal: AbortSignal }) =>
      inTurn(signal, async () => {
        await (of.byPerson ? preparePersonCells : prepareCells)(session, version);
        const { dataset, events } = measure;
        const params = exploreParams({ ...of, dataset, events, summed: summedOf(measure), before: null });
        return runQuery(session, of.byPerson ? ofPersons(pivotQuery) : pivotQuery, [
          ...params,
          'unit',
          'occupation',
          null,
          null,
        ]);
      });
  const whole: Cut = { ...cut, filter: {}, from: null, to: null, byPerson: false };
  const shared = { enabled: isAsked, staleTime: Infinity, throwOnError: true };
  const { data: all } = useQuery({
    queryKey: ['explore-heat', version, measure, whole],
    queryFn: ask(whole),
    ...shared,
  });
  const { data: cells, isPlaceholderData } = useQuery({
    queryKey: ['explore-heat-cut', version, measure, cut],
    queryFn: async (given) => ({ asked: { measure, cut }, leaves: await ask(cut)(given) }),
    placeholderData: keepPreviousData,
    ...shared,
  });
  return { cells: cells ?? null, all: all ?? null, isStale: isPlaceholderData };
}
