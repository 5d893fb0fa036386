import { useQuery } from '@tanstack/react-query';
import type { Filter } from '../../model/ledger';
import type { InstitutionTable } from '../../query/institutionTable';
import { loadInstitutionTable } from '../../query/loadInstitutionTable';
import { loadResultValues, type ResultValues } from '../../query/resultValues';
import type { DataRegion } from '../../reference/divisions';
import { useData, useSources } from '../context';

/** Years, programmes and occupations that the region's assessments hold; null while they are asked for. */
export function useResultValues(region: DataRegion): ResultValues | null {
  const { version } = useData();
  const sources = useSources();
  const { data } = useQuery({
    queryKey: ['result-values', version, region],
    queryFn: () => loadResultValues(sources, region),
    throwOnError: true,
  });
  return data ?? null;
}

interface Asked {
  region: DataRegion;
  year: number;
  /** Floor of the yearly rate, 0–1; 0 where none was in force. */
  floor: number;
  isAdjusted: boolean;
  filter: Filter;
}

/** The institutions of one year; null where no assessments are loaded, undefined while they are asked for. */
export function useInstitutionTable(asked: Asked): InstitutionTable | null | undefined {
  const { version } = useData();
  const sources = useSources();
  const { isAdjusted: adjusted, ...rest } = asked;
  const { data } = useQuery({
    queryKey: ['institution-table', version, asked],
    queryFn: () => loadInstitutionTable(sources, { ...rest, adjusted }),
    throwOnError: true,
  });
  return data;
}
