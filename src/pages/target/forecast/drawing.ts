import type { ForecastChart } from '../../../charts/forecastChart';
import { formatInUnit, pickUnit, type ColumnUnit } from '../../../format/columnUnit';
import { formatDay } from '../../../format/dates';
import { formatEstimate } from '../../../format/estimate';
import { addDays, earlier, lastDayOfMonth, later } from '../../../model/calendar';
import type { FanMonth } from '../../../model/forecast/targetForecast';
import { planShare } from '../../../model/planShare';
import { statusColour } from '../../../theme/status';
import type { Words } from '../../context';
import { courseRows } from '../courseRows';
import type { Forecast } from './computeForecast';
import { daysOf } from './forecastRows';
import type { Subject } from './subject';

/** The fan as a drawing: course so far, expected course, interval, plan, target, and the what-if. */
export function forecastDrawing(
  words: Words,
  subject: Subject,
  { paths, base }: Forecast,
  whatIf: readonly FanMonth[] | null,
): { chart: ForecastChart; unit: ColumnUnit; key: string } {
  const { t, language, pick } = words;
  const { period, terms, view, observation } = subject;
  const { target, actual } = paths;
  const toDate = (day: string) => new Date(`${day}T00:00:00Z`);
  const unit = pickUnit(Math.max(target, base.high), language);
  const asOf = observation.asOf ?? period.start;
  // A year that has not begun starts from nothing on its first day.
  const from = toDate(earlier(later(asOf, addDays(period.start, -1)), period.end));
  const monthEnd = (month: string) => toDate(earlier(lastDayOfMonth(month), period.end));
  const rows = courseRows({ days: daysOf(subject) });
  const planDays = [period.start, ...terms.milestones.map(({ day }) => day), period.end].filter(
    (day) => day >= period.start && day <= period.end,
  );
  const inUnit = (value: number) => formatInUnit(value, unit);
  const key = [
    t('chart.keyActual'),
    t('forecast.keyMedian'),
    t('forecast.keyBand'),
    t('chart.keyPlan'),
    ...(whatIf ? [t('forecast.keyWhatIf')] : []),
  ].join(t('list.comma'));
  const chart: ForecastChart = {
    actual:
      asOf < period.start
        ? []
        : [
            { day: toDate(period.start), value: 0 },
            ...rows.map(({ day, cumulative }) => ({ day: toDate(day), value: cumulative })),
            { day: from, value: actual },
          ],
    fan: [
      { day: from, low: actual, median: actual, high: actual },
      ...base.fan.map(({ month, low, median, high }) => ({ day: monthEnd(month), low, median, high })),
    ],
    whatIf: whatIf
      ? [
          { day: from, value: actual },
          ...whatIf.map(({ month, median }) => ({ day: monthEnd(month), value: median })),
        ]
      : [],
    plan: planDays.map((day, at) => ({
      day: toDate(day),
      value: at === 0 ? 0 : target * planShare(period, terms.milestones, day),
    })),
    target,
    start: toDate(period.start),
    end: toDate(period.end),
    colour: statusColour(view.standing.status),
    labels: {
      title: t('forecast.chartTitle', { name: pick(terms.short) }),
      target: `${t('chart.target')} ${inUnit(target)}`,
      median: `${t('forecast.medianShort')} ${language === 'en' ? formatEstimate(base.median, language) : inUnit(base.median)}`,
    },
    formatValue: inUnit,
    formatTick: (day) => {
      const iso = day.toISOString().slice(0, 7);
      return iso.endsWith('-01') ? iso.slice(0, 4) : iso.slice(5);
    },
    formatDay: (day) => formatDay(day.toISOString().slice(0, 10), language),
  };
  return { chart, unit, key };
}
