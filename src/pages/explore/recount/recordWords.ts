import { noValue } from '../../../format/language';
import type { CountedDataset } from '../../../model/ledger';
import type { ExploreDimension } from '../../../query/explore/exploreRequest';
import { dimensionColumns, recordColumns } from '../../../query/explore/recordColumns';
import { schemas } from '../../../reference/schemas';
import type { Words } from '../../context';
import { fieldLabel } from '../../target/valueLabel';
import type { ExploreLabel } from '../exploreLabel';
import type { Condition } from './recount';

const madeColumns = {
  unit_name: 'recount.column.unitName',
  digital: 'filter.digital',
  day_number: 'recount.column.dayNumber',
  counted_as: 'recount.column.countedAs',
  left_out: 'recount.column.leftOut',
  hours_total: 'recount.column.hoursTotal',
  level_key: 'recount.column.levelKey',
  final_after_heat: 'recount.column.finalAfterHeat',
} as const;

const leftOut = {
  counted: 'recount.left.counted',
  'outside-period': 'recount.left.outsidePeriod',
  'no-event': 'recount.left.noEvent',
} as const;

/** How the exported records of a dataset name their columns and write their values. */
export interface RecordWords {
  /** 结业日期 */
  title(column: string): string;
  /** 结业日期（class_end_date） */
  named(column: string): string;
  /** What a cell of the file says; '' = not filled in. */
  written(column: string, value: string): string;
  /** 结业状态（completion_status）＝completed（结业） */
  condition(condition: Condition): string;
}

export function recordWords(words: Words, label: ExploreLabel, dataset: CountedDataset): RecordWords {
  const { t, language } = words;
  const title = (column: string): string => {
    const made = (madeColumns as Partial<Record<string, (typeof madeColumns)[keyof typeof madeColumns]>>)[
      column
    ];
    if (made) return t(made);
    const field = schemas[dataset].fields.find(({ name }) => name === column);
    return (language === 'zh' ? field?.title : field?.['x-title-en']) ?? column;
  };
  const named = (column: string) => `${title(column)}${t('list.paren', { text: column })}`;
  const isBoolean = (column: string) =>
    recordColumns[dataset].some(({ name, kind }) => name === column && kind === 'boolean');
  const written = (column: string, value: string): string => {
    if (value === '') return noValue;
    if (column === 'left_out') return t(leftOut[value as keyof typeof leftOut]);
    if (isBoolean(column)) return t(value === 'true' ? 'recount.yes' : 'recount.no');
    return value;
  };
  const nameOf = (column: string, value: string): string => {
    if (isBoolean(column)) return '';
    if (value === '') return t('filter.missing');
    const found = Object.entries(dimensionColumns[dataset]).find(([, name]) => name === column);
    const name =
      found && column !== 'item_level'
        ? label(found[0] as ExploreDimension, value)
        : fieldLabel(dataset, column, value, language);
    return name === value ? '' : name;
  };
  return {
    title,
    named,
    written,
    condition: ({ column, is, values }) => {
      const said = values.map((value) => {
        const name = nameOf(column, value);
        return `${written(column, value)}${name === '' ? '' : t('list.paren', { text: name })}`;
      });
      return is
        ? t('recount.is', { field: named(column), values: said.join(t('recount.or')) })
        : t('recount.isNot', { field: named(column), values: said.join(t('list.and')) });
    },
  };
}
