import { Suspense, useMemo, useRef } from 'react';
import { Card } from '../../components/Card';
import { lazyPart } from '../../components/lazyPart';
import { TableScroll } from '../../components/TableScroll';
import { formatInUnit, pickUnit } from '../../format/columnUnit';
import { formatDay, formatMonth } from '../../format/dates';
import { formatCount } from '../../format/count';
import { lastDayOfMonth } from '../../model/calendar';
import { planShare } from '../../model/planShare';
import type { Entry } from '../../model/ledger';
import type { TargetView } from '../../query/targetView';
import { statusColour } from '../../theme/status';
import { useWords } from '../context';
import { TakeAway } from '../export/TakeAway';
import { courseRows, monthEnds } from './courseRows';
import { courseTable } from './targetTables';
import { useTargetOffer } from './useTargetOffer';

const CourseFigure = lazyPart(() =>
  import('../../charts/CourseFigure').then((module) => module.CourseFigure),
);

/** Running total against the plan's course, and the course that would still reach the target. */
export function CourseCard({ entry, view }: { entry: Entry; view: TargetView }) {
  const words = useWords();
  const { t, language, pick } = words;
  const holder = useRef<HTMLElement>(null);
  const offer = useTargetOffer(entry, view);
  const { standing, scope } = view;
  const rows = useMemo(() => courseRows(view), [view]);
  const chart = useMemo(() => {
    const hasTarget = scope !== 'slice' && entry.kind !== 'annual-average';
    const target = hasTarget ? standing.target : null;
    const unit = pickUnit(Math.max(target ?? 0, rows.at(-1)?.cumulative ?? 0), language);
    const toDate = (day: string) => new Date(`${day}T00:00:00Z`);
    const { end } = view.period;
    const until = standing.asOf !== null && standing.asOf < end ? standing.asOf : end;
    const last = rows.at(-1);
    const plan = hasTarget && standing.planToDate !== null ? planCourse(entry, view, standing.target) : [];
    return {
      unit,
      actual: [
        { day: toDate(view.period.start), value: 0 },
        ...rows.map(({ day, cumulative }) => ({ day: toDate(day), value: cumulative })),
        // Nothing counted since the last day is a flat line up to the cut-off, not a line that ends.
        { day: toDate(until), value: last?.cumulative ?? 0 },
      ],
      plan: plan.map(({ day, value }) => ({ day: toDate(day), value })),
      needed:
        standing.requiredRate && last && target !== null
          ? [
              { day: toDate(until), value: last.cumulative },
              { day: toDate(end), value: target },
            ]
          : [],
      target,
      start: toDate(view.period.start),
      end: toDate(end),
      colour: statusColour(standing.status),
      labels: {
        title: t('chart.course.title', { name: pick(entry.short) }),
        actual: formatInUnit(last?.cumulative ?? 0, unit),
        target: `${t('chart.target')} ${formatInUnit(target ?? 0, unit)}`,
        plan: t('chart.plan'),
      },
      formatValue: (value: number) => formatInUnit(value, unit),
      formatTick: (day: Date) => {
        const iso = day.toISOString().slice(0, 7);
        return iso.endsWith('-01') ? iso.slice(0, 4) : iso.slice(5);
      },
      formatDay: (day: Date) => formatDay(day.toISOString().slice(0, 10), language),
    };
  }, [entry, view, rows, scope, standing, t, pick, language]);
  const monthly = useMemo(() => monthEnds(rows), [rows]);
  const key = [
    t('chart.keyActual'),
    ...(chart.plan.length > 0 ? [t('chart.keyPlan')] : []),
    ...(chart.needed.length > 0 ? [t('chart.keyNeeded')] : []),
  ].join(t('list.comma'));
  const unit = t('chart.unit', { unit: `${chart.unit.prefix}${pick(entry.unit)}` });
  const files = offer({
    title: t('target.course'),
    table: () => courseTable(words, entry, view, rows),
    figure: { title: chart.labels.title, unit, notes: [key] },
  });
  return (
    <Card
      title={t('target.course')}
      className="course-card"
      subtitle={unit}
      actions={rows.length > 0 && <TakeAway offer={files} holder={holder} />}
    >
      {rows.length === 0 ? (
        <p>{t('empty.filter')}</p>
      ) : (
        <figure ref={holder}>
          <Suspense fallback={<div className="plot-place" />}>
            <CourseFigure chart={chart} />
          </Suspense>
          <figcaption className="note">{key}</figcaption>
          <details>
            <summary>{t('target.table')}</summary>
            <TableScroll label={t('target.course')}>
              <table data-table="course">
                <thead>
                  <tr>
                    <th scope="col">{t('term.month')}</th>
                    <th scope="col" className="number">
                      {t('term.cumulative')}
                      {t('list.paren', { text: pick(entry.unit) })}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {monthly.map(({ day, cumulative }) => (
                    <tr key={day} data-key={day.slice(0, 7)}>
                      <th scope="row">{formatMonth(day, language)}</th>
                      <td className="number">
                        <data
                          value={cumulative}
                          data-figure="cumulative"
                          data-period={`${view.period.start}/${lastDayOfMonth(day.slice(0, 7))}`}
                        >
                          {formatCount(cumulative)}
                        </data>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableScroll>
          </details>
        </figure>
      )}
    </Card>
  );
}

/** The plan's course over the whole period: a straight line, or the ledger's milestones. */
function planCourse(entry: Entry, view: TargetView, target: number): { day: string; value: number }[] {
  const { period } = view;
  const days = [period.start, ...entry.milestones.map(({ day }) => day), period.end];
  return [...new Set(days)]
    .filter((day) => day >= period.start && day <= period.end)
    .map((day, i) => ({ day, value: i === 0 ? 0 : target * planShare(period, entry.milestones, day) }));
}
