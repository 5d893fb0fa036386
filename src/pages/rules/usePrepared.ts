import { useQuery } from '@tanstack/react-query';
import type { Dataset } from '../../model/ledger';
import type { DataRegion } from '../../reference/divisions';
import type { Rulebook } from '../../reference/rulebook';
import { datasetsOf } from '../../query/rules';
import { createRuleTables } from '../../query/ruleTables';
import { useApp, useData, useStore } from '../context';

/** The documents' rules; null while they are on their way. @throws LedgerError naming a broken line */
export function useRulebook(): Rulebook | null {
  const { readRulebook } = useApp();
  const { data } = useQuery({ queryKey: ['rulebook'], queryFn: readRulebook, throwOnError: true });
  return data ?? null;
}

/** Single records are there; on their way; or those of the sample, which are files apart, could not be fetched. */
export type Prepared = { kind: 'ready' } | { kind: 'waiting' } | { kind: 'failed'; retry(): void };

/**
 * Brings what the statements of queries/rules read of a region into the engine: its single records, and the dated
 * numbers and lists of the rules. Own records are there already.
 */
export function usePrepared(region: DataRegion, rulebook: Rulebook): Prepared {
  const { version, status, kind } = useData();
  const store = useStore();
  const read = new Set<Dataset>(['supply']);
  for (const rule of rulebook.rules)
    if (rule.region === region && rule.status === 'live')
      for (const dataset of datasetsOf(rule)) read.add(dataset);
  const { isSuccess, isError, refetch } = useQuery({
    queryKey: ['prepared', version, region],
    queryFn: async () => {
      for (const { dataset, region: place } of status)
        if (place === region && read.has(dataset)) await store.ensureRows(dataset, region);
      await createRuleTables(store.session, rulebook);
      return true;
    },
    throwOnError: kind === 'own',
  });
  if (isSuccess) return { kind: 'ready' };
  return isError ? { kind: 'failed', retry: () => void refetch() } : { kind: 'waiting' };
}
