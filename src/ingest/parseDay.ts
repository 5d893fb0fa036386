import { type Cell, invalid, valid } from './cell';
import { halfWidth, plainDashes } from './halfWidth';

const separated =
  /^(\d{4})([-/.年])(\d{1,2})[-/.月](\d{1,2})日?(?:[ T]?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const yearless = /^\d{1,2}[-/.月]\d{1,2}日?$/;
const monthOnly = /^(\d{4})(?:[-/.年])?(\d{1,2})月?$/;

/**
 * Date to ISO text: 2026-03-05, 2026/3/5, 2026.3.5, 20260305, 2026年3月5日, a time behind it is dropped.
 * Problems: `err.date`, `err.dateYear` where the year is missing.
 */
export function parseDay(text: string): Cell {
  const plain = plainDate(text);
  const day = isoDay(plain);
  if (day !== null) return valid(day);
  return invalid(yearless.test(plain) ? 'err.dateYear' : 'err.date', text);
}

/** Month to ISO text (2026-03): 2026-03, 2026/3, 202603, 2026年3月, or any date inside it; problem `err.month`. */
export function parseMonth(text: string): Cell {
  const plain = plainDate(text);
  const [, year, month] = monthOnly.exec(plain) ?? [];
  if (year && month && isoDay(`${year}-${month}-1`) !== null)
    return valid(`${year}-${month.padStart(2, '0')}`);
  const day = isoDay(plain);
  return day === null ? invalid('err.month', text) : valid(day.slice(0, 7));
}

function plainDate(text: string): string {
  return plainDashes(halfWidth(text))
    .replace(/\s+/g, ' ')
    .replace(/ ?([-/.年月日]) ?/g, '$1');
}

function isoDay(text: string): string | null {
  const [, year = '', month = '', day = ''] = dateParts(text);
  if (year < '1900' || year > '2100') return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
  return isReal ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

function dateParts(text: string): string[] {
  const found = separated.exec(text);
  if (found) return ['', found[1] ?? '', found[3] ?? '', found[4] ?? ''];
  return compact.exec(text) ?? [];
}
