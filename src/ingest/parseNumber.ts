import { type Cell, type ChangeKind, invalid, valid } from './cell';
import { halfWidth } from './halfWidth';

const grouped = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const plain = /^[-+]?\d+(?:\.\d+)?$/;
const scientific = /^[-+]?\d(?:\.\d+)?E\+?\d+$/i;
const counters = /(?:人次|课时|学时|人|名|个|张|期|元(?:\/(?:人[·.]?)?(?:学时|课时|人))?)$/;
const rough = /^(?:约|近|超|逾)|[余多几]|左右|以上|以下|[\d万]\+$/;
const amount = /[\d一二两三四五六七八九十百千万]/;
const canonical = /^-?\d+(?:\.\d+)?$/;
const bracketed = /^\((\d[\d,]*(?:\.\d+)?)\)$/;

/** What a column's numbers are written in: a heading in 万 multiplies, one in % divides. */
export type Scale = 'one' | 'wan' | 'percent';

const yes = ['是', '有', '已', '对', 'true', 'yes', 'y', 't', '1', '√', '✓', '✔', '☑'];
const no = ['否', '无', '未', '错', 'false', 'no', 'n', 'f', '0', '×', '✗', '✘', '☒'];
const booleans = new Map([
  ...yes.map((word) => [word, true] as const),
  ...no.map((word) => [word, false] as const),
]);

/** The spellings of yes and of no in columns that ask for either. */
export const yesWords: readonly string[] = yes;
export const noWords: readonly string[] = no;

/** What the heading says the numbers below it are written in: 补贴金额（万元） → wan, 系数（%） → percent. */
export function scaleOf(heading: string): Scale {
  const text = halfWidth(heading);
  if (/[([]\s*(?:单位:)?万(?:元|人|人次|名|张)?\s*[)\]]/.test(text)) return 'wan';
  return /[([]\s*(?:单位:)?%\s*[)\]]|%$/.test(text) ? 'percent' : 'one';
}

/**
 * Number, with or without thousands separators, ¥ before or a counting word (人, 元, …) behind it, in 万, in brackets
 * for a negative amount. Percents only where `isRatio`: 55.55% is 0.5555.
 * Problems: `err.number`; `err.approx` (约300); `err.precision` for more digits than a number can hold;
 * `err.scale` where both heading and cell say 万.
 */
export function parseNumber(
  text: string,
  { scale = 'one', isRatio = false }: { scale?: Scale; isRatio?: boolean } = {},
): Cell {
  const bare = halfWidth(text).replace(/\s/g, '').replace(/^¥/, '').replace(bracketed, '-$1');
  if (bare === '零') return valid(0, { kind: 'number', from: text });
  if (bare.endsWith('%')) return isRatio ? percent(bare.slice(0, -1), text) : invalid('err.number', text);
  const counted = bare.replace(counters, '');
  const isWan = counted.endsWith('万');
  const digits = isWan ? counted.slice(0, -1) : counted;
  if (plain.test(digits) || grouped.test(digits)) {
    if (isWan && scale !== 'one') return invalid('err.scale', text);
    if (scale === 'percent' && isRatio) return percent(digits, text);
    return scaled(digits, text, isWan || scale === 'wan' ? 'wan' : 'number');
  }
  if (scientific.test(counted)) return invalid('err.precision', text);
  return invalid(rough.test(bare) && amount.test(bare) ? 'err.approx' : 'err.number', text);
}

function percent(digits: string, text: string): Cell {
  return plain.test(digits)
    ? valid(shifted(digits, -2), { kind: 'percent', from: text })
    : invalid('err.number', text);
}

function scaled(digits: string, text: string, kind: ChangeKind): Cell {
  const bare = digits.replace(/,/g, '');
  const value = kind === 'wan' ? shifted(bare, 4) : Number(bare);
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return invalid('err.precision', text);
  return valid(value, kind === 'number' && canonical.test(text) ? null : { kind, from: text });
}

/** Moves the decimal point in the text, since 0.29 × 100 is not 29. */
function shifted(digits: string, places: number): number {
  return Number(`${digits}e${places}`);
}

/** Whole number; 12.0 is one, 12.5 is `err.integer`. */
export function parseInteger(text: string, scale: Scale = 'one'): Cell {
  const cell = parseNumber(text, { scale });
  return cell.problem || Number.isInteger(cell.value) ? cell : invalid('err.integer', text);
}

/** Yes or no in the usual spellings, null for any other text. */
export function parseBoolean(text: string): boolean | null {
  return booleans.get(halfWidth(text).toLowerCase()) ?? null;
}
