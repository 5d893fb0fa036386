/** Two-sided normal quantiles of the two intervals in use. */
export const z95 = 1.959964;
export const z998 = 3.090232;

/**
 * Wilson score interval of a proportion (Newcombe 1998, method 3, without continuity correction).
 * @param part passed, 0 … whole
 * @param z two-sided normal quantile, 95 % unless told
 * @returns low and high in 0–1; null without anybody
 */
export function wilsonInterval(
  part: number,
  whole: number,
  z: number = z95,
): { low: number; high: number } | null {
  if (whole <= 0) return null;
  const square = z * z;
  const middle = part + square / 2;
  const half = z * Math.sqrt((part * (whole - part)) / whole + square / 4);
  const scale = whole + square;
  // None and all are limits themselves; rounding must not move them off.
  const low = part === 0 ? 0 : (middle - half) / scale;
  const high = part === whole ? 1 : (middle + half) / scale;
  return { low, high };
}
