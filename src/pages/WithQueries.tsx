import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** Answers depend on what is loaded alone; its version is part of every key, so they never go stale by time. */
const client = new QueryClient({
  defaultOptions: { queries: { staleTime: Infinity, retry: false, networkMode: 'always' } },
});

/** Lets what is below ask the engine. Put round what comes with the engine, so that the first paint goes without. */
export function WithQueries({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
