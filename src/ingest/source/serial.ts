const dayMs = 86_400_000;
/** Built-in formats that show a date; 18–21 and 45–47 show only a time. */
const builtInDates = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
]);
const builtInPercents = new Set([9, 10]);

/** How a cell's number format wants its number to be understood. */
export type NumberKind = 'number' | 'date' | 'percent';

/** The kind of a number format by its id, and its code where the workbook defines it. */
export function kindOfFormat(id: number, code: string | undefined): NumberKind {
  if (code === undefined || code === '') {
    if (builtInDates.has(id)) return 'date';
    return builtInPercents.has(id) ? 'percent' : 'number';
  }
  // Quoted text, escaped characters, colours, locales and widths are not part of the pattern.
  const [pattern = ''] = code
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[_*]./g, '')
    .replace(/e[+-]|am\/pm|a\/p|上午\/下午/gi, '')
    .split(';');
  if (/^general$/i.test(pattern.trim())) return 'number';
  // Hours and minutes alone are a duration, not a day.
  if (/[yde]/i.test(pattern) || /m/i.test(pattern.replace(/(?:h+\W*m+|m+\W*s+)/gi, ''))) return 'date';
  return pattern.includes('%') ? 'percent' : 'number';
}

/** A stored number as text: ISO date (with the time where there is one), percent, or the number in full precision. */
export function numberText(value: number, kind: NumberKind, date1904: boolean): string {
  if (kind === 'date') return dateText(value, date1904) ?? plain(value);
  return kind === 'percent' ? `${plain(value * 100)}%` : plain(value);
}

/** Fifteen digits are what a spreadsheet keeps of a fraction; whole numbers are given as stored. */
function plain(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
}

/** Null where the serial is no day: before 1900-01-01, and 1900-02-29, which only spreadsheets know. */
function dateText(serial: number, date1904: boolean): string | null {
  const days = date1904 ? serial + 1462 : serial;
  if (days < 1 || days >= 2_958_466 || Math.floor(days) === 60) return null;
  const epoch = Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const moment = new Date(epoch + Math.round(days * 86_400) * 1000);
  const text = moment.toISOString();
  return moment.getTime() % dayMs === 0 ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}
