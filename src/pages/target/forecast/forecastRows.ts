import type { Cell, Column } from '../../../export/table';
import { earlier, lastDayOfMonth } from '../../../model/calendar';
import type { FanMonth } from '../../../model/forecast/targetForecast';
import { planShare } from '../../../model/planShare';
import type { Words } from '../../context';
import { courseRows, monthEnds } from '../courseRows';
import type { Forecast } from './computeForecast';
import type { Subject } from './subject';

/** One month of the table behind the fan; running counts at its end, not rounded. */
export interface ForecastRow {
  month: string;
  /** Null in months to come, and where nothing was counted. */
  actual: number | null;
  plan: number;
  /** Null in months that are over. */
  fan: FanMonth | null;
  /** Expected with the what-if; null without one and in months that are over. */
  whatIf: number | null;
}

/** Counted values by day inside the forecast's period. */
export function daysOf({ observation, period }: Subject): Subject['observation']['days'] {
  const until = earlier(observation.asOf ?? period.end, period.end);
  return observation.days.filter(({ day }) => day >= period.start && day <= until);
}

/** The course so far by month, then the expected one; the month of the cut-off has both while it is not over. */
export function forecastRows(
  subject: Subject,
  { paths, base }: Pick<Forecast, 'paths' | 'base'>,
  whatIf: readonly FanMonth[] | null,
): ForecastRow[] {
  const { period, terms } = subject;
  const past = new Map(
    monthEnds(courseRows({ days: daysOf(subject) })).map(({ day, cumulative }) => [
      day.slice(0, 7),
      cumulative,
    ]),
  );
  const fans = new Map(base.fan.map((fan, at) => [fan.month, { fan, whatIf: whatIf?.[at]?.median ?? null }]));
  return [...new Set([...past.keys(), ...fans.keys()])].map((month) => ({
    month,
    actual: past.get(month) ?? null,
    plan: paths.target * planShare(period, terms.milestones, earlier(lastDayOfMonth(month), period.end)),
    fan: fans.get(month)?.fan ?? null,
    whatIf: fans.get(month)?.whatIf ?? null,
  }));
}

/** The same as a table to take away, counts rounded. */
export function forecastTable(
  { t, pick }: Words,
  { terms }: Subject,
  rows: readonly ForecastRow[],
): { columns: Column[]; rows: Cell[][] } {
  const count = (name: string): Column => ({
    heading: `${name}${t('list.paren', { text: pick(terms.unit) })}`,
    decimals: 0,
  });
  const hasWhatIf = rows.some(({ whatIf }) => whatIf !== null);
  const rounded = (value: number | null | undefined) => (value == null ? null : Math.round(value));
  return {
    columns: [
      { heading: t('term.month'), decimals: null },
      count(t('term.cumulative')),
      count(t('term.planToDate')),
      count(t('forecast.median')),
      count(t('forecast.low')),
      count(t('forecast.high')),
      ...(hasWhatIf ? [count(t('forecast.whatIfMedian'))] : []),
    ],
    rows: rows.map(({ month, actual, plan, fan, whatIf }) => [
      month,
      actual,
      rounded(plan),
      rounded(fan?.median),
      rounded(fan?.low),
      rounded(fan?.high),
      ...(hasWhatIf ? [rounded(whatIf)] : []),
    ]),
  };
}
