import { addMonths } from '../calendar';
import { deseasonalise } from '../forecast/fitCourse';
import { bridgeGaps } from '../forecast/bridgeGaps';
import { historyOf } from '../forecast/pathsToTarget';
import { noSeason, seasonalIndices } from '../forecast/seasonalIndices';
import type { Observation } from '../standing';
import { signalVerdict, type SignalVerdict } from './signalVerdict';
import { xmrChart, type XmrChart } from './xmrChart';

/** Months in the chart: older ones would hold the centre at a level that is long gone. */
export const chartedMonths = 24;

export interface CourseSignal {
  /** Of the last 24 firm months, de-seasonalised where there are two years of data. */
  chart: XmrChart;
  verdict: SignalVerdict;
  deseasonalised: boolean;
}

/**
 * XmR chart of an observation's months that are over and fully reported, months without a count included as 0.
 * Null without a cut-off, and with fewer than two such months.
 */
export function courseSignal(
  observation: Pick<Observation, 'asOf' | 'days' | 'provisionalMonths'>,
): CourseSignal | null {
  if (observation.asOf === null) return null;
  const history = historyOf(observation, observation.asOf);
  if (history === null) return null;
  const first = Number(history.first.slice(5)) - 1;
  const indices = seasonalIndices(bridgeGaps(history.values), first);
  const levels = deseasonalise(history.values, first, indices ?? noSeason);
  const points = (indices ? withNewYear(levels, first) : levels)
    .map((value, at) => ({ month: addMonths(history.first, at), value }))
    .slice(-chartedMonths)
    .flatMap(({ month, value }) => (value === null ? [] : { month, value }));
  // Equal by construction, January and February have no range between them.
  const ranged = indices ? points.filter(({ month }) => !month.endsWith('-02')) : points;
  const chart = xmrChart(points, ranged);
  return chart && { chart, verdict: signalVerdict(chart), deseasonalised: indices !== null };
}

/**
 * January and February at their mean, since only their sum is alike from year to year: alone, one of the two would
 * lie outside nearly every year, as the festival moves between them. One without the other is left out.
 * @param first calendar month of the first value, 0 = January
 */
function withNewYear(levels: readonly (number | null)[], first: number): (number | null)[] {
  return levels.map((level, at) => {
    const month = (first + at) % 12;
    if (month > 1) return level;
    const other = levels[month === 0 ? at + 1 : at - 1] ?? null;
    return level === null || other === null ? null : (level + other) / 2;
  });
}
