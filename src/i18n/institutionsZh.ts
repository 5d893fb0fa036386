/** Texts of the comparison of institutions, Chinese: the master text. */
export const institutionsZh = {
  'inst.back': '返回培训机构',
  'inst.unknown': '所载数据中没有编号为“{id}”的机构。',
} as const;
