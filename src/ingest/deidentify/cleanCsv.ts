import Papa from 'papaparse';
import { harmlessCell } from '../../harmless';

const utf8 = new TextEncoder();

/** Rows as CSV for Excel: UTF-8, CRLF, every row ended; a text that begins like a formula gets an apostrophe. */
export function csvBytes(
  rows: readonly (readonly string[])[],
  { isStart }: { isStart: boolean },
): Uint8Array<ArrayBuffer> {
  if (rows.length === 0) return new Uint8Array();
  const text = Papa.unparse(
    rows.map((row) => row.map(harmlessCell)),
    { newline: '\r\n' },
  );
  return new Uint8Array(utf8.encode(`${isStart ? '\uFEFF' : ''}${text}\r\n`));
}
