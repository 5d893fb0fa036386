import type { ReactNode } from 'react';
import { useEngine, useWords } from './context';

/** What can only be drawn once the engine answers; until then, that it is on its way. */
export function NeedsEngine({ children }: { children: ReactNode }) {
  const { t } = useWords();
  if (useEngine().status === 'live') return children;
  return <p className="pending">{t('app.loading')}</p>;
}
