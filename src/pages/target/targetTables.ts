import type { Cell, Column } from '../../export/table';
import { exportedChange, exportedCount, exportedShare } from '../../format/exported';
import { effectiveQuota } from '../../model/allocations';
import type { Entry } from '../../model/ledger';
import type { MonthValue } from '../../model/standing';
import type { CountedRecord } from '../../query/queries';
import type { TargetView } from '../../query/targetView';
import type { Words } from '../context';
import { statusWord } from '../statusWord';
import type { CarrierLine } from './carrierLines';
import { hasPlan, monthEnds, planAtMonthEnd, type CourseRow } from './courseRows';
import type { ValueLabel } from './valueLabel';

interface Table {
  columns: Column[];
  rows: Cell[][];
}

const textColumn = (heading: string): Column => ({ heading, decimals: null });

/** Columns of figures; the unit stands in the heading. */
function figureColumns({ t, pick }: Words, entry: Entry) {
  const inUnit = (name: string, unit: string, decimals: 0 | 2): Column => ({
    heading: `${name}${t('list.paren', { text: unit })}`,
    decimals,
  });
  return {
    count: (name: string) => inUnit(name, pick(entry.unit), 0),
    percent: (name: string) => inUnit(name, '%', 2),
  };
}

/** Running total at the end of each month, with the plan beside it where there is one. */
export function courseTable(words: Words, entry: Entry, view: TargetView, rows: readonly CourseRow[]): Table {
  const { t } = words;
  const { count } = figureColumns(words, entry);
  const isPlanned = hasPlan(entry, view);
  return {
    columns: [
      textColumn(t('term.month')),
      count(t('term.cumulative')),
      ...(isPlanned ? [count(t('term.planToDate'))] : []),
    ],
    rows: monthEnds(rows).map(({ day, cumulative }) => [
      day.slice(0, 7),
      cumulative,
      ...(isPlanned ? [exportedCount(planAtMonthEnd(entry, view, day))] : []),
    ]),
  };
}

/** What was counted month by month; provisional months say so. */
export function monthsTable(words: Words, entry: Entry, months: readonly MonthValue[]): Table {
  const { t } = words;
  return {
    columns: [
      textColumn(t('term.month')),
      figureColumns(words, entry).count(t('term.monthValue')),
      textColumn(t('export.remark')),
    ],
    rows: months.map(({ month, value, provisional }) => [
      month,
      value,
      provisional ? t('export.provisional') : '',
    ]),
  };
}

/** Who carries a figure: all lines of the list, the total last. */
export function carriersTable(
  words: Words,
  entry: Entry,
  list: {
    heading: string;
    compared: string;
    lines: readonly CarrierLine[];
    total: number;
    name(line: CarrierLine): string;
  },
): Table {
  const { t } = words;
  const { count, percent } = figureColumns(words, entry);
  const { lines, total } = list;
  const hasTasks = lines.some(({ task }) => task !== null);
  const taskCells = ({ task }: CarrierLine): Cell[] => [
    task ? effectiveQuota(task.allocation) : null,
    exportedShare(task?.standing?.completion ?? null),
    task?.standing ? statusWord(t, entry, task.standing) : null,
    task ? (task.allocation.leadOffice ?? task.allocation.responsibleUnit ?? t('term.notRegistered')) : null,
  ];
  return {
    columns: [
      textColumn(list.heading),
      textColumn(t('export.code')),
      count(t('term.done')),
      percent(t('term.share')),
      percent(`${t('term.yoy')} ${list.compared}`),
      ...(hasTasks
        ? [
            count(t('term.quota')),
            percent(t('term.completion')),
            textColumn(t('term.status')),
            textColumn(t('term.lead')),
          ]
        : []),
    ],
    rows: [
      ...lines.map((line) => [
        list.name(line),
        line.title === null ? line.key || null : null,
        line.value,
        total > 0 ? exportedShare(line.value / total) : null,
        line.yearBefore ? exportedChange(line.recent / line.yearBefore - 1) : null,
        ...(hasTasks ? taskCells(line) : []),
      ]),
      [t('term.total'), null, total, null, null, ...(hasTasks ? [null, null, null, null] : [])],
    ],
  };
}

/** Single records, codes with their names beside them. */
export function recordsTable({ t }: Words, records: readonly CountedRecord[], label: ValueLabel): Table {
  const named = ['unit', 'occupation', 'institution'] as const;
  return {
    columns: [
      textColumn(t('records.id')),
      textColumn(t('records.day')),
      ...named.flatMap((dimension) => [
        textColumn(t('export.codeOf', { name: t(`filter.${dimension}`) })),
        textColumn(t(`filter.${dimension}`)),
      ]),
      textColumn(t('records.subject')),
      { heading: t('records.count'), decimals: 0 },
    ],
    rows: records.map((record) => [
      record.recordId,
      record.day,
      ...named.flatMap((dimension) => {
        const code = record[dimension];
        return [code, code === null ? null : label(dimension, code)];
      }),
      record.subject,
      record.count,
    ]),
  };
}

/** Published observations of a stock. */
export function stocksTable(words: Words, entry: Entry, view: TargetView): Table {
  const { t } = words;
  return {
    columns: [
      textColumn(t('term.stockDay')),
      figureColumns(words, entry).count(t('term.stockValue')),
      textColumn(t('term.stockSource')),
    ],
    rows: (view.observation.stocks ?? []).map(({ day, value, source }) => [day, value, source || null]),
  };
}

/** Part and whole of a share, and the share. */
export function ratioTable(
  { t }: Words,
  { standing }: TargetView,
  names: { part: string; whole: string },
): Table {
  return {
    columns: [textColumn(t('export.item')), { heading: t('export.value'), decimals: 0 }],
    rows: [
      [names.part, standing.ratio?.part ?? null],
      [names.whole, standing.ratio?.whole ?? null],
      [`${t('term.actual.ratio')}${t('list.paren', { text: '%' })}`, exportedShare(standing.actual)],
    ],
  };
}
