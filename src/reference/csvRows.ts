import Papa from 'papaparse';
import type { Bilingual } from '../model/ledger';
import { LedgerError } from './ledgerError';

/** One line of a reference file. Every reader throws LedgerError naming line and column. */
export interface CsvRow<Column extends string> {
  line: number;
  /** Trimmed text, '' where empty. */
  text: (column: Column) => string;
  /** Text that may not be empty. */
  filled: (column: Column) => string;
  /** One of a closed list. */
  oneOf: <Value extends string>(column: Column, values: readonly Value[]) => Value;
  /** A finite number, null where empty. */
  number: (column: Column) => number | null;
  /** `yes` is true, `no` and empty are false. */
  flag: (column: Column) => boolean;
  /** Always throws. */
  fail: (column: Column | '', problem: Bilingual) => never;
}

interface Line {
  line: number;
  cells: string[];
}

function linesOf(file: string, text: string): Line[] {
  const source = text.replace(/^\uFEFF/, '');
  const lines: Line[] = [];
  let from = 0;
  let line = 1;
  Papa.parse<string[]>(source, {
    delimiter: ',',
    step: ({ data, errors, meta }) => {
      const fault = errors[0];
      if (fault) throw new LedgerError(file, line, '', { zh: '引号不配对', en: fault.message });
      if (data.some((cell) => cell.trim() !== '')) lines.push({ line, cells: data });
      line += source.slice(from, meta.cursor).split('\n').length - 1;
      from = meta.cursor;
    },
  });
  return lines;
}

function rowOf<Column extends string>(
  file: string,
  line: number,
  cell: (column: Column) => string,
): CsvRow<Column> {
  const fail = (column: Column | '', problem: Bilingual): never => {
    throw new LedgerError(file, line, column, problem);
  };
  const filled = (column: Column) => cell(column) || fail(column, { zh: '未填写', en: 'is empty' });
  return {
    line,
    text: cell,
    filled,
    fail,
    oneOf: (column, values) => {
      const value = cell(column);
      const known = values.find((candidate) => candidate === value);
      const list = values.join(', ');
      return (
        known ??
        fail(column, { zh: `“${value}”应为以下之一：${list}`, en: `"${value}" is not one of ${list}` })
      );
    },
    number: (column) => {
      const value = cell(column);
      if (value === '') return null;
      if (!/^-?\d+(\.\d+)?$/.test(value)) {
        return fail(column, { zh: `“${value}”不是数字`, en: `"${value}" is not a number` });
      }
      return Number(value);
    },
    flag: (column) => {
      const value = cell(column);
      if (value === 'yes') return true;
      if (value === 'no' || value === '') return false;
      return fail(column, { zh: `“${value}”应为yes或no`, en: `"${value}" is not yes or no` });
    },
  };
}

/**
 * Reads a reference CSV whose heading holds exactly `columns` (in any order).
 * Throws LedgerError for a missing, unknown or repeated heading and for a line with more or fewer cells.
 */
export function csvRows<Column extends string>(
  file: string,
  text: string,
  columns: readonly Column[],
): CsvRow<Column>[] {
  const [head, ...body] = linesOf(file, text);
  const headings = head?.cells.map((cell) => cell.trim()) ?? [];
  const headLine = head?.line ?? 1;
  for (const column of columns) {
    if (!headings.includes(column)) {
      throw new LedgerError(file, headLine, column, { zh: '缺少此列', en: 'column is missing' });
    }
  }
  headings.forEach((heading, index) => {
    if (headings.indexOf(heading) !== index || !columns.some((column) => column === heading)) {
      throw new LedgerError(file, headLine, heading, { zh: '此列多余', en: 'column is unknown or repeated' });
    }
  });
  return body.map(({ line, cells }) => {
    if (cells.length !== headings.length) {
      throw new LedgerError(file, line, '', {
        zh: `应有${headings.length}列，实有${cells.length}列`,
        en: `has ${cells.length} cells instead of ${headings.length}`,
      });
    }
    return rowOf<Column>(file, line, (column) => (cells[headings.indexOf(column)] ?? '').trim());
  });
}
