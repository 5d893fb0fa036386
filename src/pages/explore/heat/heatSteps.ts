import { stepBounds, stepOf } from '../../districts/tileSteps';
import type { Words } from '../../context';

export interface HeatSteps {
  of(value: number | null): number | 'none';
  /** What each step means, from the lowest. */
  legend: readonly string[];
}

/** Shades cells by the quarters of their own figures; none for nothing, and for a rate of nobody. */
export function heatSteps(
  { t }: Words,
  values: readonly (number | null)[],
  { isRate, format }: { isRate: boolean; format(value: number): string },
): HeatSteps {
  const bounds = stepBounds('volume', values);
  return {
    of: (value) => (value === null || (value === 0 && !isRate) ? 'none' : stepOf(value, bounds)),
    legend: Array.from({ length: bounds.length + 1 }, (_, step) => {
      const [low, high] = [bounds[step - 1], bounds[step]];
      if (high === undefined) return t('heat.from', { a: format(low ?? 0) });
      return low === undefined
        ? t('heat.below', { b: format(high) })
        : t('heat.between', { a: format(low), b: format(high) });
    }),
  };
}
