/** A month's count, or its de-seasonalised value; months without a firm figure are left out by the caller. */
export interface ChartPoint {
  month: string;
  value: number;
}

/** `outside` a limit; `trend`: one of 7 or more points in a row rising or falling; `side`: one of 7 or more in a
 * row on one side of the centre; `near`: one of 2 of 3 between near-limit and limit on the same side. */
export type SignalRule = 'outside' | 'trend' | 'side' | 'near';

export interface ChartedPoint extends ChartPoint {
  up: readonly SignalRule[];
  down: readonly SignalRule[];
}

export interface XmrChart {
  points: readonly ChartedPoint[];
  centre: number;
  /** Mean moving range after screening. */
  movingRange: number;
  low: number;
  high: number;
  /** Fewer than 12 points: the limits are provisional. */
  trial: boolean;
}

/** Points in a row that make a trend, and on one side. */
export const runLength = 7;
const trialUnder = 12;

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/**
 * Mean of |x − the one before|, those above 3.267 × their mean screened out once. 0 with fewer than two values.
 */
export function meanMovingRange(values: readonly number[]): number {
  const ranges = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value)));
  const limit = 3.267 * mean(ranges);
  return mean(ranges.filter((range) => range <= limit));
}

/**
 * XmR chart of counts (NHS England, Making Data Count): centre = mean, limits = centre ± 2.66 × mean moving
 * range, the lower one not below 0. Null with fewer than two points.
 * @param ranged the points between which ranges are taken, where some stand for one and the same figure
 */
export function xmrChart(
  points: readonly ChartPoint[],
  ranged: readonly ChartPoint[] = points,
): XmrChart | null {
  if (points.length < 2) return null;
  const values = points.map(({ value }) => value);
  const centre = mean(values);
  const movingRange = meanMovingRange(ranged.map(({ value }) => value));
  const reach = 2.66 * movingRange;
  const low = Math.max(0, centre - reach);
  const up = rulesOf(values, { centre, reach, limit: centre + reach });
  const mirrored = values.map((value) => -value);
  const down = rulesOf(mirrored, { centre: -centre, reach, limit: -low });
  return {
    points: points.map((point, at) => ({ ...point, up: up[at] ?? [], down: down[at] ?? [] })),
    centre,
    movingRange,
    low,
    high: centre + reach,
    trial: points.length < trialUnder,
  };
}

/** Quotients carry rounding noise far below this share of the centre; equal months must stay equal. */
const noise = 1e-9;

/** Which rules each value takes part in, upward. */
function rulesOf(
  values: readonly number[],
  { centre, reach, limit }: { centre: number; reach: number; limit: number },
): SignalRule[][] {
  const isAbove = (value: number, bound: number) => value - bound > noise * Math.abs(centre);
  const outside = values.map((value) => isAbove(value, limit));
  const near = values.map(
    (value) => isAbove(value, centre) && !isAbove(centre + (reach * 2) / 3, value) && !isAbove(value, limit),
  );
  const rising = values.map((value, at) => at > 0 && isAbove(value, values[at - 1] ?? value));
  const inTrend = inRuns(rising, runLength - 1, 1);
  const onSide = inRuns(
    values.map((value) => isAbove(value, centre)),
    runLength,
    0,
  );
  const inNear = near.map((is, at) => {
    if (!is) return false;
    return [at - 2, at - 1, at].some(
      (from) => near.slice(Math.max(0, from), from + 3).filter(Boolean).length >= 2,
    );
  });
  return values.map((_, at) => [
    ...(outside[at] ? (['outside'] as const) : []),
    ...(inTrend[at] ? (['trend'] as const) : []),
    ...(onSide[at] ? (['side'] as const) : []),
    ...(inNear[at] ? (['near'] as const) : []),
  ]);
}

/** Marks runs of at least `length` true flags, and `lead` places before each run. */
function inRuns(flags: readonly boolean[], length: number, lead: number): boolean[] {
  const marked = flags.map(() => false);
  let from = 0;
  for (let at = 0; at <= flags.length; at += 1) {
    if (flags[at]) continue;
    if (at - from >= length) marked.fill(true, from - lead, at);
    from = at + 1;
  }
  return marked;
}
