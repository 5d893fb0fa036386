/** A gap as the mean of the nearest known months on both sides, so that the twelve-month means have no hole. */
export function bridgeGaps(values: readonly (number | null)[]): number[] {
  return values.map((value, at) => {
    if (value !== null) return value;
    const before = values.slice(0, at).findLast((one) => one !== null);
    const after = values.slice(at).find((one) => one !== null);
    return ((before ?? after ?? 0) + (after ?? before ?? 0)) / 2;
  });
}
