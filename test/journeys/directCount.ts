import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Cuts, Fact, Facts } from './sampleRows';

/** Which rows a reading counts, and whether a subject counts once: in each calendar year, in the asked period, or never. */
export interface Reading {
  facts: string;
  filter: Record<string, readonly string[]>;
  once: 'a year' | 'a period' | 'a row';
}

export interface CountedTarget {
  id: string;
  region: string;
  kind: string;
  start: string;
  end: string;
  reading: Reading;
  other: Reading | null;
}

/** The ledger's targets that count rows, persons or things. */
export function countedTargets(): CountedTarget[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync('data/targets.csv', 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const readingOf = (row: Record<string, string>, prefix: '' | 'other_'): Reading => {
    const isDistinct = row[`${prefix}count`] !== 'rows';
    return {
      facts: [row[`${prefix}dataset`], row[`${prefix}event`], row['region']].join(' '),
      filter: Object.fromEntries(
        (row[`${prefix}filter`] ?? '').split(';').map((condition) => {
          const [name = '', values = ''] = condition.split('=');
          return [name, values.split('|')];
        }),
      ),
      once: !isDistinct ? 'a row' : row['kind'] === 'per-year' ? 'a year' : 'a period',
    };
  };
  return data
    .filter(({ role, kind }) => role === 'target' && kind !== 'stock' && kind !== 'ratio')
    .map((row) => ({
      id: row['id'] ?? '',
      region: row['region'] ?? '',
      kind: row['kind'] ?? '',
      start: row['period_start'] ?? '',
      end: row['period_end'] ?? '',
      reading: readingOf(row, ''),
      other: row['other_dataset'] ? readingOf(row, 'other_') : null,
    }));
}

/** The facts of a reading that a selection leaves, on the days from `from` to `to`, oldest first. */
export function factsOf(
  all: Facts,
  { facts, filter }: Reading,
  slice: Record<string, readonly string[]>,
  [from, to]: readonly [string, string],
): Fact[] {
  const conditions = [...Object.entries(filter), ...Object.entries(slice)] as [
    keyof Cuts,
    readonly string[],
  ][];
  return (all.get(facts) ?? [])
    .filter(
      ({ day, row }) =>
        day >= from && day <= to && conditions.every(([name, values]) => values.includes(row[name])),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Counts facts that are in order of days: every row's number, or each subject once, the unnamed ones each. */
export function count(facts: readonly Fact[], once: Reading['once']): number {
  let sum = 0;
  const seen = new Set<string>();
  for (const { day, n, subject } of facts) {
    if (once === 'a row' || subject === '') sum += n;
    else {
      const mark = once === 'a year' ? `${day.slice(0, 4)} ${subject}` : subject;
      if (!seen.has(mark)) sum += 1;
      seen.add(mark);
    }
  }
  return sum;
}

/** Counts by the value of a cut: a subject counts once under each value it stands under. */
export function countBy(
  facts: readonly Fact[],
  once: Reading['once'],
  cut: keyof Cuts,
): Record<string, number> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(fact.row[cut]) ?? [];
    groups.set(fact.row[cut], group);
    group.push(fact);
  }
  return Object.fromEntries([...groups].map(([key, group]) => [key, count(group, once)]));
}

/** Counts by month: a subject stands in the month of its first day. */
export function countByMonth(facts: readonly Fact[], once: Reading['once']): Map<string, number> {
  const months = new Map<string, number>();
  let before = 0;
  facts.forEach(({ day }, index) => {
    const month = day.slice(0, 7);
    if (facts[index + 1]?.day.slice(0, 7) === month) return;
    const sum = count(facts.slice(0, index + 1), once);
    months.set(month, sum - before);
    before = sum;
  });
  return months;
}
