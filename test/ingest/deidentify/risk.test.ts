import { describe, expect, it } from 'vitest';
import { assessRisk } from '../../../src/ingest/deidentify/risk';
import { riskTask } from '../../../src/ingest/deidentify/riskTask';

/** District, occupation, person. */
const rows = [
  [0, 0, 0],
  [0, 0, 0],
  [0, 0, 1],
  [0, 0, -1],
  [0, 0, -1],
  [1, 0, 2],
  [1, 0, 2],
  [1, 0, 2],
  [1, 1, 3],
] as const;
const table = {
  columns: [0, 1].map((at) => Int32Array.from(rows, (row) => row[at as 0 | 1])),
  persons: Int32Array.from(rows, (row) => row[2]),
};

describe('the risk of recognition', () => {
  it('counts persons, not rows; a row without a code is a person of its own', () => {
    // District 0: two persons and two rows without a code; district 1: one person in three rows, and one.
    expect(assessRisk(table, [0, 1], 4)).toEqual({ smallest: 1, groups: 3, smallGroups: 2, smallRows: 4 });
    expect(assessRisk(table, [0, 1], 5)).toEqual({ smallest: 1, groups: 3, smallGroups: 3, smallRows: 9 });
  });

  it('is told for the table without one column', async () => {
    const tools = { readers: () => Promise.reject(new Error()), onProgress: () => {} };
    const { output } = await riskTask({ table, chosen: [0, 1], k: 2 }, tools);
    expect(output.without).toEqual([
      { column: 0, risk: { smallest: 1, groups: 2, smallGroups: 1, smallRows: 1 } },
      { column: 1, risk: { smallest: 2, groups: 2, smallGroups: 0, smallRows: 0 } },
    ]);
  });

  it('knows the whole table as one group, and no group of an empty one', () => {
    expect(assessRisk(table, [], 5)).toEqual({ smallest: 6, groups: 1, smallGroups: 0, smallRows: 0 });
    const empty = { columns: [new Int32Array()], persons: new Int32Array() };
    expect(assessRisk(empty, [0], 5)).toEqual({ smallest: null, groups: 0, smallGroups: 0, smallRows: 0 });
  });

  it('agrees with plain counting on random tables', () => {
    let state = 20261121;
    const random = (n: number) => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return Math.floor((state / 2147483648) * n);
    };
    for (let round = 0; round < 20; round++) {
      const made = Array.from({ length: 60 }, () => [random(4), random(3), random(5), random(25) - 3]);
      const groups = new Map<string, { rows: number; people: Set<string> }>();
      made.forEach(([a, , c, person], row) => {
        const group = groups.get(`${a},${c}`) ?? { rows: 0, people: new Set() };
        group.rows++;
        group.people.add(person! < 0 ? `row ${row}` : `person ${person}`);
        groups.set(`${a},${c}`, group);
      });
      const small = [...groups.values()].filter(({ people }) => people.size < 3);
      const columns = [0, 1, 2].map((at) => Int32Array.from(made, (row) => row[at]!));
      const persons = Int32Array.from(made, (row) => Math.max(row[3]!, -1));
      expect(assessRisk({ columns, persons }, [2, 0], 3)).toEqual({
        smallest: Math.min(...[...groups.values()].map(({ people }) => people.size)),
        groups: groups.size,
        smallGroups: small.length,
        smallRows: small.reduce((sum, group) => sum + group.rows, 0),
      });
    }
  });
});
