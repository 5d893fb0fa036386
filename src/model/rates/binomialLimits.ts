/**
 * Counts between which a binomial count lies, exact: fewer than `low` has a probability under `tail`, more than
 * `high` one of at most `tail`. Sums of the probabilities outward from the most likely count, so that no special
 * function and no cancellation is needed.
 * @param whole number of trials, whole, ≥ 0
 * @param rate probability of success, 0–1
 * @param tail probability left on each side, 0–0.5
 */
export function binomialLimits(whole: number, rate: number, tail: number): { low: number; high: number } {
  if (rate <= 0) return { low: 0, high: 0 };
  if (rate >= 1) return { low: whole, high: whole };
  const odds = rate / (1 - rate);
  const mode = Math.min(whole, Math.floor((whole + 1) * rate));
  const upward = [1];
  for (let count = mode; count < whole; count += 1) {
    const weight = ((upward.at(-1) ?? 0) * (whole - count) * odds) / (count + 1);
    if (weight < negligible) break;
    upward.push(weight);
  }
  const downward: number[] = [];
  for (let count = mode; count > 0; count -= 1) {
    const weight = ((downward.at(-1) ?? 1) * count) / ((whole - count + 1) * odds);
    if (weight < negligible) break;
    downward.push(weight);
  }
  const total = sumFromSmall(upward) + sumFromSmall(downward);
  const weights = [...downward.reverse(), ...upward];
  const least = mode - downward.length;
  const share = tail * total;
  let low = 0;
  for (let sum = weights[0] ?? 0; sum < share; sum += weights[low] ?? 0) low += 1;
  let high = weights.length - 1;
  for (let sum = weights[high] ?? 0; sum <= share; sum += weights[high] ?? 0) high -= 1;
  return { low: least + low, high: least + high };
}

/** Weight, against 1 for the most likely count, under which the rest of a side adds nothing. */
const negligible = 1e-30;

const sumFromSmall = (descending: readonly number[]) =>
  descending.reduceRight((sum, weight) => sum + weight, 0);
