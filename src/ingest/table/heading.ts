import { columnLabel, recogniseHeadings, type Recognition } from '../headings';
import { plainHeading } from '../plainHeading';
import { isControlTable, measureOf } from '../reconcile/measure';
import type { Field, TableSchema } from '../types';

/** A heading row or several joined to one, and what it is taken for. */
export interface Heading {
  /** Indexes of its first and last row among the rows searched. */
  first: number;
  last: number;
  /** The heading of every column of the sheet; empty where there is none. */
  header: readonly string[];
  /** Columns that belong to the table; the recognition speaks of these in their order. */
  columns: readonly number[];
  recognition: Recognition;
  /** The same count under several headings (this month, this year): a cross table, not records. */
  isCross: boolean;
  /** How many of its headings are known; of a cross table those of the lowest row. */
  known: number;
}

interface Joined {
  header: string[];
  lowest: readonly string[];
  isCross: boolean;
}

const deepest = 3;
const fewCells = 4;

/**
 * Finds the heading row by how many of its cells are known: as fields of a dataset or as announcing personal data.
 * Up to three rows are tried as one heading; more of them are taken only where that makes more cells known.
 * @param rows filled rows from the top of the sheet, merged cells already filled downwards
 * @returns null where no row has two known headings (or nothing but known ones)
 */
export function findHeading(
  rows: readonly (readonly string[])[],
  schemas: readonly TableSchema[],
): Heading | null {
  let best: Heading | null = null;
  for (let depth = 1; depth <= deepest; depth++) {
    for (let first = 0; first + depth <= rows.length; first++) {
      if (!isHeadingLike(rows.slice(first, first + depth))) continue;
      const heading = headingAt(rows, first, depth, schemas);
      const { known } = heading;
      const filled = heading.columns.length;
      const isEnough = known >= 2 ? known * 4 >= filled : known === 1 && filled === 1;
      if (isEnough && known > (best?.known ?? 0)) best = heading;
    }
  }
  return best;
}

/** A title spans the whole table, and lines such as 导出人：… say something themselves: neither is part of a heading. */
function isHeadingLike(levels: readonly (readonly string[])[]): boolean {
  return levels.every((row, level) => {
    const texts = [...new Set(row.map(clean).filter((text) => text !== ''))];
    const isUpper = level < levels.length - 1;
    // Questions of a form (其中：结业人次) are headings; a line of few cells with a colon is none.
    const says = (isUpper || texts.length <= fewCells) && texts.some((text) => /[:：]./.test(text));
    return !says && (levels.length === 1 || texts.length > 1);
  });
}

/** The heading that starts at a row, whether or not anything in it is known. */
export function headingAt(
  rows: readonly (readonly string[])[],
  first: number,
  depth: number,
  schemas: readonly TableSchema[],
): Heading {
  const levels = rows.slice(first, first + depth);
  const { header, lowest, isCross } = join(levels, schemas);
  const columns = [...header.keys()].filter((column) => {
    if (header[column] !== '') return true;
    const end = header.length - 1;
    const isInside = column > header.findIndex((heading) => heading !== '') && column < end;
    return isInside && rows.slice(first + depth).some((row) => (row[column] ?? '').trim() !== '');
  });
  const names = columns.map((column) => header[column] || columnLabel([], column));
  const recognition = recogniseHeadings(names, schemas);
  const isSum = isCross || names.filter(isMonth).length >= 3 || isControlTable(names, recognition.fields);
  return {
    first,
    last: first + depth - 1,
    header,
    columns,
    recognition,
    isCross: isSum,
    known: isSum ? knownInSum(names, lowest, schemas) : knownIn(recognition),
  };
}

const isMonth = (name: string) => /^(?:\d{4}年)?(?:1[0-2]|[1-9])月(?:份)?$/.test(name.trim());

/** Of a summing table months and what it counts are known headings too. */
function knownInSum(
  names: readonly string[],
  lowest: readonly string[],
  schemas: readonly TableSchema[],
): number {
  const isField = (text: string) => fieldOf(text, schemas) !== null;
  const said = names.filter((name) => isField(name) || isMonth(name) || measureOf(name) !== null);
  return Math.max(new Set(said).size, new Set(lowest.filter(isField)).size);
}

function knownIn({ fields, personal }: Recognition): number {
  return new Set(fields.filter((field) => field !== null)).size + personal.length;
}

function join(levels: readonly (readonly string[])[], schemas: readonly TableSchema[]): Joined {
  const width = Math.max(...levels.map((row) => row.length));
  const [only] = levels;
  const stacks = Array.from({ length: width }, (_, column) =>
    levels.length === 1 ? [clean(only?.[column])] : stackAt(levels, column),
  );
  const lowest = stacks.map((stack) => stack.at(-1) ?? '');
  const count = (text: string) => lowest.filter((one) => one === text).length;
  const isKnown = (text: string) => fieldOf(text, schemas) !== null;
  const header = stacks.map((stack) => {
    const whole = stack.join('');
    if (stack.length < 2 || isKnown(whole)) return whole;
    const last = stack.at(-1) ?? '';
    return isKnown(last) && count(last) === 1 ? last : whole;
  });
  const isCross = stacks.some(
    (stack) => stack.length > 1 && isNumber(stack.at(-1), schemas) && count(stack.at(-1) ?? '') > 1,
  );
  const end = header.findLastIndex((heading) => heading !== '') + 1;
  return { header: header.slice(0, end), lowest, isCross };
}

/** The texts above a column from top to bottom; an upper text reaches over the columns to its right that have none. */
function stackAt(levels: readonly (readonly string[])[], column: number): string[] {
  const stack: string[] = [];
  levels.forEach((row, level) => {
    let text = clean(row[column]);
    const isAbove =
      level < levels.length - 1 && levels.slice(level + 1).some((lower) => clean(lower[column]) !== '');
    for (let left = column - 1; text === '' && isAbove && left >= 0; left--) text = clean(row[left]);
    if (text !== '' && text !== stack.at(-1)) stack.push(text);
  });
  return stack;
}

function clean(text = ''): string {
  return text.replace(/\s*\n\s*/g, '').trim();
}

const knownFields = new WeakMap<readonly TableSchema[], Map<string, Field | null>>();

/** The field that a heading alone would name; many rows are tried, so that answers are kept. */
function fieldOf(text: string, schemas: readonly TableSchema[]): Field | null {
  if (plainHeading(text) === '') return null;
  const known = knownFields.get(schemas) ?? new Map<string, Field | null>();
  knownFields.set(schemas, known);
  const earlier = known.get(text);
  if (earlier !== undefined) return earlier;
  const field = recogniseHeadings([text], schemas).fields[0] ?? null;
  known.set(text, field);
  return field;
}

function isNumber(text: string | undefined, schemas: readonly TableSchema[]): boolean {
  if (text === undefined) return false;
  if (/人次|人数|金额|数量|学时/.test(text)) return true;
  const type = fieldOf(text, schemas)?.type;
  return type === 'integer' || type === 'number';
}
