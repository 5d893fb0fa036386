import type { EntryTerms } from '../ledger';
import { quantile } from '../quantile';
import { satisfies } from '../verdict';

/** Courses of a running count up to and beyond its deadline. */
export interface TargetPaths {
  /** Counted in the judged period up to the cut-off. */
  actual: number;
  target: number;
  comparator: EntryTerms['comparator'];
  /** Coming months, the first the one in which the cut-off lies (or the next, after a month's last day). */
  months: readonly string[];
  /** Share of each month, 0–1, that is still to come and lies inside the period. */
  shares: readonly number[];
  /** How many of the months lie up to the deadline; the rest show when a missed target would be reached. */
  toEnd: number;
  /** First coming month of which every day is still to come: more effort starts there. */
  effortFrom: number;
  /** Counts added in each coming month, one list a path. */
  added: readonly Float64Array[];
  /** Months of history behind the courses. */
  basis: number;
}

export interface FanMonth {
  month: string;
  /** Running count at the month's end (the last one: at the deadline): 80 % interval and median, not rounded. */
  low: number;
  median: number;
  high: number;
}

export type Likelihood = 'likely' | 'unsure' | 'unlikely';

export interface TargetForecast {
  fan: readonly FanMonth[];
  /** Count at the deadline: median and 80 % interval, not rounded. */
  median: number;
  low: number;
  high: number;
  /** P(count at the deadline fulfils the target), 0–1; a model estimate. */
  probability: number;
  likelihood: Likelihood;
  /** Month in which half of the courses have reached the target; null where that is beyond the horizon.
   * Means nothing once the target is reached: that day is known. */
  reachedIn: string | null;
}

/** Probabilities from which 预计可按期完成 is said, and from which 尚不确定 rather than 难以按期完成. */
export const likelyFrom = 0.8;
export const unsureFrom = 0.2;

/** 预计可按期完成 from 80 %, 难以按期完成 under 20 %, between them 尚不确定. */
export function likelihoodOf(probability: number): Likelihood {
  if (probability >= likelyFrom) return 'likely';
  return probability >= unsureFrom ? 'unsure' : 'unlikely';
}

/**
 * What the courses say, with `extra` more counted in every whole coming month (what-if; 0 = as it runs).
 * Exact for equal input: quantiles of the same 2,000 paths.
 */
export function summarisePaths(paths: TargetPaths, extra = 0): TargetForecast {
  const { actual, months, shares, toEnd, effortFrom, added } = paths;
  const totals = added.map((path) => {
    let total = actual;
    return path.map((count, at) => {
      total += count + (at >= effortFrom ? extra * (shares[at] ?? 0) : 0);
      return total;
    });
  });
  const fan = months.slice(0, toEnd).map((month, at) => {
    const values = Float64Array.from(totals, (total) => total[at] ?? actual).sort();
    return { month, low: quantile(values, 0.1), median: quantile(values, 0.5), high: quantile(values, 0.9) };
  });
  const fulfils = (total: number | undefined) => satisfies(paths.comparator, total ?? actual, paths.target);
  const countReached = (at: number) => totals.filter((total) => fulfils(total[at])).length;
  const probability = countReached(toEnd - 1) / totals.length;
  const end = fan.at(-1) ?? { low: actual, median: actual, high: actual };
  return {
    fan,
    median: end.median,
    low: end.low,
    high: end.high,
    probability,
    likelihood: likelihoodOf(probability),
    reachedIn: months.find((_, at) => countReached(at) * 2 >= totals.length) ?? null,
  };
}

/**
 * The fewest more a month (whole, ≥ 0), from the first whole coming month to the deadline, with which the share
 * `probability` (0–1) of the courses fulfils the target; null where no whole month is left.
 */
export function extraNeeded(paths: TargetPaths, probability: number): number | null {
  const { actual, shares, toEnd, effortFrom, added, target, comparator } = paths;
  const effort = shares.slice(effortFrom, toEnd).reduce((sum, share) => sum + share, 0);
  const totals = added
    .map((path) => path.slice(0, toEnd).reduce((sum, count) => sum + count, actual))
    .sort((a, b) => b - a);
  const decisive = totals[Math.ceil(probability * totals.length) - 1] ?? actual;
  if (satisfies(comparator, decisive, target)) return 0;
  if (effort <= 0) return null;
  const extra = Math.ceil((target - decisive) / effort);
  return satisfies(comparator, decisive + extra * effort, target) ? extra : extra + 1;
}
