const beyondAscii = /[^\x20-\x7e]/;
const invisible = /[\u200b-\u200d\u2060\ufeff]/g;
const dashes = /[‐‑‒–—―−]/g;
const longestCopied = 12;
const longestSpread = 4096;

/** Full-width letters, digits and signs to half-width, invisible characters removed; spaces inside stay. */
export function halfWidth(text: string): string {
  return beyondAscii.test(text) ? text.normalize('NFKC').replace(invisible, '') : text;
}

/** The several dashes and minus signs to `-`; expects half-width text. */
export function plainDashes(text: string): string {
  return beyondAscii.test(text) ? text.replace(dashes, '-') : text;
}

/** Cell text without outer blanks, the `="…"` of protected numbers and the apostrophe of text cells. */
export function cleanCell(raw: string): string {
  const text = raw.trim();
  const first = text.charCodeAt(0);
  if (first === 0x3d && /^="[^"]*"$/.test(text)) return text.slice(2, -1).trim();
  if (first === 0x27) return text.slice(1).trim();
  if (first === 0x200b || first === 0xfeff) return text.replace(invisible, '').trim();
  return text;
}

/**
 * The same text in memory of its own. Engines keep a cut-out as a pointer into the text it was cut from,
 * so that one kept cell would keep megabytes of the file alive.
 */
export function detached(text: string): string {
  if (text.length <= longestCopied || text.length > longestSpread) return text;
  const codes: number[] = [];
  for (let index = 0; index < text.length; index++) codes.push(text.charCodeAt(index));
  return String.fromCharCode(...codes);
}
