import type { Cell, Column } from '../../../export/table';
import { exportedShare } from '../../../format/exported';
import { formatDay } from '../../../format/dates';
import type { ViewFigure } from '../../../query/explore/viewFigure';
import { useData, useWords } from '../../context';
import type { Offer } from '../../export/offer';
import { useTableOffer } from '../../table/useTableOffer';
import { definitionTexts, filterText, periodText } from '../away/askedWords';
import { useExploreLabel } from '../exploreLabel';
import { measureUnit } from '../measureWords';
import type { HeatAsked } from './useHeat';

interface Given {
  title: string;
  rows: readonly (readonly [key: string, name: string])[];
  columns: readonly (readonly [key: string, name: string])[];
  of(row: string, column: string): ViewFigure | undefined;
  legend: readonly string[];
}

/** What the heat map offers to take away: its cells, with sums as formulas where figures add up. */
export function useHeatOffer(
  { measure, cut }: HeatAsked,
  { title, rows, columns, of, legend }: Given,
): Offer {
  const words = useWords();
  const { t, language } = words;
  const label = useExploreLabel();
  const { status } = useData();
  const asOf =
    status.find(({ dataset, region }) => dataset === measure.dataset && region === cut.region)?.asOf ?? '';
  const chosen = [t(`region.${cut.region}`), filterText(words, label, cut)]
    .filter(Boolean)
    .join(t('list.semicolon'));
  const offer = useTableOffer({ region: cut.region, chosen }, [measure.dataset]);
  const period = periodText(words, cut, asOf);
  const inUnit = t('chart.unit', { unit: measureUnit(words, measure) });
  const isRate = measure.kind === 'rate';
  const isFine = isRate || measure.kind === 'hours' || measure.kind === 'amount';
  const cellOf = (figure: ViewFigure | undefined): number | null => {
    if (isRate) return exportedShare(figure && figure.basis > 0 ? figure.value : null);
    const value = figure?.value ?? 0;
    return measure.kind === 'amount' ? Math.round(value) / 100 : Math.round(value * 100) / 100;
  };
  const table = () => {
    const cells = rows.map(([key]) => columns.map(([column]) => cellOf(of(key, column))));
    const across = (values: readonly (number | null)[]) =>
      Math.round(values.reduce<number>((sum, value) => sum + (value ?? 0), 0) * 100) / 100;
    const last = columns.length + 1;
    const lines = rows.map(([key, name], row): Cell[] => [
      key || null,
      name,
      ...cells[row]!,
      ...(isRate
        ? []
        : [
            {
              value: across(cells[row]!),
              formula: ({ cell }) => `ROUND(SUM(${cell(row, 2)}:${cell(row, last)}),2)`,
            } satisfies Cell,
          ]),
    ]);
    const totals = isRate
      ? []
      : [...columns.keys(), columns.length].map((column): Cell => ({
          value: across(cells.map((line) => (column === columns.length ? across(line) : line[column]!))),
          formula: ({ range }) => `ROUND(SUM(${range(column + 2, 0, rows.length - 1)}),2)`,
        }));
    return {
      columns: [
        { heading: t('export.codeOf', { name: t('filter.unit') }), decimals: null },
        { heading: t('filter.unit'), decimals: null },
        ...[...columns.map(([, name]) => name), ...(isRate ? [] : [t('term.total')])].map((name): Column => ({
          heading: `${name}${t('list.paren', { text: measureUnit(words, measure) })}`,
          decimals: isFine ? 2 : 0,
        })),
      ] satisfies Column[],
      rows: isRate ? lines : [...lines, ['', t('term.total'), ...totals]],
    };
  };
  const notes = [t('heat.note'), t('heat.columns', { n: columns.length - 1 })];
  const base = offer(
    { title, definition: definitionTexts(words, label, measure, cut.region), period, clauses: [], notes },
    { columns: [], rows: [] },
  );
  return {
    ...base,
    table: () => ({ ...base.table(), ...table() }),
    captions: () => ({
      title,
      unit: inUnit,
      notes: [
        `${t('export.counted')}${t('list.colon')}${period}`,
        `${t('filter.title')}${t('list.colon')}${chosen}`,
        `${t('heat.legend')}${t('list.colon')}${legend.join(t('list.comma'))}`,
        ...notes,
      ],
      asOf: asOf && t('asOf', { date: formatDay(asOf, language) }),
      source: t('out.footer'),
    }),
  };
}
