import { mostKeys } from '../../../query/explore/loadLeaves';
import { keysOf, pivotDimensions, type PivotDimension } from '../../../query/explore/pivotDimensions';
import { pivotShows, type PivotShow, type PivotSort } from '../../../query/explore/pivotFigures';
import { allClosed, openText, readOpen, type OpenNodes } from '../../../query/explore/pivotOpen';
import type { Search } from '../../address';
import { isPublic } from '../../edition';

/** How the pivot table stands; all of it is in the address. */
export interface PivotAddress {
  rows: readonly PivotDimension[];
  cols: readonly PivotDimension[];
  show: PivotShow;
  /** Null: every dimension's own order. */
  sort: PivotSort | null;
  open: { rows: OpenNodes; cols: OpenNodes };
}

/** Parameters of the address that are the pivot table's. */
export const pivotParameters = ['rows', 'cols', 'show', 'sort', 'open'] as const;

/**
 * The dimensions that may be asked for: institutions by name are nothing for a release, and categories and ages are
 * known where single records are read.
 */
export function offeredDimensions(byPerson: boolean): readonly PivotDimension[] {
  return pivotDimensions.filter((one) => {
    if (one === 'institution' || one === 'assessor') return !isPublic();
    return byPerson || (one !== 'category' && one !== 'age');
  });
}

/** Whether the engine can divide by one dimension more. */
export function hasRoomFor(asked: readonly PivotDimension[], more: PivotDimension): boolean {
  return !asked.includes(more) && keysOf([...asked, more]).length <= mostKeys;
}

/** Reads the pivot table's part of the address; what it cannot have is in `unknown`. */
export function readPivotAddress(
  search: Search,
  byPerson: boolean,
): { pivot: PivotAddress; unknown: string[] } {
  const unknown: string[] = [];
  const taken: PivotDimension[] = [];
  const dimensionsOf = (text: string | undefined) =>
    (text ?? '')
      .split(',')
      .filter(Boolean)
      .flatMap((name) => {
        const known = offeredDimensions(byPerson).find((one) => one === name);
        if (known && hasRoomFor(taken, known)) {
          taken.push(known);
          return [known];
        }
        unknown.push(name);
        return [];
      });
  const read = <T>(name: 'show' | 'sort', parse: (text: string) => T | undefined, otherwise: T): T => {
    const text = search[name];
    if (text === undefined) return otherwise;
    const value = parse(text);
    if (value === undefined) unknown.push(text);
    return value ?? otherwise;
  };
  const open = (search['open'] ?? '').split(';').map(readOpen);
  if (open.includes(null) || open.length > 2) unknown.push(search['open'] ?? '');
  return {
    pivot: {
      rows: dimensionsOf(search['rows']),
      cols: dimensionsOf(search['cols']),
      show: read('show', (text) => pivotShows.find((one) => one === text), 'value'),
      sort: read<PivotSort | null>('sort', readSort, null),
      open: { rows: open[0] ?? allClosed, cols: open[1] ?? allClosed },
    },
    unknown,
  };
}

/** Parameters of a changed pivot table; other dimensions begin closed and in their own order. */
export function pivotSearch(before: PivotAddress, change: Partial<PivotAddress>): Search {
  const isDivided = change.rows !== undefined || change.cols !== undefined;
  const { rows, cols, show, sort, open } = {
    ...before,
    ...(isDivided && { sort: null, open: { rows: allClosed, cols: allClosed } }),
    ...change,
  };
  const opened = [openText(open.rows), openText(open.cols)];
  return {
    rows: rows.join(',') || undefined,
    cols: cols.join(',') || undefined,
    show: show === 'value' ? undefined : show,
    sort: sort ? sortText(sort) : undefined,
    open: (opened[1] ? opened.join(';') : opened[0]) || undefined,
  };
}

/** `desc` orders by the total, `asc:2026/2026-Q1` by a column. */
const sortText = ({ by, isDescending }: PivotSort) =>
  `${isDescending ? 'desc' : 'asc'}${by === '' ? '' : `:${by}`}`;

function readSort(text: string): PivotSort | undefined {
  const [, order, by = ''] = /^(asc|desc)(?::(.+))?$/.exec(text) ?? [];
  return order === undefined ? undefined : { by, isDescending: order === 'desc' };
}
