import cellsSql from '../../../queries/explore/cells.sql?raw';
import personCellsSql from '../../../queries/explore/person_cells.sql?raw';
import pivotSql from '../../../queries/explore/pivot.sql?raw';
import recordsSql from '../../../queries/explore/records.sql?raw';
import viewsSql from '../../../queries/explore/views.sql?raw';
import type { Row } from '../../db/session';
import type { Query } from '../query';
import { number, text, textOrNull } from '../readers';

/** Sums of one event under one key. */
export interface ExploreSums {
  event: string;
  value: number;
  /** Of the compared period; 0 without one. */
  before: number;
  /** Rows of the files behind `value`. */
  records: number;
}

export interface ViewRow extends ExploreSums {
  view: string;
  key: string;
}

export interface PivotLeaf extends ExploreSums {
  keys: readonly [string, string, string, string];
}

const sums = (row: Row): ExploreSums => ({
  event: text(row, 'event'),
  value: number(row, 'value'),
  before: number(row, 'before'),
  records: number(row, 'records'),
});

/** The tables that the statements of this folder read; each stands once for the data that are loaded. */
export const exploreTables = [
  { name: 'explore/cells', sql: cellsSql },
  { name: 'explore/person_cells', sql: personCellsSql },
] as const;

export const viewsQuery: Query<ViewRow> = {
  name: 'explore/views',
  sql: viewsSql,
  parse: (row) => ({ view: text(row, 'view'), key: text(row, 'key'), ...sums(row) }),
};

export const pivotQuery: Query<PivotLeaf> = {
  name: 'explore/pivot',
  sql: pivotSql,
  parse: (row) => ({
    keys: [text(row, 'key1'), text(row, 'key2'), text(row, 'key3'), text(row, 'key4')],
    ...sums(row),
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

export const exploreQueries = [viewsQuery, pivotQuery, exploreRecordsQuery];

/** The same statement over the cells that know the trained persons' attributes. */
export function ofPersons<T>(query: Query<T>): Query<T> {
  return {
    ...query,
    name: `${query.name} of persons`,
    sql: query.sql.replace('FROM explore_cells', 'FROM explore_person_cells'),
  };
}
