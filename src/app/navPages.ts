import { isPublic } from '../pages/edition';

/** Pages of the main navigation in its order, with the keys of their names. */
export const navPages = {
  '/': 'nav.overview',
  '/districts': 'nav.districts',
  '/institutions': 'nav.institutions',
  '/rules': 'nav.rules',
  '/data': 'nav.data',
  '/method': 'nav.method',
} as const;

const internalPages = ['/institutions', '/rules'];

/** What the navigation shows; working pages are not for release. */
export const shownPages = () =>
  (Object.keys(navPages) as (keyof typeof navPages)[]).filter(
    (to) => !isPublic() || !internalPages.includes(to),
  );
