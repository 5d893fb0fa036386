import { useQuery } from '@tanstack/react-query';
import type { Dataset } from '../model/ledger';
import { runQuery, type Query } from '../query/query';
import type { DataRegion } from '../reference/divisions';
import { useData, useStore } from './context';

interface Answer<Row> {
  /** Cut-off day of the dataset, which stands for today; null where nothing of it is loaded. */
  asOf: string | null;
  /** Null while the engine is asked, and where nothing is loaded. */
  rows: readonly Row[] | null;
}

/** What a statement with the parameters region and cut-off day answers on the loaded rows. */
export function useAnswer<Row>(query: Query<Row>, region: DataRegion, dataset: Dataset): Answer<Row> {
  const { version, status } = useData();
  const { session } = useStore();
  const asOf = status.find((one) => one.region === region && one.dataset === dataset)?.asOf ?? null;
  const { data } = useQuery({
    queryKey: [query.name, version, region, asOf],
    queryFn: () => runQuery(session, query, [region, asOf]),
    enabled: asOf !== null,
    throwOnError: true,
  });
  return { asOf, rows: data ?? null };
}
