import { formatSignedPoints } from '../../format/points';
import type { DistrictTable } from '../../query/districtTable';
import type { Populations } from '../../query/populations';
import { useWords } from '../context';
import type { DistrictMeasure } from './districtsAddress';
import { printedAhead } from './printedAhead';
import { fixedBounds, measured, stepBounds, stepOf } from './tileSteps';
import { useMeasureFormat } from './useMeasureFormat';

/** A unit's figure by the chosen measure as the pictures of the units show it. */
export interface UnitStep {
  /** Null: not known, or not computed. */
  value: number | null;
  text: string;
  step: number | 'none';
}

/** The steps of a measure: one reading for squares, map and legend. */
export interface MeasureSteps {
  of(unit: string): UnitStep;
  /** What each step means, from the lowest. */
  legend: readonly string[];
  unknown: string;
  /** Bounds that mean something, against quarters of the units. */
  areFixed: boolean;
}

interface Given {
  measure: DistrictMeasure;
  table: DistrictTable;
  heads: Populations | null;
}

/** Shades units by one measure, the same in every picture. */
export function useMeasureSteps({ measure, table, heads }: Given): MeasureSteps {
  const { t } = useWords();
  const format = useMeasureFormat(measure);
  const rows = new Map(
    table.rows.map((row) => {
      const value = measured(measure, row, table.total, heads?.ofUnit.get(row.unit));
      return [row.unit, { row, value }] as const;
    }),
  );
  const bounds = stepBounds(
    measure,
    [...rows.values()].map(({ value }) => value),
  );
  const unknown = t('districts.unknown');
  return {
    of: (unit) => {
      const known = rows.get(unit);
      if (known === undefined || known.value === null) return { value: null, text: unknown, step: 'none' };
      const { row, value } = known;
      // The distance to the schedule is that of the printed figures, in the table and here.
      const points = measure === 'ahead' ? printedAhead(row, table.elapsed) : null;
      const text = points === null ? format(value) : formatSignedPoints(points);
      return { value, text, step: stepOf(value, bounds) };
    },
    legend: Array.from({ length: bounds.length + 1 }, (_, step) => legendText(step)),
    unknown,
    areFixed: fixedBounds[measure] !== undefined,
  };

  function legendText(step: number): string {
    const [low, high] = [bounds[step - 1], bounds[step]];
    const b = high === undefined ? '' : format(high);
    if (low === undefined)
      return high === undefined ? t('districts.from', { a: format(0) }) : t('districts.below', { b });
    return high === undefined
      ? t('districts.from', { a: format(low) })
      : t('districts.between', { a: format(low), b });
  }
}
