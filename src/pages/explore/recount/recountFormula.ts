import { columnLetter } from '../../../query/explore/recordColumns';
import type { Recount } from './recount';

/** Combinations of values that a formula names one by one; more are written as lists. */
const mostWrittenOut = 8;

export interface SheetTerms {
  /** The columns of the exported records, in their order. */
  columns: readonly string[];
  /** What a cell of the file says for a value; '' = not filled in. */
  written(column: string, value: string): string;
}

/** The longest formula that a spreadsheet takes. */
const longest = 8192;

/**
 * The formula that adds a figure up over whole columns of the exported records. Of several values of a column one
 * must hold (two such columns at most stand as lists, further ones as sums of sums). Null where it would be too long.
 * @param from @param to ISO days, both included; null = open
 */
export function recountFormula(
  { conditions, summed }: Recount,
  { from, to }: { from: string | null; to: string | null },
  { columns, written }: SheetTerms,
): string | null {
  const range = (column: string) => {
    const letter = columnLetter(columns.indexOf(column));
    return `${letter}:${letter}`;
  };
  const plain: [range: string, criterion: string][] = [
    [range('day_number'), from === null ? '">0"' : `">=${from.replaceAll('-', '')}"`],
    ...(to === null ? [] : [[range('day_number'), `"<=${to.replaceAll('-', '')}"`] as [string, string]]),
  ];
  const lists: [range: string, criteria: string[]][] = [];
  for (const { column, is, values } of conditions) {
    const texts = values.map((value) => asCriterion(written(column, value)));
    if (!is) plain.push(...texts.map((one): [string, string] => [range(column), `"<>${one}"`]));
    else if (texts.length === 1) plain.push([range(column), `"${texts[0]}"`]);
    else lists.push([range(column), texts.map((one) => `"${one}"`)]);
  }
  lists.sort((a, b) => b[1].length - a[1].length);
  // Not every spreadsheet program takes a list for a criterion: a few combinations are written out.
  const combinations = lists.reduce((product, [, texts]) => product * texts.length, 1);
  const isShort = combinations <= mostWrittenOut;
  const [across, down] = isShort ? [] : lists;
  const rest = isShort ? lists : lists.slice(2);
  const listed: [string, string][] = [
    ...(across ? [[across[0], `{${across[1].join(',')}}`] as [string, string]] : []),
    ...(down ? [[down[0], `{${down[1].join(';')}}`] as [string, string]] : []),
  ];
  // What is left is written out: every combination by itself.
  const combined = rest.reduce<[string, string][][]>(
    (all, [column, texts]) =>
      all.flatMap((one) => texts.map((text) => [...one, [column, text] as [string, string]])),
    [[]],
  );
  const sums = combined.map((single) => {
    const criteria = [...plain, ...single, ...listed].map((one) => one.join(','));
    const sum = `SUMIFS(${[range(summed), ...criteria].join(',')})`;
    return listed.length > 0 ? `SUM(${sum})` : sum;
  });
  const formula = sums.join('+');
  return formula.length > longest ? null : formula;
}

/** A text that a criterion takes for itself: no wildcard, no comparison. */
function asCriterion(text: string): string {
  const literal = text.replace(/[~*?]/g, '~$&').replaceAll('"', '""');
  return /^[=<>]/.test(literal) ? `=${literal}` : literal;
}
