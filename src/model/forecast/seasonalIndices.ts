/** Fewest months from which a seasonal shape can be read: with fewer, a month cannot be told from its year. */
export const seasonalMonths = 24;

/** Twelve factors by calendar month, January first; their mean is 1. January and February are equal. */
export type SeasonalIndices = readonly number[];

export const noSeason: SeasonalIndices = Array<number>(12).fill(1);

/**
 * Seasonal indices by the ratio to the centred twelve-month mean (classical multiplicative decomposition),
 * January and February pooled because the Spring Festival moves between them. Null under 24 months: there
 * is then no index, and every month counts as it is.
 * @param values counts of consecutive months, ≥ 0
 * @param first calendar month of the first value, 0 = January
 */
export function seasonalIndices(values: readonly number[], first: number): SeasonalIndices | null {
  if (values.length < seasonalMonths) return null;
  const sums = Array<number>(12).fill(0);
  const counts = Array<number>(12).fill(0);
  for (let at = 6; at < values.length - 6; at += 1) {
    let mean = ((values[at - 6] ?? 0) + (values[at + 6] ?? 0)) / 2;
    for (let near = at - 5; near <= at + 5; near += 1) mean += values[near] ?? 0;
    mean /= 12;
    if (mean <= 0) continue;
    const month = (first + at) % 12;
    sums[month] = (sums[month] ?? 0) + (values[at] ?? 0) / mean;
    counts[month] = (counts[month] ?? 0) + 1;
  }
  const raw = sums.map((sum, month) => (counts[month] ? sum / counts[month] : 1));
  const newYear = ((raw[0] ?? 1) + (raw[1] ?? 1)) / 2;
  const pooled = raw.map((index, month) => (month < 2 ? newYear : index));
  const mean = pooled.reduce((sum, index) => sum + index, 0) / 12;
  return mean > 0 ? pooled.map((index) => index / mean) : null;
}
