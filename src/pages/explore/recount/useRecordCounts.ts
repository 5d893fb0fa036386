import { useQuery } from '@tanstack/react-query';
import type { Cut } from '../../../query/explore/loadViews';
import type { ExploreMeasure } from '../../../query/explore/measures';
import { recordCounts, type RecordCounts } from '../../../query/explore/recordCounts';
import { prepareCells, preparePersonCells } from '../../../query/explore/exploreCells';
import { useData, useStore } from '../../context';
import { inTurn } from '../useExplore';

/** How many records stand behind a figure; null until they are counted, which is done only while `isAsked`. */
export function useRecordCounts(measure: ExploreMeasure, cut: Cut, isAsked: boolean): RecordCounts | null {
  const { version, status } = useData();
  const { session } = useStore();
  const loaded = status.find(
    ({ dataset, region }) => dataset === measure.dataset && region === cut.region,
  )?.rows;
  const { data } = useQuery({
    queryKey: ['explore-record-counts', version, measure, cut],
    queryFn: ({ signal }) =>
      inTurn(signal, async () => {
        await (cut.byPerson ? preparePersonCells : prepareCells)(session, version);
        return recordCounts(session, measure, cut, loaded ?? 0);
      }),
    enabled: isAsked,
    staleTime: Infinity,
    throwOnError: true,
  });
  return data ?? null;
}
