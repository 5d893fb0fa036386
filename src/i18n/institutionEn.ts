import type { institutionZh } from './institutionZh';

/** Texts of one institution's profile, English. */
export const institutionEn: Record<keyof typeof institutionZh, string> = {
  'profile.targets': 'The institution at a glance',
};
