import Papa from 'papaparse';
import type { AnnotatedSheet } from './annotateTask';

/** Texts that a spreadsheet would take for a formula; as in the files that pages export. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
const number = /^[-+]?\d[\d,]*(?:\.\d+)?%?$/;

/** The sheet as CSV, piece by piece: UTF-8 with a byte-order mark, CRLF; what begins like a formula gets an apostrophe. */
export function* csvPieces({ batches, remarks, column }: AnnotatedSheet): Generator<string> {
  yield '\uFEFF';
  let next = 1;
  for (const { rows, firstRow } of batches) {
    if (rows.length === 0) continue;
    if (firstRow > next) yield '\r\n'.repeat(firstRow - next);
    const lines = rows.map((cells, index) => withRemark(cells, column, remarks.get(firstRow + index)));
    yield `${Papa.unparse(lines, { newline: '\r\n' })}\r\n`;
    next = firstRow + rows.length;
  }
}

function withRemark(cells: readonly string[], column: number, remark: string | undefined): string[] {
  const line = cells.map(neutral);
  // Rows of one width: a file whose rows differ is taken for a broken one.
  if (line.every((cell) => cell.trim() === '') && remark === undefined) return line;
  while (line.length < column) line.push('');
  line[column] = neutral(remark ?? '');
  return line;
}

/** A negative number stays one. */
export function neutral(text: string): string {
  return formula.test(text) && !number.test(text) ? `'${text}` : text;
}
