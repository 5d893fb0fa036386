/** A quotient kept as its parts, so that equal ones compare equal: 1 of 3 and 2 of 6. */
export interface Quotient {
  part: number;
  /** > 0 */
  whole: number;
}

/** Above, below or equal, compared crosswise: positive where a is the greater. Exact for whole numbers. */
export function compareQuotients(a: Quotient, b: Quotient): number {
  return a.part * b.whole - b.part * a.whole;
}

export interface TiedRank {
  /** 1 = highest; equals share the smaller number and the next one is skipped (1, 2, 2, 4). */
  rank: number;
  /** 并列: another has the same. */
  tied: boolean;
}

/** Ranks by quotient, highest first; null stays unranked (no task, no examinees) and counts for nobody. */
export function tiedRanks(quotients: readonly (Quotient | null)[]): (TiedRank | null)[] {
  const known = quotients.filter((one) => one !== null && one.whole > 0) as Quotient[];
  return quotients.map((own) => {
    if (own === null || own.whole <= 0) return null;
    const ahead = known.filter((other) => compareQuotients(other, own) > 0).length;
    const equal = known.filter((other) => compareQuotients(other, own) === 0).length;
    return { rank: ahead + 1, tied: equal > 1 };
  });
}
