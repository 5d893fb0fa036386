import { createContext, useContext, type ReactNode } from 'react';
import type { Loader } from './loadState';
import { useLoader } from './useLoader';

const Context = createContext<Loader | null>(null);

/** One loader for every page: files may be dropped anywhere, and the result is shown on the data page. */
export function LoaderProvider({ children }: { children: ReactNode }) {
  return <Context value={useLoader()}>{children}</Context>;
}

export function useSharedLoader(): Loader {
  const loader = useContext(Context);
  if (!loader) throw new Error('no loader around this component');
  return loader;
}
