import { useNavigate } from '@tanstack/react-router';
import { Suspense, useMemo, useRef } from 'react';
import { AsOf } from '../../components/AsOf';
import { Card } from '../../components/Card';
import { lazyPart } from '../../components/lazyPart';
import { formatDay } from '../../format/dates';
import { funnelLimits, type FunnelLimits } from '../../model/rates/funnel';
import { smallestGroup } from '../../model/smallGroup';
import type { InstitutionRow, InstitutionTable } from '../../query/institutionTable';
import type { Search } from '../address';
import { useWords } from '../context';
import { TakeAway } from '../export/TakeAway';
import { countColumn, shareColumn } from '../table/figureColumns';
import { FigureTable } from '../table/FigureTable';
import type { SectionTerms } from '../table/sectionNotes';
import type { TableColumn } from '../table/tableColumns';
import type { useTableOffer } from '../table/useTableOffer';
import { useValueLabel } from '../target/valueLabel';
import { FigureText, markFigure } from './FigureText';
import { drawnRows, funnelDrawing } from './funnelDrawing';
import type { InstitutionsAddress } from './institutionsAddress';
import { limitsText } from './limitsText';
import { groupOf, standingOf, standingText } from './placeWords';

const FunnelFigure = lazyPart(() =>
  import('../../charts/FunnelFigure').then((module) => module.FunnelFigure),
);

interface FunnelCardProps {
  table: InstitutionTable;
  address: InstitutionsAddress;
  asOf: string;
  /** What is shown, with its period: 重庆市，2026年（截至2026年10月31日）. */
  scope: string;
  terms: Omit<SectionTerms, 'title'>;
  offer: ReturnType<typeof useTableOffer>;
}

/** Yearly pass rates by number of examinees, with the limits of what is no difference. */
export function FunnelCard({ table, address, asOf, scope, terms, offer }: FunnelCardProps) {
  const words = useWords();
  const { t, language } = words;
  const label = useValueLabel();
  const navigate = useNavigate();
  const holder = useRef<HTMLElement>(null);
  const { isAdjusted, find } = address;
  const { funnel } = table;
  const group = groupOf(table);
  const chart = useMemo(
    () => funnelDrawing({ words, label, table, isAdjusted, find }),
    // The names come with the words and the table.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [words, table, isAdjusted, find],
  );
  const unit = t('insts.measure');
  const dayText = t('asOf', { date: formatDay(asOf, language) });
  const howLimits = limitsText(words, table, isAdjusted);
  const key =
    group === 'comparable'
      ? t('insts.key', { k: smallestGroup })
      : group === 'few'
        ? t('insts.fewNote', { k: smallestGroup })
        : `${t('insts.alone')}${t('list.stop')}`;
  const columns = limitColumns();
  const rows = drawnRows(table.rows);
  const subtitle = [unit, scope].join(t('list.semicolon'));
  const files = {
    ...offer({ ...terms, title: `${t('insts.funnel')} ${table.year}` }, { columns, rows }),
    captions: () => ({
      title: chart.labels.title,
      unit: subtitle,
      notes: [key, howLimits].filter(Boolean),
      asOf: dayText,
      source: t('out.footer'),
    }),
  };
  return (
    <Card
      title={chart.labels.title}
      subtitle={subtitle}
      className="funnel-card"
      actions={<TakeAway offer={files} holder={holder} />}
    >
      <p className="screen-only">
        <label className="plain-switch">
          <input
            type="checkbox"
            checked={!isAdjusted}
            onChange={() =>
              void navigate({
                to: '.',
                resetScroll: false,
                search: (previous: Search) => ({ ...previous, limits: isAdjusted ? 'plain' : undefined }),
              })
            }
          />
          {t('insts.plain')}
        </label>
      </p>
      <figure ref={holder}>
        <Suspense fallback={<div className="plot-place funnel-place" />}>
          <FunnelFigure chart={chart} label={t('insts.funnelLabel', { title: chart.labels.title })} />
        </Suspense>
        <figcaption className="note">
          {key}
          {howLimits !== '' && (
            <>
              {t('list.space')}
              <span data-sentence="limits">
                <FigureText text={limitsText(words, table, isAdjusted, markFigure)} />
              </span>
            </>
          )}
          {t('list.space')}
          <AsOf dataset="assessment" region={address.region} day={asOf} text={dayText} />
          {t('list.stop')}
        </figcaption>
        <details>
          <summary>{t('target.table')}</summary>
          <FigureTable
            name="funnel"
            label={t('insts.funnel')}
            keyOf={({ id }) => id}
            period={String(table.year)}
            {...{ columns, rows }}
          />
        </details>
      </figure>
    </Card>
  );

  function limitColumns(): TableColumn<InstitutionRow>[] {
    const limitOf =
      (which: keyof FunnelLimits) =>
      ({ current }: InstitutionRow) =>
        group !== 'comparable'
          ? null
          : (funnelLimits(funnel, current.examinees, { adjusted: isAdjusted })?.[which] ?? null);
    const limit = (which: keyof FunnelLimits, heading: string) =>
      shareColumn<InstitutionRow>(words, { heading, figure: which, value: limitOf(which) });
    return [
      { kind: 'text', heading: t('filter.institution'), text: ({ id }) => label('institution', id) },
      countColumn(
        words,
        { heading: t('insts.examinees'), figure: 'examinees', value: ({ current }) => current.examinees },
        t('insts.persons'),
      ),
      {
        ...shareColumn<InstitutionRow>(words, {
          heading: t('insts.rate'),
          figure: 'rate',
          value: ({ current }) => current.rate,
        }),
      },
      limit('low998', t('insts.lowLimit', { p: '99.8%' })),
      limit('low95', t('insts.lowLimit', { p: '95%' })),
      limit('high95', t('insts.highLimit', { p: '95%' })),
      limit('high998', t('insts.highLimit', { p: '99.8%' })),
      {
        kind: 'text',
        heading: t('insts.place'),
        width: 'wide',
        text: (row) => standingText(words, standingOf(row, group)),
      },
    ];
  }
}
