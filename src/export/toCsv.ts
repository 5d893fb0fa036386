import Papa from 'papaparse';
import { noValue } from '../format/language';
import { harmlessText } from '../harmless';
import { decimalsOf } from './decimalsOf';
import { shownValue, type Cell, type Column, type ExportTable } from './table';

/**
 * A table as CSV: UTF-8 with a byte-order mark for Excel, CRLF, and what is said about it in the head, before
 * the empty line. A text that begins like a formula gets an apostrophe; a number never does.
 */
export function toCsv({ mark, given = [], columns, rows, notes }: ExportTable): string {
  const head = [
    ...(mark === null ? [] : [[mark]]),
    ...notes.lines.map(({ term, text }) => [term, text]),
    ...given.map(({ term, value }) => [term, value.toFixed(decimalsOf(value, 0))]),
  ];
  const blank = head.length === 0 ? '' : '\r\n';
  const headings = columns.map(({ heading }) => harmlessText(heading));
  return `\uFEFF${linesOf(head.map((line) => line.map(harmlessText)))}${blank}${linesOf([headings])}${csvRows(columns, rows)}`;
}

/** Further rows of a table that is too long to be put together at once. */
export function csvRows(columns: readonly Column[], rows: readonly (readonly Cell[])[]): string {
  return linesOf(rows.map((row) => row.map((cell, i) => printed(cell, columns[i]))));
}

function linesOf(lines: readonly (readonly string[])[]): string {
  return lines.length === 0 ? '' : `${Papa.unparse(lines as string[][], { newline: '\r\n' })}\r\n`;
}

function printed(of: Cell, column: Column | undefined): string {
  const cell = shownValue(of);
  if (typeof cell === 'number') return cell.toFixed(decimalsOf(cell, column?.decimals ?? null));
  return harmlessText(cell ?? noValue);
}
