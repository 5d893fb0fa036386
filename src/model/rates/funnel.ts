import { binomialLimits } from './binomialLimits';
import { z95, z998 } from './wilson';

/** Passed (`part`) of all who sat (`whole`) in one institution or district. */
export interface RatePoint {
  key: string;
  part: number;
  whole: number;
}

export interface Funnel {
  /** The group's rate: all passes ÷ all examinees, 0–1; null without examinees. */
  rate: number | null;
  /** Institutions with examinees. */
  points: number;
  /** φ: mean square of the winsorised standard scores; 1 = chance alone, null without examinees. */
  dispersion: number | null;
  /** τ²: variance between institutions on the arcsine scale beyond chance, ≥ 0. */
  tau2: number;
}

/** Limits of the rate at one number of examinees, 0–1. */
export interface FunnelLimits {
  low95: number;
  high95: number;
  low998: number;
  high998: number;
}

export type FunnelPlace = 'below-99.8' | 'below-95' | 'inside' | 'above-95' | 'above-99.8';

/** Standard scores on the arcsine scale, where their variance is 1 ÷ 4n whatever the rate. */
const scoreOf = ({ part, whole }: RatePoint, rate: number) =>
  (Math.asin(Math.sqrt(part / whole)) - Math.asin(Math.sqrt(rate))) * 2 * Math.sqrt(whole);

/** The lowest and the highest tenth take the value next to them. */
function winsorise(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.floor(sorted.length / 10);
  const low = sorted[cut] ?? 0;
  const high = sorted[sorted.length - 1 - cut] ?? 0;
  return values.map((value) => Math.min(high, Math.max(low, value)));
}

/**
 * The group's rate and how much its members differ beyond chance (Spiegelhalter 2005): φ = Σz² ÷ N of the
 * winsorised scores, τ² = max(0, (Nφ − (N − 1)) ÷ (Σw − Σw² ÷ Σw)), w = 1 ÷ s² = 4n. Members without
 * examinees are left out; of a single one τ² is 0.
 */
export function fitFunnel(points: readonly RatePoint[]): Funnel {
  const sat = points.filter(({ whole }) => whole > 0);
  const whole = sat.reduce((sum, point) => sum + point.whole, 0);
  if (whole === 0) return { rate: null, points: 0, dispersion: null, tau2: 0 };
  const rate = sat.reduce((sum, point) => sum + point.part, 0) / whole;
  const scores = winsorise(sat.map((point) => scoreOf(point, rate)));
  const dispersion = scores.reduce((sum, score) => sum + score * score, 0) / sat.length;
  const weights = sat.map((point) => 4 * point.whole);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight * weight, 0);
  const beyond = sat.length * dispersion - (sat.length - 1);
  const tau2 = sat.length < 2 ? 0 : Math.max(0, beyond / (sum - squares / sum));
  return { rate, points: sat.length, dispersion, tau2 };
}

/**
 * Limits round the group's rate for `whole` examinees. Plain, or where τ² is 0: exact binomial ones. Adjusted:
 * sin²(asin√θ ± z·√(1 ÷ 4n + τ²)), the argument held in [0, π/2], but never narrower than the exact ones: with
 * few examinees a rate near 0 or 1 makes the formula exclude what chance alone brings every third time.
 * Null without a rate or examinees.
 */
export function funnelLimits(
  { rate, tau2 }: Pick<Funnel, 'rate' | 'tau2'>,
  whole: number,
  { adjusted }: { adjusted: boolean },
): FunnelLimits | null {
  if (rate === null || whole <= 0) return null;
  const limits = (z: number, tail: number) => {
    const exact = binomialLimits(whole, rate, tail);
    const [low, high] = [exact.low / whole, exact.high / whole];
    if (!adjusted || tau2 === 0) return { low, high };
    const arcsine = arcsineLimits(rate, whole, { z, tau2 });
    return { low: Math.min(low, arcsine.low), high: Math.max(high, arcsine.high) };
  };
  const inner = limits(z95, 0.025);
  const outer = limits(z998, 0.001);
  return { low95: inner.low, high95: inner.high, low998: outer.low, high998: outer.high };
}

/** sin²(asin√θ ± z·√(1 ÷ 4n + τ²)) with the argument held in [0, π/2]; 0–1. */
export function arcsineLimits(
  rate: number,
  whole: number,
  { z, tau2 }: { z: number; tau2: number },
): { low: number; high: number } {
  const centre = Math.asin(Math.sqrt(rate));
  const half = z * Math.sqrt(1 / (4 * whole) + tau2);
  return {
    low: Math.sin(Math.max(0, centre - half)) ** 2,
    high: Math.sin(Math.min(Math.PI / 2, centre + half)) ** 2,
  };
}

/** Where a point lies; on a limit is inside it. Null without examinees. */
export function funnelPlace(
  funnel: Pick<Funnel, 'rate' | 'tau2'>,
  { part, whole }: Pick<RatePoint, 'part' | 'whole'>,
  options: { adjusted: boolean },
): FunnelPlace | null {
  const limits = funnelLimits(funnel, whole, options);
  if (limits === null) return null;
  const rate = part / whole;
  if (rate < limits.low998) return 'below-99.8';
  if (rate > limits.high998) return 'above-99.8';
  if (rate < limits.low95) return 'below-95';
  return rate > limits.high95 ? 'above-95' : 'inside';
}
