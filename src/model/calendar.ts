/**
 * Arithmetic on ISO days (`2026-10-31`) and months (`2026-10`). Days compare as text; all of it is in UTC,
 * so that no time zone or daylight saving can move a day. Only `localDay` and `localMinute` ask the clock on the wall.
 */

const msPerDay = 86_400_000;

/** Days since 1970-01-01, or null where the text is no day of the calendar (2025-02-29, 2025-2-9). */
function serialOf(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const serial = Date.UTC(+text.slice(0, 4), +text.slice(5, 7) - 1, +text.slice(8, 10)) / msPerDay;
  return dayOf(serial) === text ? serial : null;
}

function dayOf(serial: number): string {
  return new Date(serial * msPerDay).toISOString().slice(0, 10);
}

function toSerial(day: string): number {
  const serial = serialOf(day);
  if (serial === null) throw new RangeError(`not an ISO day: "${day}"`);
  return serial;
}

/** True for an existing day written in full: `2024-02-29`, not `2025-02-29`, not `2024-2-29`. */
export function isDay(text: string): boolean {
  return serialOf(text) !== null;
}

/** True for `2026-01` to `2026-12`. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** The day `count` days later (earlier when negative). Throws RangeError where `day` is no day. */
export function addDays(day: string, count: number): string {
  return dayOf(toSerial(day) + count);
}

/** Days from `from` to `to`: 0 for the same day, 1 for the next, negative backwards. Throws as `addDays`. */
export function daysBetween(from: string, to: string): number {
  return toSerial(to) - toSerial(from);
}

export function yearOf(dayOrMonth: string): number {
  return Number(dayOrMonth.slice(0, 4));
}

/** `2026-10-31` → `2026-10`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

function monthIndex(month: string): number {
  if (!isMonth(month)) throw new RangeError(`not an ISO month: "${month}"`);
  return yearOf(month) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The month `count` months later (earlier when negative). Throws RangeError where `month` is no month. */
export function addMonths(month: string, count: number): string {
  const index = monthIndex(month) + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Months from `from` to `to`: 2026-09 to 2027-12 is 15. Throws as `addMonths`. */
export function monthsBetween(from: string, to: string): number {
  return monthIndex(to) - monthIndex(from);
}

/** Every month from `from` to `to`, both included, ascending; empty where `to` is earlier. */
export function monthsFrom(from: string, to: string): string[] {
  const count = Math.max(0, monthsBetween(from, to) + 1);
  return Array.from({ length: count }, (_, index) => addMonths(from, index));
}

export function firstDayOfMonth(month: string): string {
  return `${month}-01`;
}

/** `2024-02` → `2024-02-29`. */
export function lastDayOfMonth(month: string): string {
  return addDays(firstDayOfMonth(addMonths(month, 1)), -1);
}

export function isMonthStart(day: string): boolean {
  return day.endsWith('-01');
}

export function isMonthEnd(day: string): boolean {
  return isMonthStart(addDays(day, 1));
}

/** The last month that is wholly over at the end of `day`: 10-31 → 10, 10-30 → 09. */
export function lastCompleteMonth(day: string): string {
  return isMonthEnd(day) ? monthOf(day) : addMonths(monthOf(day), -1);
}

/** The first month that begins on or after `day`: 09-01 → 09, 09-15 → 10. */
export function firstWholeMonth(day: string): string {
  return isMonthStart(day) ? monthOf(day) : addMonths(monthOf(day), 1);
}

/** The same day of another year; 29 February becomes 28 February where the year has none. */
export function addYears(day: string, count: number): string {
  const month = addMonths(monthOf(day), count * 12);
  return earlier(`${month}-${day.slice(8, 10)}`, lastDayOfMonth(month));
}

export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

export function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** The day of a moment where the computer is. */
export function localDay(moment: Date): string {
  return localMinute(moment).slice(0, 10);
}

/** The minute of a moment where the computer is: `2026-10-31T09:05`. */
export function localMinute(moment: Date): string {
  const shifted = moment.getTime() - moment.getTimezoneOffset() * 60_000;
  return new Date(shifted).toISOString().slice(0, 16);
}
