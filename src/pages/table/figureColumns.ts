import { formatCount } from '../../format/count';
import { exportedCount, exportedShare } from '../../format/exported';
import { exportedYuan, formatYuan } from '../../format/money';
import { formatShare } from '../../format/share';
import type { Words } from '../context';
import type { TableColumn } from './tableColumns';

interface Named<Row> {
  /** Without its unit. */
  heading: string;
  /** `data-figure` */
  figure: string;
  value(row: Row): number | null;
  isScreenOnly?: boolean;
}

/** A column of counts; the unit is in the heading where one is given. */
export function countColumn<Row>({ t }: Words, column: Named<Row>, unit?: string): TableColumn<Row> {
  const heading = unit === undefined ? column.heading : `${column.heading}${t('list.paren', { text: unit })}`;
  return { kind: 'figure', ...column, heading, format: formatCount, exported: exportedCount, decimals: 0 };
}

/** A column of shares, which the values hold as 0.25; cut, one decimal on the page, two in the file. */
export function shareColumn<Row>({ t, language }: Words, column: Named<Row>): TableColumn<Row> {
  return {
    kind: 'figure',
    ...column,
    heading: `${column.heading}${t('list.paren', { text: '%' })}`,
    format: (value) => formatShare(value, language),
    exported: exportedShare,
    decimals: 2,
  };
}

/** A column of money in yuan, which the values hold in fen. */
export function yuanColumn<Row>({ t }: Words, column: Named<Row>): TableColumn<Row> {
  return {
    kind: 'figure',
    ...column,
    heading: `${column.heading}${t('list.paren', { text: t('subsidy.yuan') })}`,
    format: formatYuan,
    exported: exportedYuan,
    decimals: 2,
  };
}
