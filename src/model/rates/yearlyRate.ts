import { satisfiesShare } from '../verdict';
import { wilsonInterval } from './wilson';

/** One year's results by best result a person, occupation and level; who sat nothing stands in `absent`. */
export interface YearResult {
  year: number;
  examinees: number;
  passed: number;
  absent: number;
}

/**
 * `no-examinees`: nobody sat, no rate. `running`: the year is not over, a notice and no finding; whether the
 * rate is below the floor so far stands in `below`.
 */
export type FloorVerdict = 'at-floor' | 'below' | 'running' | 'no-examinees';

export interface YearlyRate extends YearResult {
  /** Passed ÷ examinees, 0–1; null without examinees. */
  rate: number | null;
  /** Wilson 95 %, 0–1; null without examinees. */
  interval: { low: number; high: number } | null;
  verdict: FloorVerdict;
  /** Rate under the floor, exactly the floor is not; false without examinees. */
  below: boolean;
  /** Passes lacking to the floor at the present number of examinees, whole; 0 where it is reached. */
  passesNeeded: number;
}

/**
 * A year's pass rate against the floor (0–1), compared crosswise so that exactly 25 of 100 reaches 0.25.
 * @param asOf cut-off day; the year is over on its 31 December
 */
export function yearlyRate(result: YearResult, { floor, asOf }: { floor: number; asOf: string }): YearlyRate {
  const { year, examinees, passed } = result;
  const counted = examinees > 0;
  const reaches = (part: number) => satisfiesShare('>=', part, examinees, floor);
  const below = counted && !reaches(passed);
  const lacking = Math.max(0, Math.floor(floor * examinees) - passed);
  const over = asOf >= `${year}-12-31`;
  const judged = below ? 'below' : 'at-floor';
  return {
    ...result,
    rate: counted ? passed / examinees : null,
    interval: wilsonInterval(passed, examinees),
    verdict: !counted ? 'no-examinees' : over ? judged : 'running',
    below,
    passesNeeded: !below ? 0 : reaches(passed + lacking) ? lacking : lacking + 1,
  };
}

/**
 * The last two years below the floor in a row (the document's exit case), null without. Both must be over; a
 * year without examinees breaks the chain.
 */
export function twoYearsBelow(rates: readonly YearlyRate[]): [number, number] | null {
  const below = new Set(rates.filter(({ verdict }) => verdict === 'below').map(({ year }) => year));
  const second = [...below].sort((a, b) => b - a).find((year) => below.has(year - 1));
  return second === undefined ? null : [second - 1, second];
}
