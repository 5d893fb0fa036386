import { Suspense, useMemo, useRef } from 'react';
import { Card } from '../../components/Card';
import { lazyPart } from '../../components/lazyPart';
import { TableScroll } from '../../components/TableScroll';
import { formatInUnit, pickUnit } from '../../format/columnUnit';
import { formatCount } from '../../format/count';
import { formatMonth } from '../../format/dates';
import { formatNeededRate } from '../../format/rate';
import { firstDayOfMonth } from '../../model/calendar';
import { monthlySeries, recentMonthCount } from '../../model/monthly';
import type { Entry } from '../../model/ledger';
import type { TargetView } from '../../query/targetView';
import { statusColour } from '../../theme/status';
import { useWords } from '../context';
import { TakeAway } from '../export/TakeAway';
import { SignalDetails } from './signal/SignalDetails';
import { monthsTable } from './targetTables';
import { useTargetOffer } from './useTargetOffer';

const MonthlyFigure = lazyPart(() =>
  import('../../charts/MonthlyFigure').then((module) => module.MonthlyFigure),
);

/** Month by month: what was counted, which months are provisional, and what is needed from now on. */
export function MonthsCard({ entry, view }: { entry: Entry; view: TargetView }) {
  const words = useWords();
  const { t, language, pick } = words;
  const holder = useRef<HTMLElement>(null);
  const offer = useTargetOffer(entry, view);
  const { standing } = view;
  const months = useMemo(
    () =>
      monthlySeries({
        days: view.days,
        period: view.period,
        asOf: standing.asOf ?? view.period.end,
        provisionalMonths: view.observation.provisionalMonths ?? [],
      }),
    [view, standing.asOf],
  );
  const chart = useMemo(() => {
    const recent = new Set(months.filter(({ provisional }) => !provisional).slice(-recentMonthCount));
    const needed = standing.requiredRate || null;
    const unit = pickUnit(Math.max(needed ?? 0, ...months.map(({ value }) => value)), language);
    const iso = (month: Date) => month.toISOString().slice(0, 7);
    return {
      unit,
      bars: months.map((month) => ({
        month: new Date(`${firstDayOfMonth(month.month)}T00:00:00Z`),
        value: month.value,
        provisional: month.provisional,
        recent: !standing.closed && recent.has(month),
      })),
      needed,
      colour: statusColour(standing.status),
      labels: {
        title: t('chart.months.title', { name: pick(entry.short) }),
        needed: `${t('chart.neededShort')} ${formatNeededRate(needed, language)}`,
      },
      formatValue: (value: number) => formatInUnit(value, unit),
      formatTick: (month: Date) =>
        iso(month).endsWith('-01') ? iso(month).slice(0, 4) : iso(month).slice(5),
      formatMonth: (month: Date) => formatMonth(iso(month), language),
    };
  }, [months, standing, entry, t, pick, language]);
  if (months.length === 0) return null;
  const unit = t('chart.unit', { unit: `${chart.unit.prefix}${pick(entry.unit)}` });
  const notes = months.some(({ provisional }) => provisional) ? [t('chart.provisional')] : [];
  const files = offer({
    title: t('target.months'),
    table: () => monthsTable(words, entry, months),
    figure: { title: chart.labels.title, unit, notes },
  });
  return (
    <Card title={t('target.months')} subtitle={unit} actions={<TakeAway offer={files} holder={holder} />}>
      <figure ref={holder}>
        <Suspense fallback={<div className="plot-place" />}>
          <MonthlyFigure chart={chart} />
        </Suspense>
        {notes.map((note) => (
          <figcaption key={note} className="note">
            {note}
          </figcaption>
        ))}
        <details>
          <summary>{t('target.table')}</summary>
          <TableScroll label={t('target.months')}>
            <table data-table="months">
              <thead>
                <tr>
                  <th scope="col">{t('term.month')}</th>
                  <th scope="col" className="number">
                    {t('term.monthValue')}
                    {t('list.paren', { text: pick(entry.unit) })}
                  </th>
                </tr>
              </thead>
              <tbody>
                {months.map(({ month, value, provisional }) => (
                  <tr key={month} data-key={month}>
                    <th scope="row">
                      {formatMonth(month, language)}
                      {provisional && ` ${t('term.provisional')}`}
                    </th>
                    <td className="number">
                      <data value={value} data-figure="actual" data-period={month}>
                        {formatCount(value)}
                      </data>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </details>
      </figure>
      <SignalDetails entry={entry} view={view} />
    </Card>
  );
}
