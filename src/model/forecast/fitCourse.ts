import { bridgeGaps } from './bridgeGaps';
import { fitLevel, startMonths, type LevelModel } from './levelModel';
import { noSeason, seasonalIndices, type SeasonalIndices } from './seasonalIndices';

/** What a monthly course was like, and so what is drawn from when it is carried on. */
export interface CourseModel {
  /** Null under two years: months then count as they are. */
  indices: SeasonalIndices | null;
  /** Level and surprises of the de-seasonalised course; its drift is already weakened. */
  level: LevelModel;
  /** Factor on the surprises, ≥ 1: what fitting took out of them. */
  inflate: number;
}

/**
 * Of the mean surprise, which carries a trend on, half is kept: whole trends overshoot after a single step, and
 * none at all loses every real one. Under two years none is kept, because season cannot be told from trend.
 */
const keptDrift = 0.5;

/** Numbers that fitting takes from the months: start, weight and mean; with indices those twelve, start and weight. */
const fitted = { season: 14, none: 3 };

/**
 * Fits consecutive months. Surprises are inflated by √(m ÷ (m − k)), m surprises and k fitted numbers, as the
 * residual variance of a regression is: with two years, most of each month went into its own index.
 * @param values counts, ≥ 0; null where the reports of a month are incomplete
 * @param first calendar month of the first value, 0 = January
 */
export function fitCourse(values: readonly (number | null)[], first: number): CourseModel {
  const indices = seasonalIndices(bridgeGaps(values), first);
  const level = fitLevel(deseasonalise(values, first, indices));
  const { surprises } = level;
  const drift = surprises.reduce((sum, one) => sum + one, 0) / Math.max(1, surprises.length);
  const removed = drift * (indices ? 1 - keptDrift : 1);
  const months = values.length - startMonths;
  const taken = indices ? fitted.season : fitted.none;
  return {
    indices,
    level: { ...level, surprises: surprises.map((one) => one - removed) },
    inflate: Math.sqrt(months / Math.max(1, months - taken)),
  };
}

/** Counts ÷ index of their calendar month; null stays null, and so is a month whose index is 0. */
export function deseasonalise(
  values: readonly (number | null)[],
  first: number,
  indices: SeasonalIndices | null,
): (number | null)[] {
  return values.map((value, at) => {
    const index = (indices ?? noSeason)[(first + at) % 12] ?? 1;
    return value === null || index <= 0 ? null : value / index;
  });
}
