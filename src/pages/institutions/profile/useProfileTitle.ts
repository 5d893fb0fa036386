import { useEffect } from 'react';
import { useWords } from '../../context';

/** The institution's name as the window's title; the page's own on the way out. */
export function useProfileTitle(page: string): void {
  const { t } = useWords();
  const [title, before] = [page, t('nav.institutions')].map((one) =>
    t('title.page', { page: one, app: t('app.title') }),
  ) as [string, string];
  useEffect(() => {
    let isHere = true;
    // The page around sets its own title in the same step, after this.
    queueMicrotask(() => {
      if (isHere) document.title = title;
    });
    return () => {
      isHere = false;
      document.title = before;
    };
  }, [title, before]);
}
