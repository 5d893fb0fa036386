import type { Heading } from '../table/heading';
import { type ControlMeasure, measureOf } from './measure';

/** What a column of a summing table is. */
export type ControlColumn =
  | { is: 'unit' | 'institution' }
  | {
      is: 'figure';
      /** As the heading says it from top to bottom. */
      label: string;
      measure: ControlMeasure;
      kind: 'month' | 'to-date' | null;
      /** A month named in the heading itself. */
      month: number | null;
    };

const toDate = /累计|全年|1[-—－~至]\d+月|截至/;
const inMonth = /本月|当月|月度/;

/** The columns of a summing table by their index; those that are neither names nor person-times have no entry. */
export function controlColumns(
  { recognition, columns, header }: Heading,
  headingRows: readonly (readonly string[])[],
): ReadonlyMap<number, ControlColumn> {
  const found = new Map<number, ControlColumn>();
  columns.forEach((column, index) => {
    const stack = stackAt(headingRows, column);
    const label = stack.join('');
    const lowest = stack.at(-1) ?? '';
    const measure = measureOf(lowest) ?? measureOf(label);
    if (measure !== null && !/率|任务|目标|计划/.test(label)) {
      const kind = toDate.test(label) ? 'to-date' : inMonth.test(label) ? 'month' : null;
      const month = /(?<!\d)(1[0-2]|[1-9])月/.exec(label)?.[1];
      const named = month === undefined || toDate.test(label) ? null : Number(month);
      found.set(column, {
        is: 'figure',
        label: label || (header[column] ?? ''),
        measure,
        kind,
        month: named,
      });
      return;
    }
    const field = recognition.fields[index]?.name ?? '';
    if (field === 'reporting_unit_id') found.set(column, { is: 'unit' });
    else if (/institution/.test(field)) found.set(column, { is: 'institution' });
  });
  return found;
}

/** The texts above a column; an upper one reaches over those to its right that have none. */
function stackAt(rows: readonly (readonly string[])[], column: number): string[] {
  const stack: string[] = [];
  rows.forEach((row, level) => {
    let text = clean(row[column]);
    for (let left = column - 1; text === '' && level < rows.length - 1 && left >= 0; left--)
      text = clean(row[left]);
    if (text !== '' && text !== stack.at(-1)) stack.push(text);
  });
  return stack;
}

function clean(text = ''): string {
  return text.replace(/\s/g, '');
}
