import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { AppContextProvider, type AppContext } from '../pages/context';
import { router } from './routes';

/** Answers depend on what is loaded alone; its version is part of every key, so they never go stale by time. */
const client = new QueryClient({
  defaultOptions: { queries: { staleTime: Infinity, retry: false, networkMode: 'always' } },
});

/** The whole page, once reference data and engine are there. */
export function App({ context }: { context: AppContext }) {
  useEffect(() => {
    document.documentElement.dataset['ready'] = 'live';
  }, []);
  return (
    <AppContextProvider value={context}>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </AppContextProvider>
  );
}
