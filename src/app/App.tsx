import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { AppContextProvider, useEngine, type AppContext } from '../pages/context';
import { router } from './routes';

/** The whole page, once the reference data are there; the engine comes later. */
export function App({ context }: { context: AppContext }) {
  return (
    <AppContextProvider value={context}>
      <ReadyMark />
      <RouterProvider router={router} />
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
