/** A level that follows the de-seasonalised months, and how far each month lay from the level before it. */
export interface LevelModel {
  /** How much of each month's surprise the level takes over, 0–1. */
  weight: number;
  /** Level after the last month, ≥ 0. */
  level: number;
  /** (Month − level before it) ÷ that level, oldest first; −1 for an empty month. Months after no level have none. */
  surprises: readonly number[];
}

const weights = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6];

/** The level starts as the mean of these first months. */
export const startMonths = 3;

/**
 * Simple exponential smoothing of de-seasonalised counts, the weight chosen from 0.05, 0.10 … 0.60 by the least
 * sum of squared one-month-ahead errors. Only + − × ÷, so that every browser finds the same digits.
 * A null (a month whose reports are incomplete) leaves the level as it is and is no surprise.
 */
export function fitLevel(values: readonly (number | null)[]): LevelModel {
  const known = values.filter((value) => value !== null);
  const fits = weights.map((weight) => smooth(known, weight));
  return fits.reduce((least, fit) => (fit.squares < least.squares ? fit : least)).model;
}

function smooth(values: readonly number[], weight: number): { model: LevelModel; squares: number } {
  const start = values.slice(0, startMonths);
  let level = start.reduce((sum, value) => sum + value, 0) / Math.max(1, start.length);
  let squares = 0;
  const surprises: number[] = [];
  for (const value of values.slice(startMonths)) {
    const error = value - level;
    squares += error * error;
    if (level > 0) surprises.push(error / level);
    level += weight * error;
  }
  return { model: { weight, level, surprises }, squares };
}
