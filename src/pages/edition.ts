/**
 * Whether the page is marked for release: `data-edition="public"` on `<html>`, before the page starts. Ranks, names of
 * institutions, maps and working pages are then on no screen, paper or file. Nothing in the interface sets it: small
 * groups are not protected yet.
 */
export const isPublic = (): boolean => document.documentElement.dataset['edition'] === 'public';
