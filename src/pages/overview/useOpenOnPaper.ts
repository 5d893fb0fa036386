import { useEffect, type RefObject } from 'react';

/** Opens a folded part of the page while it is printed: paper cannot be unfolded. */
export function useOpenOnPaper(details: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    let wasOpen = true;
    const begin = () => {
      if (!details.current) return;
      wasOpen = details.current.open;
      details.current.open = true;
    };
    const end = () => {
      if (details.current) details.current.open = wasOpen;
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, [details]);
}
