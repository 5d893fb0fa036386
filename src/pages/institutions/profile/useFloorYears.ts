import { institutionYearsQuery } from '../../../query/ruleQueries';
import { floorRows, type FloorRow } from '../../rules/floor/floorRows';
import { useAnswer } from '../../useAnswer';
import type { PartProps } from './Profile';

/**
 * The institution's years at the floor by the default reading, newest first; null while they are asked for. Single
 * records must be in the engine.
 */
export function useFloorYears({
  region,
  institution,
}: Pick<PartProps, 'region' | 'institution'>): { asOf: string; rows: readonly FloorRow[] } | null {
  const { asOf, rows } = useAnswer(institutionYearsQuery, region, 'assessment');
  if (asOf === null) return { asOf: '', rows: [] };
  if (rows === null) return null;
  const own = rows.filter((one) => one.institution === institution);
  const years = [...new Set(own.map(({ year }) => year))].sort((a, b) => b - a);
  const choice = { span: 'notice', reading: 'best' } as const;
  return { asOf, rows: years.flatMap((year) => floorRows(own, { ...choice, year }, () => 0)) };
}
