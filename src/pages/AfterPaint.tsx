import { Suspense, useDeferredValue, type ReactNode } from 'react';

/** What is fetched only when the page round it has been painted; until it is there, something of its size. */
export function AfterPaint({ fallback, children }: { fallback: ReactNode; children: ReactNode }) {
  const isPainted = useDeferredValue(true, false);
  return isPainted ? <Suspense fallback={fallback}>{children}</Suspense> : fallback;
}
