import type { ViewGroup } from './viewGroups';

export interface ShownGroup extends ViewGroup {
  /** Every key of the group, shown or not. */
  all: readonly string[];
}

interface Wanted {
  selected: readonly string[];
  /** Part of a name in upper or lower case; '' finds all. */
  sought: string;
  label(key: string): string;
  /** The lines there is room for; what is selected is always shown. Null: there is room for all. */
  first: ReadonlySet<string> | null;
}

/** The groups cut to the lines there is room for; groups without a shown line are left out. */
export function shownGroups(
  groups: readonly ViewGroup[],
  { selected, sought, label, first }: Wanted,
): ShownGroup[] {
  const part = sought.trim().toLowerCase();
  return groups
    .map((group) => ({
      ...group,
      all: group.keys,
      keys: group.keys.filter(
        (key) =>
          (first === null || first.has(key) || selected.includes(key)) &&
          (part === '' || label(key).toLowerCase().includes(part)),
      ),
    }))
    .filter(({ keys }) => keys.length > 0);
}
