/** Pages of the main navigation in its order, with the keys of their names. */
export const navPages = {
  '/': 'nav.overview',
  '/districts': 'nav.districts',
  '/rules': 'nav.rules',
  '/data': 'nav.data',
  '/method': 'nav.method',
} as const;
