import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';
import { AppContextProvider, useEngine, type AppContext } from '../pages/context';
import { isPublic, onEdition } from '../pages/edition';
import { router } from './routes';

/** The whole page, once the reference data are there; the engine comes later. */
export function App({ context }: { context: AppContext }) {
  // Drawn anew as a whole: every part asks for itself.
  const edition = String(useSyncExternalStore(onEdition, isPublic));
  return (
    <AppContextProvider value={context}>
      <ReadyMark />
      <RouterProvider key={edition} router={router} />
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
