/**
 * Whether the page is marked for release: `data-edition="public"` on `<html>`. Ranks, names of institutions, maps and
 * working pages are then on no screen, paper or file. Nothing in the interface sets it: small groups are not
 * protected yet.
 */
export const isPublic = (): boolean => document.documentElement.dataset['edition'] === 'public';

/** Tells when the mark is set or taken away. */
export function onEdition(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-edition'] });
  return () => observer.disconnect();
}
