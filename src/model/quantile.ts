/**
 * Quantile of ascending numbers, evenly between neighbours (Hyndman and Fan type 7, as in R and NumPy).
 * @param share 0–1
 * @returns NaN for no numbers
 */
export function quantile(ascending: ArrayLike<number>, share: number): number {
  const place = (ascending.length - 1) * share;
  const below = Math.floor(place);
  const from = ascending[below];
  if (from === undefined) return NaN;
  const to = ascending[below + 1] ?? from;
  return from + (to - from) * (place - below);
}
