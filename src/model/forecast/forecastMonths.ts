import { addMonths } from '../calendar';
import { quantile } from '../quantile';
import { seededRandom } from '../random';
import { fitCourse } from './fitCourse';
import { noSeason } from './seasonalIndices';
import { simulatePaths } from './simulatePaths';

/** Fewest months that a forecast rests on. */
export const forecastMonthsLeast = 12;
/** Older months are left out: with five years the back-test already covered too much (see npm run coverage:stats). */
export const forecastMonthsMost = 48;
const pathCount = 2000;
/** Fixed, so that equal data give equal forecasts. */
const seed = 20260115;

/** Leading months under this share of the median month are a start: a first class, a month known in part. */
const startBelow = 0.5;

/** Possible courses of the months that follow a history. */
export interface MonthPaths {
  /** The months simulated, the first right after the history. */
  months: readonly string[];
  /** One list a path: the count of each month, ≥ 0, not rounded. */
  counts: readonly Float64Array[];
  /** How many months of history they rest on, at most 48; those of a start are left out. */
  basis: number;
}

/**
 * Carries consecutive monthly counts on (2,000 paths, seeded). Null under 12 known months.
 * @param history.first month of the first value
 * @param history.values counts, ≥ 0; null where the reports of a month are incomplete
 * @param ahead how many months to simulate
 */
export function forecastMonths(
  history: { first: string; values: readonly (number | null)[] },
  ahead: number,
): MonthPaths | null {
  const values = withoutStart(history.values.slice(-forecastMonthsMost));
  if (values.filter((value) => value !== null).length < forecastMonthsLeast) return null;
  const skipped = history.values.length - values.length;
  const first = Number(addMonths(history.first, skipped).slice(5)) - 1;
  const { indices, level, inflate } = fitCourse(values, first);
  const after = addMonths(history.first, history.values.length);
  const paths = simulatePaths(level, {
    months: ahead,
    paths: pathCount,
    inflate,
    random: seededRandom(seed),
  });
  return {
    months: Array.from({ length: ahead }, (_, at) => addMonths(after, at)),
    counts: paths.map((path) =>
      path.map((value, at) => value * ((indices ?? noSeason)[(first + values.length + at) % 12] ?? 1)),
    ),
    basis: values.length,
  };
}

/**
 * Without the months in which the course had yet to get going: the surprise of a level that multiplies from almost
 * nothing says nothing about the coming months, and drawn again and again it would make any interval useless.
 */
function withoutStart(values: readonly (number | null)[]): readonly (number | null)[] {
  const known = Float64Array.from(values.filter((value) => value !== null)).sort();
  const least = known.length === 0 ? 0 : quantile(known, 0.5) * startBelow;
  return values.slice(
    Math.max(
      0,
      values.findIndex((value) => value !== null && value >= least),
    ),
  );
}
