import { useNavigate } from '@tanstack/react-router';
import { selectionSearch, type Search } from '../address';
import type { ExploreAddress } from './exploreAddress';

type Change = Partial<Pick<ExploreAddress, 'filter' | 'from' | 'to'>>;

/** Writes a changed selection into the address, so that back and forward walk over it. */
export function useExploreNavigate(address: ExploreAddress): (change: Change, replace?: boolean) => void {
  const navigate = useNavigate();
  return (change, replace = false) =>
    void navigate({
      to: '.',
      replace,
      resetScroll: false,
      search: (previous: Search) => ({ ...previous, ...selectionSearch({ ...address, ...change }) }),
    });
}
