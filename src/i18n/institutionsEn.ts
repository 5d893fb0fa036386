import type { institutionsZh } from './institutionsZh';

/** Texts of the comparison of institutions, English. */
export const institutionsEn: Record<keyof typeof institutionsZh, string> = {
  'inst.back': 'Back to training institutions',
  'inst.unknown': 'No institution "{id}" in the loaded data.',
};
