import type { SubsidyRow, UnpricedRow } from '../../../query/ruleQueries';
import type { SubsidyPart } from '../rulesAddress';

/** Sums of subsidies: money in integer fen, persons in person-times. */
export type SubsidySums = Omit<SubsidyRow, 'unit' | 'institution' | 'occupation' | 'level' | 'month'>;

/** One unit, institution, occupation or month; '' where the records do not fill it in. */
export interface SubsidyLine extends SubsidySums {
  key: string;
}

/** Adds subsidies up; fen are integers, so that parts in any order come to the same total. */
export function sumSubsidies(rows: readonly SubsidySums[]): SubsidySums {
  const sum = (valueOf: (row: SubsidySums) => number) => rows.reduce((total, row) => total + valueOf(row), 0);
  return {
    persons: sum((row) => row.persons),
    committedFen: sum((row) => row.committedFen),
    payableFen: sum((row) => row.payableFen),
    paidFen: sum((row) => row.paidFen),
    dueFen: sum((row) => row.dueFen),
    differenceFen: sum((row) => row.differenceFen),
    unpriced: sum((row) => row.unpriced),
  };
}

/** The sums of each part; units by `orderOf`, all others by code or month. Their sum is that of `rows`. */
export function subsidyLines(
  rows: readonly SubsidyRow[],
  by: SubsidyPart,
  orderOf: (unit: string) => number,
): SubsidyLine[] {
  const groups = new Map<string, SubsidyRow[]>();
  for (const row of rows) {
    const group = groups.get(row[by]) ?? [];
    groups.set(row[by], group);
    group.push(row);
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...sumSubsidies(group) }))
    .sort(
      (one, other) =>
        (by === 'unit' ? orderOf(one.key) - orderOf(other.key) : 0) || (one.key < other.key ? -1 : 1),
    );
}

export const unpricedReasons = [
  'no-standard',
  'no-factor',
  'no-amount',
] as const satisfies readonly UnpricedRow['reason'][];

/** Persons who cannot be priced, by reason; reasons without any are left out. */
export function unpricedByReason(
  rows: readonly UnpricedRow[],
): { reason: UnpricedRow['reason']; persons: number }[] {
  return unpricedReasons
    .map((reason) => ({
      reason,
      persons: rows.filter((row) => row.reason === reason).reduce((total, { persons }) => total + persons, 0),
    }))
    .filter(({ persons }) => persons > 0);
}

/** What is due for one person in integer fen: class hours × yuan per person-hour × factor in percent. */
export function dueFen({ hours, rate, factor }: { hours: number; rate: number; factor: number }): number {
  return Math.round(hours * rate * factor);
}
