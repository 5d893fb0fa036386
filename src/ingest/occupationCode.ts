import { halfWidth, plainDashes } from './halfWidth';

const parts = /^[A-Z]?(\d)[-.](\d{1,2})[-.](\d{1,2})[-.](\d{1,2})(?:[|(]?\p{Script=Han}.*)?$/u;
const joined = /^(\d)(\d{2})(\d{2})(\d{2})$/;

/**
 * Occupation code as d-dd-dd-dd: any dash or full stop between the parts, full-width digits, without separators,
 * the name behind it dropped. Null where it is no such code.
 */
export function normaliseOccupationCode(text: string): string | null {
  const plain = plainDashes(halfWidth(text)).replace(/\s/g, '');
  const found = parts.exec(plain) ?? joined.exec(plain);
  if (!found) return null;
  const [, major = '', ...minor] = found;
  return [major, ...minor.slice(0, 3).map((part) => part.padStart(2, '0'))].join('-');
}
