import { useQuery } from '@tanstack/react-query';
import type { InstitutionAsked } from '../../../query/institutionProfile';
import { institutionClassesQuery, type InstitutionClass } from '../../../query/profileQueries';
import { runQuery } from '../../../query/query';
import { createRuleTables } from '../../../query/ruleTables';
import type { Rulebook } from '../../../reference/rulebook';
import { useData, useStore } from '../../context';

/** The institution's classes; on their way; or the single records of the sample could not be fetched. */
export type Records =
  | { kind: 'ready'; classes: readonly InstitutionClass[] }
  | { kind: 'waiting' }
  | { kind: 'failed'; retry(): void };

/**
 * Brings the single records into the engine that classes, floor and subsidies are read from, and reads the classes.
 * Floor and subsidies are Chongqing's alone, so that elsewhere the trainings suffice.
 */
export function useRecords(
  { region, institution }: InstitutionAsked,
  asOf: string | null,
  rulebook: Rulebook,
): Records {
  const { version, kind } = useData();
  const store = useStore();
  const { data, isError, refetch } = useQuery({
    queryKey: ['institutionClasses', version, region, institution, asOf],
    queryFn: async () => {
      await store.ensureRows('training', region);
      if (region === 'chongqing') await store.ensureRows('assessment', region);
      await createRuleTables(store.session, rulebook);
      return runQuery(store.session, institutionClassesQuery, [region, institution, asOf]);
    },
    throwOnError: kind === 'own',
  });
  if (data) return { kind: 'ready', classes: data };
  return isError ? { kind: 'failed', retry: () => void refetch() } : { kind: 'waiting' };
}
