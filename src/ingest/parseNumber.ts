import { type Cell, invalid, valid } from './cell';
import { halfWidth } from './halfWidth';

const grouped = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const plain = /^[-+]?\d+(?:\.\d+)?$/;
const scientific = /^[-+]?\d(?:\.\d+)?E\+?\d+$/i;
const counters = /(?:人次|课时|学时|人|名|个|元)$/;
const rough = /^(?:约|近)|[余多+]|左右|以上/;

const booleans = new Map<string, boolean>([
  ...['是', '有', '已', '对', 'true', 'yes', 'y', 't', '1', '√', '✓', '✔'].map(
    (word) => [word, true] as const,
  ),
  ...['否', '无', '未', '错', 'false', 'no', 'n', 'f', '0', '×', '✗', '✘'].map(
    (word) => [word, false] as const,
  ),
]);

/**
 * Number, with or without thousands separators, ¥ before or a counting word (人, 元, …) behind it.
 * Problems: `err.number`; `err.approx` (约300); `err.precision` for more digits than a number can hold.
 */
export function parseNumber(text: string): Cell {
  const bare = halfWidth(text).replace(/\s/g, '').replace(/^¥/, '').replace(counters, '');
  if (plain.test(bare) || grouped.test(bare)) {
    const value = Number(bare.replace(/,/g, ''));
    return Math.abs(value) > Number.MAX_SAFE_INTEGER ? invalid('err.precision', text) : valid(value);
  }
  if (scientific.test(bare)) return invalid('err.precision', text);
  return invalid(rough.test(bare) && /\d/.test(bare) ? 'err.approx' : 'err.number', text);
}

/** Whole number; 12.0 is one, 12.5 is `err.number`. */
export function parseInteger(text: string): Cell {
  const cell = parseNumber(text);
  return cell.problem || Number.isInteger(cell.value) ? cell : invalid('err.number', text);
}

/** Yes or no in the usual spellings, null for any other text. */
export function parseBoolean(text: string): boolean | null {
  return booleans.get(halfWidth(text).toLowerCase()) ?? null;
}
