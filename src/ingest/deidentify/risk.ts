/** The de-identified rows as numbers: equal numbers are equal values; no value can be read from them. */
export interface RiskTable {
  /** One list a column, one number a row. */
  columns: readonly Int32Array[];
  /** Number of the person, -1 for a row without a code. */
  persons: Int32Array;
}

export interface Risk {
  /** Persons in the smallest group; a row without a code counts as a person of its own. Null without rows. */
  smallest: number | null;
  groups: number;
  /** Groups of fewer than k. */
  smallGroups: number;
  /** Rows in them. */
  smallRows: number;
}

/** How safely rows hide in the groups that the chosen columns make. */
export function assessRisk({ columns, persons }: RiskTable, chosen: readonly number[], k: number): Risk {
  const groups = groupsOf(
    chosen.map((column) => columns[column]!),
    persons.length,
  );
  const count = groups.reduce((most, group) => Math.max(most, group + 1), 0);
  const rows = new Int32Array(count);
  const people = new Int32Array(count);
  const seen = new Set<number>();
  for (let row = 0; row < groups.length; row++) {
    const [group, person] = [groups[row]!, persons[row]!];
    rows[group]! += 1;
    if (person >= 0) {
      // Below 2^53 for all that memory holds.
      const pair = person * count + group;
      if (seen.has(pair)) continue;
      seen.add(pair);
    }
    people[group]! += 1;
  }
  let [smallest, smallGroups, smallRows]: [number | null, number, number] = [null, 0, 0];
  for (let group = 0; group < count; group++) {
    const size = people[group]!;
    smallest = smallest === null ? size : Math.min(smallest, size);
    if (size >= k) continue;
    smallGroups++;
    smallRows += rows[group]!;
  }
  return { smallest, groups: count, smallGroups, smallRows };
}

/** The number of each row's group; groups are numbered in the order in which they come. */
function groupsOf(columns: readonly Int32Array[], length: number): Int32Array {
  let groups = new Int32Array(length);
  for (const column of columns) {
    const next = new Int32Array(length);
    const known = new Map<number, number>();
    const width = column.reduce((most, value) => Math.max(most, value + 1), 1);
    for (let row = 0; row < length; row++) {
      const key = groups[row]! * width + column[row]!;
      let group = known.get(key);
      if (group === undefined) known.set(key, (group = known.size));
      next[row] = group;
    }
    groups = next;
  }
  return groups;
}

/** Numbers texts in the order in which they come. */
export function createNumbering(): { of(text: string): number } {
  const known = new Map<string, number>();
  return {
    of(text) {
      let number = known.get(text);
      if (number === undefined) known.set(text, (number = known.size));
      return number;
    },
  };
}
