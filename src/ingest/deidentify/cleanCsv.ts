import Papa from 'papaparse';

/** Texts that a spreadsheet would take for a formula; the full-width signs too, which some of them read alike. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** Numbers, and the dashes that stand for nothing. */
const harmless = /^\s*(?:[+-]?\d[\d,]*(?:\.\d+)?|-{1,3})\s*$/;
const utf8 = new TextEncoder();

/** Rows as CSV for Excel: UTF-8, CRLF, every row ended; a text that begins like a formula gets an apostrophe. */
export function csvBytes(
  rows: readonly (readonly string[])[],
  { isStart }: { isStart: boolean },
): Uint8Array<ArrayBuffer> {
  if (rows.length === 0) return new Uint8Array();
  const text = Papa.unparse(
    rows.map((row) => row.map(neutral)),
    { newline: '\r\n' },
  );
  return new Uint8Array(utf8.encode(`${isStart ? '\uFEFF' : ''}${text}\r\n`));
}

function neutral(text: string): string {
  return formula.test(text) && !harmless.test(text) ? `'${text}` : text;
}
