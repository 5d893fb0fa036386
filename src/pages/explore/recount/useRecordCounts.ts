import { useQuery } from '@tanstack/react-query';
import type { Cut } from '../../../query/explore/exploreRequest';
import type { ExploreMeasure } from '../../../query/explore/measures';
import { recordCounts, type RecordCounts } from '../../../query/explore/recordCounts';
import { useData, useStore } from '../../context';

/** How many records stand behind a figure; null until they are counted, which is done only while `isAsked`. */
export function useRecordCounts(measure: ExploreMeasure, cut: Cut, isAsked: boolean): RecordCounts | null {
  const { version, status } = useData();
  const { session } = useStore();
  const loaded = status.find(
    ({ dataset, region }) => dataset === measure.dataset && region === cut.region,
  )?.rows;
  const { data } = useQuery({
    queryKey: ['explore-record-counts', version, measure, cut],
    queryFn: ({ signal }) => recordCounts(session, { version, measure, cut, loaded: loaded ?? 0 }, signal),
    enabled: isAsked,
    staleTime: Infinity,
    throwOnError: true,
  });
  return data ?? null;
}
