import { useNavigate } from '@tanstack/react-router';
import type { Search } from './address';

/** Changes parameters of the address and keeps the others, at the place to which the page is scrolled; undefined removes one. */
export function useChangeSearch(): (change: Search) => void {
  const navigate = useNavigate();
  return (change) =>
    void navigate({
      to: '.',
      resetScroll: false,
      search: (previous: Search) => ({ ...previous, ...change }),
    });
}
