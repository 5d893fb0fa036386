import { rankedFrom } from '../../model/rates/funnelRanks';
import type { InstitutionRow } from '../../query/institutionTable';

/** What a column is ordered by; null comes last either way. */
export interface OrderKey {
  value(row: InstitutionRow): number | string | null;
  /** A rate: institutions with few examinees come after the others, since chance alone puts them at either end. */
  isRate?: boolean;
}

/** Institutions by the official order of their districts, then by id; `placeOf` is the place of a unit. */
export function inOfficialOrder(
  rows: readonly InstitutionRow[],
  placeOf: (unit: string | null) => number,
): InstitutionRow[] {
  return [...rows].sort(
    (one, other) => placeOf(one.unit) - placeOf(other.unit) || (one.id < other.id ? -1 : 1),
  );
}

/** Rows ordered by one column; equal ones stay in the order in which they are given. */
export function orderedBy(
  rows: readonly InstitutionRow[],
  { value, isRate = false }: OrderKey,
  isDescending: boolean,
): InstitutionRow[] {
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  const sign = isDescending ? -1 : 1;
  const groupOf = (row: InstitutionRow) => {
    if (value(row) === null) return 2;
    return isRate && row.current.examinees < rankedFrom ? 1 : 0;
  };
  return [...rows].sort((one, other) => {
    const [a, b] = [value(one), value(other)];
    const groups = groupOf(one) - groupOf(other);
    if (groups !== 0 || a === null || b === null) return groups;
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * collator.compare(String(a), String(b));
  });
}
