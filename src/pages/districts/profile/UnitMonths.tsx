import { Suspense, useMemo, useRef } from 'react';
import { Card } from '../../../components/Card';
import { lazyPart } from '../../../components/lazyPart';
import { formatInUnit, pickUnit } from '../../../format/columnUnit';
import { formatDay, formatMonth, formatPeriod } from '../../../format/dates';
import { firstDayOfMonth } from '../../../model/calendar';
import type { DataRegion } from '../../../reference/divisions';
import { useWords, type Words } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import { countColumn } from '../../table/figureColumns';
import { FigureTable } from '../../table/FigureTable';
import type { TableColumn } from '../../table/tableColumns';
import { useTableOffer } from '../../table/useTableOffer';
import { eventKey } from '../../target/targetSentence';
import type { UnitTarget } from './loadUnitTargets';
import type { UnitMonth } from './unitMonths';

const MonthlyFigure = lazyPart(() =>
  import('../../../charts/MonthlyFigure').then((module) => module.MonthlyFigure),
);

interface UnitMonthsProps {
  line: UnitTarget;
  months: readonly UnitMonth[];
  name: string;
}

/** A unit's months beside the same months of the year before, drawn and as a table. */
export function UnitMonths({ line: { entry, table }, months, name }: UnitMonthsProps) {
  const words = useWords();
  const { t, language, pick } = words;
  const holder = useRef<HTMLElement>(null);
  const unit = pick(entry.unit);
  const title = t('unit.monthsOf', { target: pick(entry.short) });
  const chart = useMemo(() => {
    const drawn = pickUnit(
      Math.max(1, ...months.map(({ value, before }) => Math.max(value ?? 0, before ?? 0))),
      language,
    );
    const iso = (month: Date) => month.toISOString().slice(0, 7);
    return {
      unit: drawn,
      bars: months.map(({ month, value, before, provisional }) => ({
        month: new Date(`${firstDayOfMonth(month)}T00:00:00Z`),
        value: value ?? 0,
        before,
        provisional,
        ...(value === null && { label: t('unit.emptyTip') }),
        recent: true,
      })),
      needed: null,
      colour: 'var(--bar-strong)',
      labels: { title: `${name}${t('list.colon')}${title}`, needed: '' },
      formatValue: (value: number) => formatInUnit(value, drawn),
      formatTick: (month: Date) =>
        iso(month).endsWith('-01') ? iso(month).slice(0, 4) : iso(month).slice(5),
      formatMonth: (month: Date) => formatMonth(iso(month), language),
    };
  }, [months, name, title, t, language]);
  const columns = monthColumns(words, unit);
  const inUnit = t('chart.unit', { unit: `${chart.unit.prefix}${unit}` });
  const captions = [
    months.some(({ before }) => before !== null) ? t('unit.keyBefore') : '',
    months.some(({ provisional }) => provisional) ? t('chart.provisional') : '',
    months.some(({ changed }) => changed) ? t('unit.monthsChanged') : '',
  ].filter(Boolean);
  const offerTable = useTableOffer({ region: entry.region as DataRegion, chosen: name }, [
    entry.reading.dataset,
  ]);
  const offer = {
    ...offerTable(
      {
        title: `${name}-${title}`,
        definition: [t(eventKey(entry.reading))],
        period: formatPeriod(table.period.start, table.asOf, language),
        clauses: [`${entry.document} ${entry.clause}`],
        notes: [t('target.then'), ...captions],
      },
      { columns, rows: months },
    ),
    captions: () => ({
      title: chart.labels.title,
      unit: inUnit,
      notes: captions,
      asOf: t('asOf', { date: formatDay(table.asOf, language) }),
      source: [entry.document, t('out.footer')].join(t('list.gap')),
    }),
  };
  return (
    <Card
      title={title}
      subtitle={inUnit}
      actions={<TakeAway offer={offer} holder={holder} />}
      className="unit-months"
    >
      {months.length === 0 || months.every(({ value }) => value === null) ? (
        <p className="note">{t('empty.filter')}</p>
      ) : (
        <figure ref={holder}>
          <Suspense fallback={<div className="plot-place" />}>
            <MonthlyFigure chart={chart} />
          </Suspense>
          {captions.map((caption) => (
            <figcaption key={caption} className="note">
              {caption}
            </figcaption>
          ))}
        </figure>
      )}
      <details>
        <summary>{t('target.table')}</summary>
        <FigureTable
          name="unit-months"
          label={title}
          columns={columns}
          rows={months}
          keyOf={({ month }) => month}
        />
      </details>
    </Card>
  );
}

/** A month without records shows the dash and says why; 0 would be a count. */
function monthColumns(words: Words, unit: string): TableColumn<UnitMonth>[] {
  const { t, language } = words;
  const said = ({ value, provisional, changed }: UnitMonth) =>
    [
      value === null ? t('unit.emptyMonth') : '',
      provisional ? t('export.provisional') : '',
      changed ? t('unit.monthChanged') : '',
    ]
      .filter(Boolean)
      .join(t('list.semicolon'));
  return [
    {
      kind: 'text',
      heading: t('term.month'),
      text: ({ month }) => month,
      shown: ({ month }) => formatMonth(month, language),
    },
    countColumn(
      words,
      { heading: t('term.monthValue'), figure: 'actual', value: ({ value }) => value },
      unit,
    ),
    countColumn(
      words,
      { heading: t('unit.sameMonth'), figure: 'year-before', value: ({ before }) => before },
      unit,
    ),
    { kind: 'text', heading: t('export.remark'), text: said, shown: said, width: 'wide' },
  ];
}
