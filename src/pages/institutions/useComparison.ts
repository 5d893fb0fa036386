import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Filter } from '../../model/ledger';
import { assembleInstitutions, type InstitutionTable } from '../../query/institutionTable';
import { loadInstitutionFacts } from '../../query/loadInstitutionTable';
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
export function useInstitutionTable({ isAdjusted, ...asked }: Asked): InstitutionTable | null | undefined {
  const { version } = useData();
  const sources = useSources();
  const { data: facts } = useQuery({
    queryKey: ['institution-facts', version, asked],
    queryFn: () => loadInstitutionFacts(sources, asked),
    throwOnError: true,
  });
  // Other limits are another reading of the same results: nothing is asked anew.
  return useMemo(
    () => facts && assembleInstitutions({ ...facts, adjusted: isAdjusted }),
    [facts, isAdjusted],
  );
}
