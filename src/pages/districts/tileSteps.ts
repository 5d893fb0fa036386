import type { DistrictLine } from '../../query/districtTable';
import { perTenThousand } from '../../model/comparison/perHead';
import { shareOf } from '../../model/comparison/shares';
import type { DistrictMeasure } from './districtsAddress';

/** Bounds between the steps where the figure itself has some that mean something; shares as 0.5. */
export const fixedBounds: Partial<Record<DistrictMeasure, readonly number[]>> = {
  completion: [0.5, 0.75, 1],
  ahead: [-0.1, 0, 0.1],
  yoy: [-0.1, 0, 0.1],
};

/**
 * A unit's figure by a measure; shares, changes and differences as 0.5. Null: not known.
 * @param population persons of the unit, null where none is loaded
 */
export function measured(
  measure: DistrictMeasure,
  line: DistrictLine,
  total: Pick<DistrictLine, 'cumulative'>,
  population: number | null = null,
): number | null {
  switch (measure) {
    case 'volume':
      return line.cumulative;
    case 'completion':
      return line.completion;
    case 'ahead':
      return line.aheadOfTime;
    case 'yoy':
      return line.change;
    case 'share':
      return shareOf(line.cumulative, total.cumulative);
    case 'perHead':
      return perTenThousand(line.cumulative, population);
  }
}

/**
 * Ascending bounds between the steps of a measure, three at most: fixed ones, or the quarters of the units' figures
 * (zeros left out), equal ones said once.
 */
export function stepBounds(measure: DistrictMeasure, values: readonly (number | null)[]): number[] {
  const fixed = fixedBounds[measure];
  if (fixed) return [...fixed];
  const sorted = (values.filter((value) => value !== null && value > 0) as number[]).sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  const quarters = [1, 2, 3].map(
    (quarter) => sorted[Math.ceil((sorted.length * quarter) / 4)] ?? sorted.at(-1)!,
  );
  return [...new Set(quarters)];
}

/** Which step a figure is on, from 0; a figure equal to a bound is above it. */
export function stepOf(value: number, bounds: readonly number[]): number {
  return bounds.filter((bound) => value >= bound).length;
}
