import type { Occupation } from '../../reference/occupations';

/** Titles of the lists that the product knows; a list that an office adds goes by its own name. */
export const listTitles = {
  'digital-skill-2022': 'method.list.digital-skill-2022',
  'digital-engineer-2025': 'method.list.digital-engineer-2025',
  'dadukou-project-2022': 'method.list.dadukou-project-2022',
} as const;

/** The lists in the order of the file. */
export function occupationListNames(occupations: readonly Occupation[]): string[] {
  return [...new Set(occupations.map(({ list }) => list))];
}

/** How many items a list has; 0 for a list that is not there. */
export function listSize(occupations: readonly Occupation[], list: keyof typeof listTitles): number {
  return occupations.filter((one) => one.list === list).length;
}

export function hasTitle(list: string): list is keyof typeof listTitles {
  return Object.hasOwn(listTitles, list);
}
