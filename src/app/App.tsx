import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { AppContextProvider, useEngine, type AppContext } from '../pages/context';
import { router } from './routes';

/** Answers depend on what is loaded alone; its version is part of every key, so they never go stale by time. */
const client = new QueryClient({
  defaultOptions: { queries: { staleTime: Infinity, retry: false, networkMode: 'always' } },
});

/** The whole page, once the reference data are there; the engine comes later. */
export function App({ context }: { context: AppContext }) {
  return (
    <AppContextProvider value={context}>
      <QueryClientProvider client={client}>
        <ReadyMark />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </AppContextProvider>
  );
}

/** Says on the page's root element when the engine answers; the overview says it of the small table. */
function ReadyMark() {
  const isLive = useEngine().status === 'live';
  useEffect(() => {
    if (isLive) document.documentElement.dataset['ready'] = 'live';
  }, [isLive]);
  return null;
}
