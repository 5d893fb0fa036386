import { useMemo, useRef } from 'react';
import type { HeatChart } from '../../../charts/heatChart';
import { Card } from '../../../components/Card';
import { smallestGroup } from '../../../model/smallGroup';
import type { PivotLeaf } from '../../../query/explore/loadLeaves';
import { useReference, useWords } from '../../context';
import { StepLegend } from '../../districts/StepLegend';
import { TakeAway } from '../../export/TakeAway';
import type { ExploreAddress } from '../exploreAddress';
import { useExploreLabel } from '../exploreLabel';
import { formatMeasure, measureName, measureUnit } from '../measureWords';
import { useExploreNavigate } from '../useExploreNavigate';
import { viewGroups } from '../viewGroups';
import { HeatDrawing } from './HeatDrawing';
import { heatSteps } from './heatSteps';
import { HeatTable } from './HeatTable';
import { heatAxes, heatFigures, otherOccupations } from './heatTable';
import type { HeatAsked } from './useHeat';
import { useHeatOffer } from './useHeatOffer';

interface HeatMapProps {
  address: ExploreAddress;
  asked: HeatAsked;
  leaves: readonly PivotLeaf[];
  all: readonly PivotLeaf[];
  isStale: boolean;
}

/** The drawing, what its shades mean, and the same as a table; a cell filters by its unit and its occupation. */
export function HeatMap({ address, asked, leaves, all, isStale }: HeatMapProps) {
  const words = useWords();
  const { t } = words;
  const label = useExploreLabel();
  const reference = useReference();
  const select = useExploreNavigate(address);
  const holder = useRef<HTMLElement>(null);
  const { measure, cut } = asked;
  const { filter } = address;
  const axes = useMemo(() => {
    const given = { region: cut.region, reference, institutions: new Map<string, never>() };
    const inOrder = (view: 'unit' | 'occupation') => (keys: readonly string[]) =>
      viewGroups(view, keys, given).flatMap((group) => group.keys);
    return heatAxes(measure, all, { units: inOrder('unit'), occupations: inOrder('occupation') });
  }, [measure, all, cut.region, reference]);
  const figures = useMemo(() => heatFigures(measure, leaves, axes), [measure, leaves, axes]);
  const isRate = measure.kind === 'rate';
  const of = (unit: string, column: string) => figures.get(unit)?.get(column);
  const valueOf = (unit: string, column: string) => {
    const figure = of(unit, column);
    return figure ? figure.value : isRate ? null : 0;
  };
  const format = (value: number) => formatMeasure(words, measure, value);
  const steps = heatSteps(
    words,
    // All others together are as large as many: they would take every shade for themselves.
    axes.units.flatMap((unit) =>
      axes.occupations.flatMap((column) => (column === otherOccupations ? [] : [valueOf(unit, column)])),
    ),
    { isRate, format },
  );
  const rows = axes.units.map((key) => [key, label('unit', key)] as const);
  const columns = axes.occupations.map(
    (key) => [key, key === otherOccupations ? t('heat.others') : label('occupation', key)] as const,
  );
  const { unit: units, occupation: occupations } = filter;
  const isChosen = (unit: string, column: string) =>
    (units ?? occupations) !== undefined &&
    (!units || units.includes(unit)) &&
    (!occupations || occupations.includes(column));
  const title = `${t('heat.title')}${t('list.colon')}${measureName(words, measure)}`;
  const smallSign = (row: string, column: string) => {
    const basis = of(row, column)?.basis ?? 0;
    return basis > 0 && basis < smallestGroup ? t('supp.sign') : '';
  };
  const nameOf = (row: string, column: string) => {
    const value = valueOf(row, column);
    const names = [rows, columns].map((axis, i) => axis.find(([key]) => key === [row, column][i])?.[1]);
    const figure = value === null ? t('heat.none') : `${format(value)}${smallSign(row, column)}`;
    return `${names.join(t('list.gap'))}${t('list.colon')}${figure}`;
  };
  const choose = (unit: string, column: string) => {
    if (column === otherOccupations) return;
    // Chosen once more, a cell lets go.
    const isAlone = units?.join() === unit && occupations?.join() === column;
    select({
      filter: { ...filter, unit: isAlone ? undefined : [unit], occupation: isAlone ? undefined : [column] },
    });
  };
  const chart: HeatChart = {
    title,
    rows,
    columns,
    cells: rows.flatMap(([row]) =>
      columns.map(([column]) => {
        const value = valueOf(row, column);
        const step = steps.of(value);
        return {
          row,
          column,
          // A cell has no room for a decimal that is none.
          text: step === 'none' || value === null ? '' : format(value).replace('.0%', '%'),
          title: nameOf(row, column).replace(t('list.colon'), '\n'),
          step,
          isChosen: isChosen(row, column),
        };
      }),
    ),
  };
  const offer = useHeatOffer(asked, { title, rows, columns, of, legend: steps.legend });
  return (
    <Card
      title={t('heat.title')}
      subtitle={t('chart.unit', { unit: measureUnit(words, measure) })}
      className="heat-card"
      actions={<TakeAway offer={offer} holder={holder} />}
    >
      <p className="note">
        {t('heat.note')}
        {t('list.space')}
        {t('heat.click')}
      </p>
      <div aria-busy={isStale}>
        <figure ref={holder} className="tile-figure">
          <HeatDrawing chart={JSON.stringify(chart)} onChoose={choose} />
          <StepLegend
            steps={{ legend: steps.legend, unknown: isRate ? t('heat.noneRate') : t('heat.none') }}
          />
          <figcaption className="note">
            {t('heat.quarters')}
            {t('list.space')}
            {columns.at(-1)?.[0] === otherOccupations && t('heat.columns', { n: columns.length - 1 })}
          </figcaption>
        </figure>
        <details>
          <summary>{t('target.table')}</summary>
          <p className="note">{t('heat.keys')}</p>
          <HeatTable
            label={title}
            corner={t('filter.unit')}
            rows={rows}
            columns={columns}
            of={(row, column) => {
              const value = valueOf(row, column);
              return {
                value,
                text: value === null ? '' : `${format(value)}${smallSign(row, column)}`,
                isChosen: isChosen(row, column),
              };
            }}
            canChoose={(column) => column !== otherOccupations}
            onChoose={choose}
            nameOf={nameOf}
          />
        </details>
      </div>
    </Card>
  );
}
