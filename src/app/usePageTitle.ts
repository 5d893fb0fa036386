import { useLocation, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useApp, useWords } from '../pages/context';

/** The window's title: the page's name, then the product's, in the page's language. */
export function usePageTitle(): void {
  const { t, pick } = useWords();
  const { outline } = useApp();
  const { pathname } = useLocation();
  const { id } = useParams({ strict: false });
  const entry = outline.ledger.find((one) => one.id === id);
  const pages: Record<string, string> = {
    '/': t('nav.overview'),
    '/rules': t('nav.rules'),
    '/data': t('nav.data'),
    '/method': t('nav.method'),
  };
  const page = entry ? pick(entry.short) : pages[pathname];
  const title = page ? t('title.page', { page, app: t('app.title') }) : t('app.title');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
