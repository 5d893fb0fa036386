import { useLocation, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useApp, useWords } from '../pages/context';
import { navPages } from './navPages';

/** The window's title: the page's name, then the product's, in the page's language. */
export function usePageTitle(): void {
  const { t, pick } = useWords();
  const { outline } = useApp();
  const { pathname } = useLocation();
  const { id } = useParams({ strict: false });
  const entry = outline.ledger.find((one) => one.id === id);
  const key = (navPages as Partial<Record<string, (typeof navPages)[keyof typeof navPages]>>)[
    /^\/\w*/.exec(pathname)?.[0] ?? ''
  ];
  const page = entry ? pick(entry.short) : key && t(key);
  const title = page ? t('title.page', { page, app: t('app.title') }) : t('app.title');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
