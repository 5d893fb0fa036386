import Papa from 'papaparse';
import { harmlessCell } from '../../harmless';
import type { AnnotatedSheet } from './annotateTask';

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
  const line = cells.map(harmlessCell);
  // Rows of one width: a file whose rows differ is taken for a broken one.
  if (line.every((cell) => cell.trim() === '') && remark === undefined) return line;
  while (line.length < column) line.push('');
  line[column] = harmlessCell(remark ?? '');
  return line;
}
