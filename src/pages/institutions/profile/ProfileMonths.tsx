import { Suspense, useMemo, useRef } from 'react';
import { Card } from '../../../components/Card';
import { lazyPart } from '../../../components/lazyPart';
import { formatInUnit, pickUnit } from '../../../format/columnUnit';
import { formatDay, formatMonth } from '../../../format/dates';
import { addMonths, firstDayOfMonth } from '../../../model/calendar';
import type { ProfileMonth } from '../../../query/institutionProfile';
import { useData, useWords, type Words } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import { countColumn } from '../../table/figureColumns';
import { FigureTable } from '../../table/FigureTable';
import type { TableColumn } from '../../table/tableColumns';
import { Basis } from './Basis';
import type { PartProps } from './Profile';
import { useProfileOffer } from './useProfileOffer';
import { useValueLabel } from '../../target/valueLabel';

const CoursesFigure = lazyPart(() =>
  import('../../../charts/CoursesFigure').then((module) => module.CoursesFigure),
);

const counts = ['enrolled', 'completed', 'sat'] as const;
const countKeys = {
  enrolled: 'event.enrolled',
  completed: 'event.completed',
  sat: 'event.sat',
} as const;

const dayOf = (month: string) => new Date(`${firstDayOfMonth(month)}T00:00:00Z`);

/** Who started, completed and sat, month by month; a month without a record is no 0. */
export function ProfileMonths({ profile, ...part }: PartProps) {
  const words = useWords();
  const { t, language } = words;
  const { kind } = useData();
  const label = useValueLabel();
  const holder = useRef<HTMLElement>(null);
  const offer = useProfileOffer(part, ['training', 'assessment']);
  const { months } = profile;
  const title = t('profile.months');
  const name = label('institution', part.institution);
  const chart = useMemo(() => {
    const highest = Math.max(0, ...months.flatMap((one) => counts.map((column) => one[column] ?? 0)));
    const unit = pickUnit(highest, language);
    const iso = (month: Date) => month.toISOString().slice(0, 7);
    return {
      unit,
      series: counts.map((column) => t(countKeys[column])),
      bars: counts.flatMap((column) =>
        months.flatMap((one) => {
          const value = one[column];
          return value === null ? [] : [{ series: t(countKeys[column]), month: dayOf(one.month), value }];
        }),
      ),
      from: dayOf(months[0]?.month ?? '2026-01'),
      to: dayOf(addMonths(months.at(-1)?.month ?? '2026-01', 1)),
      title: t('chart.months.title', { name }),
      formatValue: (value: number) => formatInUnit(value, unit),
      formatTick: (month: Date) =>
        iso(month).endsWith('-01') ? iso(month).slice(0, 4) : iso(month).slice(5),
      formatMonth: (month: Date) => formatMonth(iso(month), language),
    };
  }, [months, name, t, language]);
  if (months.length === 0) return null;
  const unit = t('chart.unit', { unit: `${chart.unit.prefix}${t('subsidy.personTimes')}` });
  const columns = monthColumns(words);
  const rows = [...months].reverse();
  const definition = [t('profile.monthsNote')];
  const range = [months[0]!.month, months.at(-1)!.month].map((month) => formatMonth(month, language));
  const files = offer(
    { title, definition, period: range.join(t('profile.to')), clauses: [] },
    { columns, rows: months },
  );
  return (
    <Card
      title={title}
      subtitle={unit}
      actions={
        <TakeAway
          holder={holder}
          offer={{
            ...files,
            captions: () => ({
              title: chart.title,
              unit,
              notes: definition,
              asOf: files.asOf === null ? '' : t('asOf', { date: formatDay(files.asOf, language) }),
              source: [kind === 'sample' ? t('sample.short') : '', t('out.footer')]
                .filter(Boolean)
                .join(t('list.gap')),
            }),
          }}
        />
      }
    >
      <figure ref={holder}>
        <Suspense fallback={<div className="plot-place" />}>
          <CoursesFigure chart={chart} />
        </Suspense>
        <details>
          <summary>{t('target.table')}</summary>
          <FigureTable
            name="profile-months"
            label={title}
            keyOf={({ month }) => month}
            first={12}
            {...{ columns, rows }}
          />
        </details>
      </figure>
      <Basis region={part.region} datasets={['training', 'assessment']} texts={definition} />
    </Card>
  );
}

function monthColumns(words: Words): TableColumn<ProfileMonth>[] {
  const { t } = words;
  return [
    { kind: 'text', heading: t('term.month'), text: ({ month }) => month },
    ...counts.map((column) =>
      countColumn<ProfileMonth>(words, {
        heading: t(countKeys[column]),
        figure: column,
        value: (row) => row[column],
      }),
    ),
    {
      kind: 'text',
      heading: t('export.remark'),
      text: (row) => (counts.every((column) => row[column] === null) ? t('profile.emptyMonth') : null),
      width: 'short',
      shown: (row) => (counts.every((column) => row[column] === null) ? t('profile.emptyMonth') : ''),
    },
  ];
}
