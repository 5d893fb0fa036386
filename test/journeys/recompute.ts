import { columnLetter } from '../../src/query/explore/recordColumns';
import type { ReadTable, Value } from './takeAway';

/** A copied 取数说明: its terms and what stands behind or under them. */
export function readRecount(text: string): Map<string, string[]> {
  const terms = new Map<string, string[]>();
  let open: string[] = [];
  for (const line of text.split('\n').slice(1)) {
    const item = /^\d+\. (.*)$/.exec(line);
    if (item) open.push(item[1]!);
    else {
      const [, term, rest] = /^(.*?(?:（[^）]*）)?)：(.*)$/.exec(line)!;
      open = rest === '' ? [] : [rest!];
      terms.set(term!, open);
    }
  }
  return terms;
}

/** The column of a table that the words name by its field in brackets: 填报区县（reporting_unit_id）. */
function columnOf({ headings }: ReadTable, named: string): number {
  const field = /（(\w+)）/.exec(named)![1]!;
  const at = headings.findIndex((heading) => heading.split(' ').at(-1) === field);
  if (at < 0) throw new Error(`no column ${field}`);
  return at;
}

/**
 * Does with a table what a colleague does in a spreadsheet: keeps the rows that meet the conditions in words, and those
 * of the period, and adds a column up.
 */
export function followInWords(table: ReadTable, terms: Map<string, string[]>): number {
  const conditions = terms.get('条件（同时满足）')!.map((text) => {
    const [, field, sign, rest] = /^(.*?）)(＝|不为)(.*)$/.exec(text)!;
    const values = rest!.split(/[或、]/).map((value) => value.replace(/（.*$/, ''));
    const at = columnOf(table, field!);
    return (row: Value[]) => values.includes(String(row[at])) === (sign === '＝');
  });
  const day = columnOf(table, terms.get('计数日期')![0]!);
  const days = [...terms.get('统计期')![0]!.matchAll(/(\d+)年(\d+)月(\d+)日/g)].map(([, year, month, date]) =>
    [year, month!.padStart(2, '0'), date!.padStart(2, '0')].join('-'),
  );
  const [from, to] = days.length === 2 ? days : ['0000', days[0]];
  const summed = columnOf(table, terms.get('合计')![0]!);
  return table.rows
    .filter((row) => String(row[day]) >= from && String(row[day]) <= to!)
    .filter((row) => conditions.every((meets) => meets(row)))
    .reduce((sum, row) => sum + Number(row[summed]), 0);
}

/** Works out the formula of a 取数说明 as a spreadsheet does: sums of SUMIFS over whole columns, and quotients of them. */
export function workOut(table: ReadTable, formula: string): number {
  const [part, whole] = formula.replace(/^=/, '').split(/\/(?=SUM)/);
  const value = (text: string) => text.split(/\+(?=SUM)/).reduce((sum, one) => sum + sumIfs(table, one), 0);
  return whole === undefined ? value(part!) : value(part!) / value(whole);
}

function sumIfs({ headings, rows }: ReadTable, call: string): number {
  const inner = /^(?:SUM\()?SUMIFS\((.*?)\)+$/.exec(call)![1]!;
  const [sum, ...rest] = inner.match(/\{[^}]*\}|"(?:[^"]|"")*"|[A-Z]+:[A-Z]+/g)!;
  const at = (range: string) => {
    const letter = range.split(':')[0];
    return headings.findIndex((_, index) => columnLetter(index) === letter);
  };
  const tests: ((row: Value[]) => boolean)[] = [];
  for (let i = 0; i < rest.length; i += 2) {
    const [column, criteria] = [at(rest[i]!), rest[i + 1]!.match(/"(?:[^"]|"")*"/g)!];
    tests.push((row) => criteria.some((one) => meets(row[column] ?? '', one.slice(1, -1))));
  }
  const summed = at(sum);
  return rows
    .filter((row) => tests.every((test) => test(row)))
    .reduce(
      (total, row) => total + (typeof row[summed] === 'number' ? row[summed] : Number(row[summed]) || 0),
      0,
    );
}

function meets(cell: Value, criterion: string): boolean {
  const [, sign, value] = /^(>=|<=|<>|>|=)?(.*)$/.exec(criterion)!;
  const plain = value!.replace(/~(.)/g, '$1');
  switch (sign) {
    case '>=':
      return Number(cell) >= Number(plain);
    case '<=':
      return Number(cell) <= Number(plain);
    case '>':
      return Number(cell) > Number(plain);
    case '<>':
      return String(cell) !== plain;
    default:
      return String(cell) === plain;
  }
}
