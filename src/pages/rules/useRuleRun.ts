import { useQuery, useQueryClient } from '@tanstack/react-query';
import { checkRules, type RuleResult } from '../../query/rules';
import type { DataRegion } from '../../reference/divisions';
import type { Rulebook } from '../../reference/rulebook';
import { useData, useStore } from '../context';

/** What stops the runs that are on their way; they go on while another page is looked at. */
const runs: Record<string, AbortController> = {};

export interface RuleRun {
  /** Rules that are through, in the order of data/rules.csv. */
  results: readonly RuleResult[];
  /** Rules to check. */
  all: number;
  isRunning: boolean;
  isComplete: boolean;
  cancel(): void;
  restart(): void;
}

/** Checks all live rules of a region on what is loaded; what is through is kept until other data are loaded. */
export function useRuleRun(region: DataRegion, rulebook: Rulebook): RuleRun {
  const store = useStore();
  const { version, status } = useData();
  const client = useQueryClient();
  const run = `${version} ${region}`;
  const queryKey = ['rules', version, region];
  const { data, fetchStatus, refetch } = useQuery<readonly RuleResult[]>({
    queryKey,
    queryFn: async () => {
      const { signal } = (runs[run] = new AbortController());
      const through: RuleResult[] = [];
      const onResult = (result: RuleResult) => {
        through.push(result);
        // The page lists rules as they come.
        client.setQueryData(queryKey, [...through]);
      };
      await checkRules({ session: store.session, status, rulebook }, { region, signal, onResult }).catch(
        (error: unknown) => {
          // What is through stays where the reader has stopped the run.
          if (!signal.aborted) throw error;
        },
      );
      return through;
    },
    throwOnError: true,
  });
  const all = rulebook.rules.filter((rule) => rule.status === 'live' && rule.region === region).length;
  const results = data ?? [];
  return {
    results,
    all,
    isRunning: fetchStatus === 'fetching',
    isComplete: fetchStatus !== 'fetching' && results.length === all,
    cancel: () => runs[run]?.abort(),
    restart: () => void refetch(),
  };
}
