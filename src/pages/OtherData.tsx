import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { keepSettings, type Search } from './address';
import { useData, useWords } from './context';

/**
 * Keeps the page back where its address was made on other data than are loaded, until the reader has been told. On
 * the same data the mark is taken out of the address: it is there for the arrival alone.
 */
export function OtherData({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { data }: Search = useSearch({ strict: false });
  const { fingerprint } = useData();
  const isSame = data !== undefined && data === fingerprint;
  useEffect(() => {
    if (isSame) void navigate({ to: '.', replace: true, resetScroll: false, search: withoutMark });
  }, [isSame, navigate]);
  if (data === undefined || isSame) return children;
  if (fingerprint === null)
    return (
      <p className="pending" role="status">
        {t('app.loading')}
      </p>
    );
  return (
    <section className="card other-data" role="alert">
      <p>
        {t('fail.otherData')}
        {t('list.stop')}
      </p>
      <p className="choices">
        <Link to="." replace search={withoutMark}>
          {t('link.showAnyway')}
        </Link>
        <Link to="/data" search={keepSettings}>
          {t('sample.load')}
        </Link>
      </p>
    </section>
  );
}

const withoutMark = (search: Search): Search => ({ ...search, data: undefined });
