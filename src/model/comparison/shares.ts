/** Value ÷ the whole it is part of, 0–1; null where the whole is 0 (nobody's share). */
export function shareOf(value: number, whole: number): number | null {
  return whole === 0 ? null : value / whole;
}

/**
 * Counts per so many people of a loaded reference population (1,000 unless told). Null without a population or
 * one of 0: the unit is then left out and not last.
 */
export function perHead(value: number, population: number | null, per = 1000): number | null {
  return population === null || population <= 0 ? null : (value * per) / population;
}
