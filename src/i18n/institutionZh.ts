/** Texts of one institution's profile, Chinese: the master text. */
export const institutionZh = {
  'profile.targets': '机构概况',
} as const;
