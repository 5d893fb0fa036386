import { halfWidth, plainDashes } from './halfWidth';

const parts = /^[A-Z]?(\d)[-.](\d{1,2})[-.](\d{1,2})[-.](\d{1,2})(?:[|(]?(\p{Script=Han}.*))?$/u;
const joined = /^(\d)(\d{2})(\d{2})(\d{2})(?:[|(]?(\p{Script=Han}.*))?$/u;
const group = /^[A-Z]?\d[-.]\d{1,2}(?:[-.]\d{1,2})?$/;

/** A code, and the name that stood behind it in the same cell ('' where there was none). */
export interface CodeAndName {
  code: string;
  name: string;
}

/**
 * Occupation code as d-dd-dd-dd: any dash or full stop between the parts, full-width digits, without separators,
 * with its name behind it. Null where it is no such code.
 */
export function splitOccupation(text: string): CodeAndName | null {
  const plain = plainCode(text);
  const found = parts.exec(plain) ?? joined.exec(plain);
  if (!found) return null;
  const [, major = '', ...minor] = found;
  const code = [major, ...minor.slice(0, 3).map((part) => part.padStart(2, '0'))].join('-');
  return { code, name: (found[5] ?? '').replace(/\)$/, (end) => (found[5]?.includes('(') ? end : '')) };
}

/** The code alone; null where the text is none. */
export function normaliseOccupationCode(text: string): string | null {
  return splitOccupation(text)?.code ?? null;
}

/** A code of a group (4-04-05) instead of a single occupation. */
export function isOccupationGroup(text: string): boolean {
  return group.test(plainCode(text));
}

function plainCode(text: string): string {
  return plainDashes(halfWidth(text)).replace(/\s/g, '');
}
