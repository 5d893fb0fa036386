import { useNavigate } from '@tanstack/react-router';
import type { Search } from '../address';
import type { ExploreAddress } from './exploreAddress';
import { exploreSearch, type ExploreSelection } from './exploreSelection';

/** Writes a changed selection into the address, so that back and forward walk over it. */
export function useExploreNavigate(
  address: ExploreAddress,
): (change: Partial<ExploreSelection>, replace?: boolean) => void {
  const navigate = useNavigate();
  return (change, replace = false) =>
    void navigate({
      to: '.',
      replace,
      resetScroll: false,
      search: (previous: Search) => ({ ...previous, ...exploreSearch({ ...address, ...change }) }),
    });
}
