/** Examinees and passes of one institution in one stratum (occupation, or occupation and level). */
export interface StratumResult {
  institution: string;
  stratum: string;
  examinees: number;
  passed: number;
}

export interface StandardisedRate {
  /** Examinees in strata of which the group has a rate, and all of the institution's. */
  covered: number;
  examinees: number;
  /** Passes to expect of the covered examinees if they passed as often as the group's in their stratum. */
  expected: number;
  /** Passes of the covered examinees ÷ expected; 1 = as the group, null where nothing is expected. */
  ratio: number | null;
  /** Ratio × the group's whole rate, held at 1; null as the ratio. */
  rate: number | null;
}

/**
 * Indirect standardisation by occupation mix: the group's rate of each stratum is laid on the institution's own
 * examinees. The group is every other institution of `results`: the own one is left out, so that a large
 * institution is not compared with itself. Strata that only the institution has are not covered and said.
 */
export function standardisedRate(results: readonly StratumResult[], institution: string): StandardisedRate {
  const group = new Map<string, { examinees: number; passed: number }>();
  const own: StratumResult[] = [];
  const whole = { examinees: 0, passed: 0 };
  for (const result of results) {
    if (result.institution === institution) {
      own.push(result);
      continue;
    }
    const sum = group.get(result.stratum) ?? { examinees: 0, passed: 0 };
    group.set(result.stratum, sum);
    for (const total of [sum, whole]) {
      total.examinees += result.examinees;
      total.passed += result.passed;
    }
  }
  let [examinees, covered, observed, expected] = [0, 0, 0, 0];
  for (const result of own) {
    examinees += result.examinees;
    const rates = group.get(result.stratum);
    if (rates === undefined || rates.examinees === 0) continue;
    covered += result.examinees;
    observed += result.passed;
    expected += (result.examinees * rates.passed) / rates.examinees;
  }
  const ratio = expected > 0 ? observed / expected : null;
  const rate = ratio === null ? null : Math.min(1, (ratio * whole.passed) / whole.examinees);
  return { covered, examinees, expected, ratio, rate };
}
