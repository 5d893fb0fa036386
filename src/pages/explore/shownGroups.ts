import type { ViewGroup } from './viewGroups';

export interface ShownGroup extends ViewGroup {
  /** Every key of the group, shown or not. */
  all: readonly string[];
}

interface Wanted {
  selected: readonly string[];
  /** Part of a name; '' finds all. */
  sought: string;
  label(key: string): string;
  /** How many lines there is room for; what is selected is always shown. */
  lines: number;
}

/** The groups cut to the lines there is room for; groups without a shown line are left out. */
export function shownGroups(
  groups: readonly ViewGroup[],
  { selected, sought, label, lines }: Wanted,
): ShownGroup[] {
  let left = lines;
  const shown: ShownGroup[] = [];
  for (const group of groups) {
    const keys: string[] = [];
    for (const key of group.keys) {
      if (!label(key).includes(sought.trim())) continue;
      if (selected.includes(key)) keys.push(key);
      else if (left > 0) {
        left -= 1;
        keys.push(key);
      }
    }
    if (keys.length > 0) shown.push({ ...group, all: group.keys, keys });
  }
  return shown;
}
