import { useEffect } from 'react';
import { useWords } from '../../context';

/** Names the unit in the window's title, which otherwise names the list of units; null leaves it. */
export function useUnitTitle(name: string | null): void {
  const { t } = useWords();
  const app = t('app.title');
  const page = name === null ? null : t('title.page', { page: name, app });
  const list = t('title.page', { page: t('nav.districts'), app });
  useEffect(() => {
    if (page === null) return;
    let isShown = true;
    // The page's frame sets its own title in the same turn, after this.
    queueMicrotask(() => {
      if (isShown) document.title = page;
    });
    return () => {
      isShown = false;
      // The next page may have been named before this one went.
      if (document.title === page) document.title = list;
    };
  }, [page, list]);
}
