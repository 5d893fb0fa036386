import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Search } from '../pages/address';
import { FocusKeeper, focusOn, markFocus, type FocusMark } from './keepFocus';

/** On another page the focus goes to its heading, on the way back to what had it; it is never lost on the way. */
export function usePageFocus(): void {
  const router = useRouter();
  useEffect(() => {
    const main = document.getElementById('main');
    if (!main) return;
    const keeper = new FocusKeeper(main);
    const marks = new Map<string | undefined, FocusMark | null>();
    const stops = [
      keeper.start(),
      router.subscribe('onBeforeNavigate', ({ fromLocation }) => {
        if (fromLocation) marks.set(fromLocation.state.__TSR_key, markFocus(main));
      }),
      router.subscribe('onRendered', ({ pathChanged, fromLocation, toLocation }) => {
        // A section of a page takes the focus itself.
        if (!fromLocation || !pathChanged || (toLocation.search as Search)['section']) return;
        keeper.arrive(marks.get(toLocation.state.__TSR_key) ?? null);
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [router]);
}

/** The way past the page's head, for those who walk with the keyboard. */
export function skipToContent(event: { preventDefault(): void }): void {
  event.preventDefault();
  const main = document.getElementById('main');
  const place = main?.querySelector('h1') ?? main;
  if (!place) return;
  place.scrollIntoView({ block: 'nearest' });
  focusOn(place);
}
