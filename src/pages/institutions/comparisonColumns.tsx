import { formatCount } from '../../format/count';
import { formatSignedPoints, pointsBetween } from '../../format/points';
import { printedShare } from '../../format/share';
import { smallestGroup } from '../../model/smallGroup';
import type { InstitutionRow } from '../../query/institutionTable';
import { institutionType } from '../institutionType';
import type { Words } from '../context';
import { countColumn, shareColumn } from '../table/figureColumns';
import type { TableColumn } from '../table/tableColumns';
import type { ValueLabel } from '../target/valueLabel';
import { FigureText, markFigure } from './FigureText';
import type { OrderKey } from './institutionOrder';
import { standingOf, standingText, trendKeys, trendOf, type Group } from './placeWords';

export interface ComparisonColumn {
  column: TableColumn<InstitutionRow>;
  order: OrderKey;
}

interface Given {
  words: Words;
  label: ValueLabel;
  /** All rows: a column in which none says anything is left out. */
  rows: readonly InstitutionRow[];
  year: number;
  group: Group;
  /** Decimals of percentages: 1 on the page, 2 in files; differences are those of the printed figures. */
  digits: 1 | 2;
  /** What is said of an institution and the floor of the yearly rate; null where the floor does not speak of it. */
  remark: { heading: string; of(row: InstitutionRow): string | null };
  /** Place of a unit in the official order. */
  placeOf(unit: string | null): number;
  addressOf(id: string): string;
}

/** Whether a rate is of a few people only. */
export const isSmall = ({ current }: Pick<InstitutionRow, 'current'>) =>
  current.examinees > 0 && current.examinees < smallestGroup;

/** The kind of an institution in the page's language; null where the records give none. */
export function typeText({ language }: Pick<Words, 'language'>, type: string | null): string | null {
  return type === null ? null : institutionType(type, language);
}

/** The table of institutions, page and file: what stands in each column and what it is ordered by. */
export function comparisonColumns(given: Given): ComparisonColumn[] {
  const { words, label, rows, year, group, digits, remark, placeOf, addressOf } = given;
  const { t } = words;
  const percent = (text: string) => `${text}${t('list.paren', { text: '%' })}`;
  const share = (
    heading: string,
    figure: string,
    value: (row: InstitutionRow) => number | null,
    isScreenOnly = false,
  ): ComparisonColumn => ({
    column: shareColumn(words, { heading, figure, value, isScreenOnly }),
    order: { value, isRate: true },
  });
  const count = (
    heading: string,
    figure: string,
    value: (row: InstitutionRow) => number | null,
    isScreenOnly = false,
  ): ComparisonColumn => ({
    column: countColumn(words, { heading, figure, value, isScreenOnly }, t('insts.persons')),
    order: { value },
  });
  const text = (column: Omit<TableColumn<InstitutionRow> & { kind: 'text' }, 'kind'>, order: OrderKey) => ({
    column: { kind: 'text', ...column } as const,
    order,
  });
  const difference = ({ current, yearBefore }: InstitutionRow) =>
    current.rate === null || yearBefore?.rate == null
      ? null
      : pointsBetween(printedShare(current.rate, digits), printedShare(yearBefore.rate, digits), digits);
  const name = (row: InstitutionRow) => label('institution', row.id);
  const type = (row: InstitutionRow) => typeText(words, row.type);
  const standing = (row: InstitutionRow) => standingOf(row, group);
  const trend = (row: InstitutionRow) => {
    const found = trendOf(row);
    return found === null ? null : t(trendKeys[found]);
  };
  const printed = (value: number) => printedShare(value, digits).toFixed(digits);
  return [
    text(
      {
        heading: t('filter.institution'),
        text: name,
        shown: (row) => (
          <>
            <a href={addressOf(row.id)}>{name(row)}</a>
            {isSmall(row) && <span className="note"> {t('supp.sign')}</span>}
          </>
        ),
      },
      { value: name },
    ),
    count(t('insts.examinees'), 'examinees', ({ current }) => current.examinees),
    count(t('floor.passed'), 'passed', ({ current }) => current.passed),
    share(t('insts.rate'), 'rate', ({ current }) => current.rate),
    text(
      {
        heading: percent(t('insts.interval')),
        width: 'short',
        text: ({ current: { interval } }) =>
          interval && t('insts.range', { low: printed(interval.low), high: printed(interval.high) }),
        shown: ({ current: { interval } }) =>
          interval ? (
            <FigureText
              period={String(year)}
              text={t('insts.range', {
                low: markFigure('interval-low', interval.low, printed(interval.low)),
                high: markFigure('interval-high', interval.high, printed(interval.high)),
              })}
            />
          ) : (
            '—'
          ),
      },
      { value: ({ current }) => current.interval?.low ?? null, isRate: true },
    ),
    text(
      {
        heading: t('insts.place'),
        width: 'wide',
        text: (row) => standingText(words, standing(row)),
        shown: (row) => <span data-place={standing(row)}>{standingText(words, standing(row))}</span>,
      },
      { value: (row) => standingOrder.indexOf(standing(row)) },
    ),
    ...(rows.some((row) => row.type !== null)
      ? [text({ heading: t('insts.type'), text: type, isScreenOnly: true }, { value: type })]
      : []),
    text(
      { heading: t('filter.unit'), text: ({ unit }) => (unit === null ? null : label('unit', unit)) },
      { value: ({ unit }) => (unit === null ? null : placeOf(unit)) },
    ),
    ...(rows.some((row) => remark.of(row) !== null)
      ? [
          text(
            { heading: remark.heading, width: 'wide', isScreenOnly: true, text: remark.of },
            { value: remark.of },
          ),
        ]
      : []),
    share(t('insts.rateOf', { year: year - 1 }), 'rate-before', ({ yearBefore }) => yearBefore?.rate ?? null),
    {
      column: {
        kind: 'figure',
        heading: `${t('insts.difference')}${t('list.paren', { text: t('insts.points') })}`,
        figure: 'difference',
        value: difference,
        format: formatSignedPoints,
        exported: (value) => value,
        decimals: 2,
      },
      order: { value: difference, isRate: true },
    },
    text({ heading: t('insts.trend'), width: 'short', text: trend, isScreenOnly: true }, { value: trend }),
    share(t('insts.standardised'), 'standardised', ({ standardised }) => standardised.rate, true),
    count(
      t('insts.covered'),
      'covered',
      ({ standardised, current }) => (current.rate === null ? null : standardised.covered),
      true,
    ),
    share(t('insts.attempts'), 'attempts-rate', ({ attempts }) => attempts.rate, true),
  ];
}

const standingOrder = [
  ...(['below-99.8', 'below-95', 'inside', 'above-95', 'above-99.8'] as const),
  ...(['large', 'few', 'alone', 'none'] as const),
];

/** The rank among those outside the limits, which stays on the screen; the others have none. */
export function rankColumn({ t }: Words): ComparisonColumn {
  const rankOf = ({ rank }: InstitutionRow) => (rank === null || rank.shared ? null : rank.rank);
  const text = (row: InstitutionRow) => {
    const rank = rankOf(row);
    return rank === null ? null : formatCount(rank);
  };
  return {
    column: {
      kind: 'text',
      heading: t('insts.rank'),
      width: 'short',
      isScreenOnly: true,
      text,
      shown: (row) => <span data-rank={rankOf(row) ?? undefined}>{text(row) ?? '—'}</span>,
    },
    order: { value: rankOf },
  };
}
