/** Texts that a spreadsheet would take for a formula; the full-width signs too, which some of them read alike. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** Numbers, and the dashes that stand for nothing. */
const plain = /^\s*(?:[+-]?\d[\d,]*(?:\.\d+)?%?|-{1,3})\s*$/;

/** A text for a spreadsheet: what begins like a formula gets an apostrophe. */
export function harmlessText(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text of a cell that may hold a number; a negative number stays one, and a dash a dash. */
export function harmlessCell(text: string): string {
  return plain.test(text) ? text : harmlessText(text);
}
