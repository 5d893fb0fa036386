import { compareQuotients, type Quotient } from './tiedRanks';

/** The rate of all units together (Σ parts ÷ Σ wholes), as its parts; null where no unit has a whole. */
export function wholeRate(units: readonly (Quotient | null)[]): Quotient | null {
  const known = units.filter((unit) => unit !== null && unit.whole > 0) as Quotient[];
  if (known.length === 0) return null;
  return known.reduce((sum, { part, whole }) => ({ part: sum.part + part, whole: sum.whole + whole }), {
    part: 0,
    whole: 0,
  });
}

/**
 * The units above the rate of all together (完成率高于全市平均水平的有…), in the order given; a rate equal to it
 * is not above. The average is that of the sums, not the mean of the units' rates; units without a whole (no
 * task) are neither in it nor named.
 * @param whole the rate of all, where it is known otherwise (the city's own count and tasks)
 */
export function aboveWhole<Unit extends { quotient: Quotient | null }>(
  units: readonly Unit[],
  whole: Quotient | null = wholeRate(units.map(({ quotient }) => quotient)),
): Unit[] {
  if (whole === null || whole.whole <= 0) return [];
  return units.filter(
    ({ quotient }) => quotient !== null && quotient.whole > 0 && compareQuotients(quotient, whole) > 0,
  );
}
