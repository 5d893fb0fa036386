const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkDigits = '10X98765432';
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9)/;
// Numbers of classes and records are often unit code + date + serial, which reads as the ID of a small child:
// nobody born later than this is in a record of vocational training.
const latestBirth = '2018';
const earliestBirth = '1900';
// 15-digit numbers were last given out in the 1990s; a "birth" in 1900–1935 is a class date of 2000–2035.
const earliestShortYear = 36;

// Half-width capitals, single spaces and one kind of dash are expected.
const between = '[ ._/·-]?';
const longRun = /\d(?:[ ._/·-]?\d){16,}(?:[ ._/·-]?X)?/g;
const whole = new RegExp(
  `(?<!\\d)\\d{6}${between}(?:\\d{8}|\\d{4}${between}\\d{2}${between}\\d{2})${between}\\d{3}[\\dX](?!\\d)`,
  'g',
);
const short = new RegExp(`(?<![\\d.])\\d{6}${between}\\d{6}${between}\\d{3}(?![\\d.])`, 'g');
const separators = /[ ._/·-]/g;

/** An ID anywhere in the text, in groups or not, joined to other numbers or not, with a slip in it or rounded off. */
export function containsId(text: string): boolean {
  const plain = (run: string) => run.replace(separators, '');
  return (
    (text.match(longRun) ?? []).some((run) => hasIdInside(plain(run))) ||
    (text.match(whole) ?? []).some((run) => isDamagedId(plain(run))) ||
    (text.match(short) ?? []).some((run) => isShortResidentId(plain(run)))
  );
}

/** Looks at every 18 characters, since other numbers (a serial, two more digits) may be joined to an ID. */
function hasIdInside(digits: string): boolean {
  for (let start = 0; start + 18 <= digits.length; start++) {
    if (isResidentId(digits.slice(start, start + 18))) return true;
  }
  return false;
}

/** 18 characters with a known province, a possible birth date and the right check digit (GB 11643-1999). */
export function isResidentId(text: string): boolean {
  return hasIdForm(text) && checkDigit(text) === text[17];
}

/**
 * 18 digits that are an ID with a slip in it (mistyped, or rounded by a spreadsheet): form and birth date without
 * the check digit. Codes of organisations (9…) are left out, since the date test alone does not tell them apart.
 */
export function isDamagedId(text: string): boolean {
  return !text.startsWith('9') && hasIdForm(text);
}

/** The 15-digit form used until 1999. */
export function isShortResidentId(text: string): boolean {
  if (!/^\d{15}$/.test(text) || !provinces.test(text) || text.startsWith('9')) return false;
  const year = Number(text.slice(6, 8));
  return year >= earliestShortYear && isRealDay(`19${text.slice(6, 12)}`);
}

/** The 18 characters that stand for a 15-digit number: everybody who has one was born before 2000. */
export function toLongResidentId(short: string): string {
  const digits = `${short.slice(0, 6)}19${short.slice(6)}`;
  return `${digits}${checkDigit(digits) ?? ''}`;
}

function hasIdForm(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text) || !provinces.test(text)) return false;
  const year = text.slice(6, 10);
  return year >= earliestBirth && year <= latestBirth && isRealDay(text.slice(6, 14));
}

function checkDigit(text: string): string | undefined {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return checkDigits[sum % 11];
}

function isRealDay(compact: string): boolean {
  const [year, month, day] = [compact.slice(0, 4), compact.slice(4, 6), compact.slice(6)].map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}
