/** Relative noise of binary fractions (0.29 × 100 = 28.999…); far below a count's smallest difference. */
const noise = 1e-12;

export type Rounding = 'down' | 'nearest' | 'up';

/**
 * `value` in whole steps of 10^-digits: 28.999… at 0 digits is 29 steps. `down` cuts and `up` raises the
 * magnitude, `nearest` rounds halves away from zero; noise of binary fractions does not count as a rest.
 */
export function toSteps(value: number, digits: number, rounding: Rounding): number {
  const scaled = Math.abs(value) * 10 ** digits;
  const steps = {
    down: () => Math.floor(scaled * (1 + noise)),
    nearest: () => Math.floor(scaled * (1 + noise) + 0.5),
    up: () => Math.ceil(scaled * (1 - noise)),
  }[rounding]();
  return value < 0 && steps !== 0 ? -steps : steps;
}

/** Steps of 10^-digits as text with all its digits: 562 at 1 digit → "56.2"; negative `digits` → hundreds. */
export function stepsToText(steps: number, digits: number): string {
  return digits < 0 ? String(steps * 10 ** -digits) : (steps / 10 ** digits).toFixed(digits);
}

/** "1023500.5" → "1,023,500.5" */
export function withSeparators(text: string): string {
  return text.replace(/\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
}
