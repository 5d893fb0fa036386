import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { PartNotFetched, retryParts } from '../components/lazyPart';
import { useData, useWords } from '../pages/context';

/** In the place of a page that could not be fetched or drawn. Nothing happens by itself: a reload would lose own data. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const { t } = useWords();
  const isOwn = useData().kind === 'own';
  const part = error instanceof PartNotFetched ? error : null;
  // Whoever leaves and comes back has tried again.
  useEffect(() => retryParts, []);
  return (
    <>
      <h1>{t('app.failed')}</h1>
      <div role="alert" className="failed">
        <p>
          {t(part ? 'fail.page' : 'fail.broken')}
          {isOwn && t('fail.ownKept')}
        </p>
        <p>
          <button
            type="button"
            onClick={() => {
              retryParts();
              reset();
            }}
          >
            {t('fail.retry')}
          </button>
        </p>
        {/* Older browsers never ask again for a script that failed once, until the page is reloaded. */}
        {part && part.attempt > 1 && (
          <p>
            {t(isOwn ? 'fail.reloadOwn' : 'fail.reloadHint')}{' '}
            <button type="button" onClick={() => location.reload()}>
              {t('fail.reload')}
            </button>
          </p>
        )}
      </div>
    </>
  );
}

/** While a page is fetched. */
export function PendingPage() {
  const { t } = useWords();
  return (
    <p className="pending" role="status">
      {t('app.loading')}
    </p>
  );
}

/** For an address that has no page. */
export function UnknownPage() {
  const { t } = useWords();
  return (
    <p role="alert" className="failed">
      {t('fail.noPage')}
    </p>
  );
}
