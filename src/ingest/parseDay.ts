import { type Cell, failed, invalid, valid } from './cell';
import { halfWidth, plainDashes } from './halfWidth';

const separated =
  /^(\d{4})([-/.年])(\d{1,2})[-/.月](\d{1,2})日?(?:[ T]?(?:[上下]午)? ?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const yearless = /^\d{1,2}[-/.月]\d{1,2}日?$/;
const shortYear = /^\d{1,2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/;
const monthOnly = /^(\d{4})(?:[-/.年])?(\d{1,2})月?$/;
/** Days since 1900 as spreadsheets count them, for the years 1954–2064; which calendar was meant is not said. */
const serial = /^[2-5]\d{4}(?:\.\d+)?$/;
const canonicalDay = /^\d{4}-\d{2}-\d{2}$/;
const canonicalMonth = /^\d{4}-\d{2}$/;
/** Between the first and the last day: 至, 到, ~ or a dash; every place where it could be is tried. */
const joint = /至|到|~|-+/g;
const longestRange = 184;

/**
 * Date to ISO text: 2026-03-05, 2026/3/5, 2026.3.5, 20260305, 2026年3月5日, a time behind it is dropped.
 * Problems: `err.dateYear` (no year), `err.dateForm` (a year of two digits), `err.dateMonth` (no day),
 * `err.dateRange` (two dates), `err.dateSerial`, `err.dateHashes`, else `err.date`.
 */
export function parseDay(text: string): Cell {
  const plain = plainDate(text);
  const day = isoDay(plain);
  if (day !== null) return changed(day, text, canonicalDay);
  if (rangeOf(plain) !== null) return invalid('err.dateRange', text);
  return failedDay(plain, text);
}

/** As `parseDay`, and two dates in one cell (2026/3/5—3.28): the first as value, the last as `end`. */
export function parseDays(text: string): Cell {
  const plain = plainDate(text);
  const range = isoDay(plain) === null ? rangeOf(plain) : null;
  if (range === null) return parseDay(text);
  return { value: range.start, problem: null, change: { kind: 'range', from: text }, end: range.end };
}

/** Month to ISO text (2026-03): 2026-03, 2026/3, 202603, 2026年3月, or any date inside it; problem `err.month`. */
export function parseMonth(text: string): Cell {
  const plain = plainDate(text);
  const [, year, month] = monthOnly.exec(plain) ?? [];
  const iso = year && month ? isoDay(`${year}-${month}-1`) : isoDay(plain);
  if (iso === null) return invalid('err.month', text);
  const value = iso.slice(0, 7);
  return valid(value, canonicalMonth.test(text) ? null : { kind: 'month', from: text });
}

function changed(value: string, text: string, canonical: RegExp): Cell {
  return valid(value, canonical.test(text) ? null : { kind: 'date', from: text });
}

function failedDay(plain: string, text: string): Cell {
  if (yearless.test(plain) || isYearlessRange(plain)) return invalid('err.dateYear', text);
  if (shortYear.test(plain)) return invalid('err.dateForm', text);
  if (serial.test(plain)) return failed({ key: 'err.dateSerial', params: { v: plain } });
  if (monthOnly.test(plain)) return invalid('err.dateMonth', text);
  return invalid(/^#{2,}$/.test(plain) ? 'err.dateHashes' : 'err.date', text);
}

function isYearlessRange(plain: string): boolean {
  return [...plain.matchAll(joint)].some(
    ({ index, 0: { length } }) =>
      yearless.test(plain.slice(0, index)) &&
      /^(?:\d{1,2}[-/.月])?\d{1,2}日?$/.test(plain.slice(index + length)),
  );
}

/** First and last day; the last may leave out year and month. Null where the text is no such range. */
function rangeOf(plain: string): { start: string; end: string } | null {
  for (const { index, 0: sign } of plain.matchAll(joint)) {
    const start = isoDay(plain.slice(0, index).trim());
    const end = start && endOf(plain.slice(index + sign.length).trim(), start);
    if (start && end) return { start, end };
  }
  return null;
}

function endOf(text: string, start: string): string | null {
  const [, month, day] = /^(?:(\d{1,2})[-/.月])?(\d{1,2})日?$/.exec(text) ?? [];
  if (!day) return inOrder(start, isoDay(text));
  const year = Number(start.slice(0, 4));
  if (!month) return inOrder(start, isoDay(`${start.slice(0, 7)}-${day}`));
  const same = inOrder(start, isoDay(`${year}-${month}-${day}`));
  if (same !== null) return same;
  // 2026.12.20-1.10 ends in the next year; 2026.3.28-3.5 is a slip.
  const next = isoDay(`${year + 1}-${month}-${day}`);
  return next !== null && daysBetween(start, next) <= longestRange ? next : null;
}

function inOrder(start: string, end: string | null): string | null {
  return end !== null && start <= end ? end : null;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function plainDate(text: string): string {
  return plainDashes(halfWidth(text))
    .replace(/\s+/g, ' ')
    .replace(/ ?([-/.年月日至到~]) ?/g, '$1');
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
