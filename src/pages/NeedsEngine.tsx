import type { ReactNode } from 'react';
import { useEngine, useWords } from './context';
import { WithQueries } from './WithQueries';

/** What can only be drawn once the engine answers, which it may then ask; until then, that it is on its way. */
export function NeedsEngine({ children }: { children: ReactNode }) {
  const { t } = useWords();
  if (useEngine().status === 'live') return <WithQueries>{children}</WithQueries>;
  return <p className="pending">{t('app.loading')}</p>;
}
