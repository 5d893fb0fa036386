import { pickUnit, formatInUnit } from '../../../format/columnUnit';
import { formatMonth } from '../../../format/dates';
import { firstDayOfMonth, monthsFrom } from '../../../model/calendar';
import { useWords } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import { formatMeasure } from '../measureWords';
import type { Asked } from '../useExplore';
import type { Figures } from '../viewFigures';
import { useViewOffer } from './useViewOffer';

interface MonthsAwayProps {
  title: string;
  /** The first and the last month of all data. */
  first: string;
  last: string;
  figures: Figures;
  asked: Asked;
}

const nothing = { value: 0, before: null, basis: 0, records: 0 };

/** The menu of the months: the whole course as a table, and as columns in which those of the period stand out. */
export function MonthsAway({ title, first, last, figures, asked }: MonthsAwayProps) {
  const words = useWords();
  const { t, language } = words;
  const { measure, cut } = asked;
  const months = monthsFrom(first, last);
  const isInside = (month: string) =>
    (cut.from === null || month >= cut.from.slice(0, 7)) && (cut.to === null || month <= cut.to.slice(0, 7));
  const offer = useViewOffer(asked, {
    dimension: null,
    title,
    lines: () =>
      months.map((month) => ({
        code: month,
        name: month,
        group: '',
        figure: figures.get(month) ?? nothing,
        other: null,
      })),
    hasBefore: false,
    hasOther: false,
    note: null,
    hasCodes: false,
    draw: async (name) => {
      const { monthlyChart } = await import('../../../charts/monthlyChart');
      const values = months.map((month) => figures.get(month)?.value ?? 0);
      const unit = pickUnit(Math.max(1, ...values), language);
      const isCount = measure.kind === 'count' || measure.kind === 'persons';
      const chart = {
        bars: months.map((month, at) => ({
          month: new Date(`${firstDayOfMonth(month)}T00:00:00Z`),
          value: values[at]!,
          provisional: false,
          recent: isInside(month),
        })),
        needed: null,
        colour: 'var(--bar-strong)',
        labels: { title: name, needed: '' },
        formatValue: (value: number) =>
          isCount && unit.prefix !== ''
            ? `${formatInUnit(value, unit)}${unit.prefix}`
            : formatMeasure(words, measure, value),
        formatTick: (month: Date) => month.toISOString().slice(0, 7),
        formatMonth: (month: Date) => formatMonth(month.toISOString().slice(0, 7), language),
      };
      return (size) => monthlyChart(chart, size);
    },
    drawingNotes: () => ((cut.from ?? cut.to) === null ? [] : [t('away.inside')]),
  });
  return <TakeAway offer={offer} />;
}
