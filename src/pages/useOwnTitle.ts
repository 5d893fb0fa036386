import { useEffect } from 'react';
import { useWords } from './context';

/**
 * Names what a page shows in the window's title, where the frame knows the list that it is of only.
 * @param name null leaves the frame's title
 * @param list key of the list's name, which the title gets back
 */
export function useOwnTitle(name: string | null, list: 'nav.districts' | 'nav.institutions'): void {
  const { t } = useWords();
  const app = t('app.title');
  const own = name === null ? null : t('title.page', { page: name, app });
  const before = t('title.page', { page: t(list), app });
  useEffect(() => {
    if (own === null) return;
    let isShown = true;
    // The page's frame sets its own title in the same turn, after this.
    queueMicrotask(() => {
      if (isShown) document.title = own;
    });
    return () => {
      isShown = false;
      // The next page may have been named before this one went.
      if (document.title === own) document.title = before;
    };
  }, [own, before]);
}
