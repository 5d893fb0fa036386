import { useQuery } from '@tanstack/react-query';
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

/**
 * Whether single records of the region and the dated numbers and lists of the rules are in the engine, for statements
 * of queries/rules. They are brought there when the first component asks.
 */
export function usePrepared(region: DataRegion, rulebook: Rulebook): boolean {
  const { version, status } = useData();
  const store = useStore();
  const read = new Set(rulebook.rules.flatMap(datasetsOf));
  const { isSuccess } = useQuery({
    queryKey: ['prepared', version, region],
    queryFn: async () => {
      for (const { dataset, region: place } of status)
        if (place === region && read.has(dataset)) await store.ensureRows(dataset, region);
      await createRuleTables(store.session, rulebook);
      return true;
    },
    throwOnError: true,
  });
  return isSuccess;
}
