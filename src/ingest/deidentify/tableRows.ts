import type { TallCell } from '../source/source';
import type { Heading } from '../table/heading';
import { kindOfRow, textOf } from '../table/looseRows';
import { markOf } from '../table/rowKinds';
import { type SheetRow, tallByRow } from '../table/sheetChecker';
import type { LeftRows } from './plan';

/** A row of the table, its cells in the order of the table's columns. */
export interface TableRow {
  cells: readonly string[];
  /** The words that make it a row of totals, null for a record. */
  total: string | null;
}

export interface RowReader {
  /** Rows above the heading. */
  skip(rows: readonly SheetRow[]): void;
  read(rows: readonly SheetRow[]): TableRow[];
}

/** A line of a form (填表人, 电话) has no more filled cells. */
const mostInForms = 3;

/**
 * Tells records and totals of a sheet from everything else as the loading does; what is left out is counted in `left`.
 * Rows with more or fewer cells than headings are left out too: in them a name may stand in a column that is kept.
 */
export function createRowReader(setting: {
  heading: Heading;
  headingRows: readonly (readonly string[])[];
  /** Columns of the sheet in the order of the table's. */
  order: readonly number[];
  tall: readonly TallCell[];
  isRagged: boolean;
  left: LeftRows;
}): RowReader {
  const { heading, headingRows, order, isRagged, left } = setting;
  const { header, columns, recognition } = heading;
  const tallAt = tallByRow(setting.tall);
  const titles = new Set<string>();
  const inTable = new Set(columns);

  const isHeading = (row: readonly string[]) =>
    headingRows.some((one) => columns.every((at) => (row[at] ?? '').trim() === (one[at] ?? '').trim()));
  const fits = (row: readonly string[]) =>
    (isRagged || row.length >= header.length) &&
    row.every((cell, at) => inTable.has(at) || cell.trim() === '');
  /** A number merged over rows is one number: it stays where it is. */
  const filled = ({ cells, number }: SheetRow) => {
    const tall = tallAt.get(number);
    if (!tall) return cells;
    const copy = Array.from({ length: Math.max(cells.length, header.length) }, (_, at) => cells[at] ?? '');
    for (const { column, text } of tall) {
      const type = recognition.fields[columns.indexOf(column)]?.type;
      if (type !== 'integer' && type !== 'number') copy[column] = text;
    }
    return copy;
  };
  const readOne = (row: SheetRow): TableRow | null => {
    const { cells, isBroken, isHidden, struck } = row;
    if (isHeading(cells)) return leave('loose');
    const total = totalIn(cells, { width: columns.length, titles });
    if (total === false) return leave('loose');
    if (isHidden) return leave('hidden');
    if (struck !== null) return leave('struck');
    if (total === null && (isBroken || !fits(cells))) return leave('misshapen');
    const whole = filled(row);
    return { cells: order.map((at) => whole[at] ?? ''), total };
  };
  const leave = (why: 'hidden' | 'struck' | 'loose' | 'misshapen') => {
    left[why]++;
    return null;
  };
  return {
    skip(rows) {
      for (const { cells } of rows) titles.add(textOf(cells));
      left.loose += rows.length;
    },
    read: (rows) => rows.map(readOne).filter((row) => row !== null),
  };
}

/** The words of a total, null for a record, false for a line that is neither. */
function totalIn(
  cells: readonly string[],
  table: { width: number; titles: ReadonlySet<string> },
): string | null | false {
  if (isPlainRecord(cells, table.titles)) return null;
  const kind = kindOfRow(cells, table);
  if (kind !== 'total') return kind === null ? null : false;
  const texts = cells.filter((cell) => cell.trim() !== '');
  const total = texts.find((cell) => markOf(cell) === 'total') ?? '';
  // A record may say 合计 in its remark; a row of totals begins with it or is half empty.
  return total === texts[0] || texts.length * 2 <= table.width ? total : null;
}

/** Nearly every row: enough cells for a record, and no word that would make it anything else. */
function isPlainRecord(cells: readonly string[], titles: ReadonlySet<string>): boolean {
  let filled = 0;
  for (const cell of cells) {
    if (cell.trim() === '') continue;
    if (markOf(cell) !== null) return false;
    filled++;
  }
  return filled > mostInForms && !(titles.size > 0 && titles.has(textOf(cells)));
}
