import { forecastMonths } from '../../../src/model/forecast/forecastMonths';
import { quantile } from '../../../src/model/quantile';
import { seededRandom } from '../../../src/model/random';
import { addMonths } from '../../../src/model/calendar';
import { generateSeries, type Traits } from './generateSeries';

const none: Traits = { trend: false, shift: false, ar: false, festival: false };
export const all: Traits = { trend: true, shift: true, ar: true, festival: true };
export const traitSets: Record<string, Traits> = {
  all,
  none,
  'trend only': { ...none, trend: true },
  'shift only': { ...none, shift: true },
  'AR(1) only': { ...none, ar: true },
  'festival only': { ...none, festival: true },
};
export const historyLengths = [12, 18, 23, 24, 30, 36, 48, 60];

/** The method was settled on other seeds, so that the series here are new to it. */
const unseen = 90_001;

/** Back-test: share of series whose coming twelve months add up to a figure inside the 80 % interval. */
export function forecastCoverage(traits: Traits, length: number, count: number): number {
  const random = seededRandom(unseen + length);
  let inside = 0;
  for (let at = 0; at < count; at += 1) {
    const first = Math.floor(random() * 12);
    const series = generateSeries(random, { months: length + 12, first, traits });
    const truth = series.slice(length).reduce((sum, value) => sum + value, 0);
    const history = { first: addMonths('2020-01', first), values: series.slice(0, length) };
    const paths = forecastMonths(history, 12)?.counts ?? [];
    const totals = paths.map((path) => path.reduce((sum, value) => sum + value, 0)).sort((a, b) => a - b);
    if (truth >= quantile(totals, 0.1) && truth <= quantile(totals, 0.9)) inside += 1;
  }
  return inside / count;
}
