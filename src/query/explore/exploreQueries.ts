import cellsSql from '../../../queries/explore/cells.sql?raw';
import codedSql from '../../../queries/explore/coded.sql?raw';
import figureSql from '../../../queries/explore/figure.sql?raw';
import keysSql from '../../../queries/explore/keys.sql?raw';
import knownKeysSql from '../../../queries/explore/known_keys.sql?raw';
import personCellsSql from '../../../queries/explore/person_cells.sql?raw';
import pivotSql from '../../../queries/explore/pivot.sql?raw';
import recordsSql from '../../../queries/explore/records.sql?raw';
import sliceSql from '../../../queries/explore/slice.sql?raw';
import viewsSql from '../../../queries/explore/views.sql?raw';
import type { Row } from '../../db/session';
import type { Query } from '../query';
import { number, numberOrNull, text, textOrNull } from '../readers';
import { exploreDimensions, type ExploreDimension } from './exploreRequest';

/** Sums of one group; `mark` = 2 × bit of the filter that is not passed + place of the event. */
export interface GroupRow {
  grouped: number;
  mark: number;
  month: number | null;
  /** In the order of exploreDimensions; null where the group is of other columns. */
  codes: readonly (number | null)[];
  value: number;
  /** Of the compared period; 0 without one. */
  before: number;
  /** Rows of the files behind `value`. */
  records: number;
  /** At any time. */
  ever: number;
  everRecords: number;
}

export interface LeafRow {
  keys: readonly (number | null)[];
  /** Place among the measure's events. */
  event: number;
  value: number;
  before: number;
  records: number;
}

export interface KnownKey {
  dimension: ExploreDimension;
  value: string;
  code: number;
}

/** What the facts of a measure are taken from: the cube, or single records. */
export const exploreTables = [
  { name: 'explore/cells', sql: cellsSql },
  { name: 'explore/person_cells', sql: personCellsSql },
] as const;

/** What makes the coded facts of a measure, in this order. */
export const sliceQuery = { name: 'explore/slice', sql: sliceSql };
export const codingQueries = [
  { name: 'explore/keys', sql: keysSql },
  { name: 'explore/coded', sql: codedSql },
] as const;

export const knownKeysQuery: Query<KnownKey> = {
  name: 'explore/known_keys',
  sql: knownKeysSql,
  parse: (row) => ({
    dimension: text(row, 'dimension') as ExploreDimension,
    value: text(row, 'value'),
    code: number(row, 'code'),
  }),
};

export const viewsQuery: Query<GroupRow> = {
  name: 'explore/views',
  sql: viewsSql,
  parse: (row) => ({
    grouped: number(row, 'grouped'),
    mark: number(row, 'mark'),
    month: numberOrNull(row, 'month'),
    codes: exploreDimensions.map((dimension) => numberOrNull(row, dimension)),
    ...sums(row),
    ever: number(row, 'ever'),
    everRecords: number(row, 'ever_records'),
  }),
};

export const pivotQuery: Query<LeafRow> = {
  name: 'explore/pivot',
  sql: pivotSql,
  parse: (row) => ({
    keys: ['key1', 'key2', 'key3', 'key4'].map((key) => numberOrNull(row, key)),
    event: number(row, 'event'),
    ...sums(row),
  }),
};

/** A figure of one event from the values themselves. */
export const exploreFigureQuery: Query<{ event: string; value: number; records: number }> = {
  name: 'explore/figure',
  sql: figureSql,
  parse: (row) => ({
    event: text(row, 'event'),
    value: number(row, 'value'),
    records: number(row, 'records'),
  }),
};

/** A single record by its columns; null where it leaves a field empty. */
export type ExploreRecord = Readonly<Record<string, string | number | null>>;

export const exploreRecordsQuery: Query<ExploreRecord> = {
  name: 'explore/records',
  sql: recordsSql,
  parse: (row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        typeof value === 'number' ? number(row, column) : textOrNull(row, column),
      ]),
    ),
};

const sums = (row: Row) => ({
  value: number(row, 'value'),
  before: number(row, 'before'),
  records: number(row, 'records'),
});
