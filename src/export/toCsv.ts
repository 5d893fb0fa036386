import Papa from 'papaparse';
import { noValue } from '../format/language';
import type { Cell, ExportTable } from './table';

/**
 * Texts that a spreadsheet would take for a formula; the full-width signs too, which some of them read alike.
 * PapaParse looks at texts only, so that a negative number stays a number.
 */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * A table as CSV: UTF-8 with a byte-order mark for Excel, CRLF, and what is said about it in the head, before
 * the empty line. A text that begins like a formula gets an apostrophe.
 */
export function toCsv({ mark, columns, rows, notes }: ExportTable): string {
  const head = [...(mark === null ? [] : [[mark]]), ...notes.lines.map(({ term, text }) => [term, text])];
  const table = [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(toText))];
  const text = (lines: (string | number)[][]) =>
    lines.length === 0 ? '' : `${Papa.unparse(lines, { escapeFormulae: formula, newline: '\r\n' })}\r\n`;
  const between = head.length === 0 ? '' : '\r\n';
  return `\uFEFF${text(head)}${between}${text(table)}`;
}

const toText = (cell: Cell) => cell ?? noValue;
