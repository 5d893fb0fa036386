// All of these expect half-width text in capitals with single spaces and one kind of dash.

const card =
  /(?<![0-9A-Z])[3-69]\d{3}(?:\d{12,15}|(?:[ -]\d{4}){3}(?:[ -]\d{1,3})?)(?![0-9A-Z])|(?<![0-9A-Z])62(?:[ -]?\d){14,17}(?![0-9A-Z])/g;
const datedCode = /^(?:50|33)\d{4}20[0-4]/;
const unionPay = /^62/;
/** Digits that a spreadsheet keeps of a number; the rest becomes 0. */
const keptDigits = 15;

const day = '20[0-4]\\d[01]\\d[0-3]\\d';
const mobile = new RegExp(
  '(?<![0-9A-Z_]|\\d\\.)(?:\\(?\\+?(?:00)?86\\)?[ -]?)?' +
    `1[3-9]\\d(?:\\d{8}|[ .-]\\d{4}[ .-]\\d{4}|[ .-]\\d{3}[ .-]\\d{5}|\\d[ .-]\\d{4}[ .-]\\d{3}|[ -](?!${day})\\d{8}|\\d{4}[ -]\\d{4}|(?:[ -]\\d){8})` +
    '(?![0-9A-Z_]|\\.\\d*[1-9])|(?<![0-9A-Z_-])1 [3-9](?: \\d){9}(?![0-9A-Z_]| \\d)',
);
const landline = new RegExp(
  '(?<![0-9A-Z_]-?|[0-9]\\.)\\(?(?:\\+?86-?)?0?(?<=0|86-?|\\+86)(?:10|2\\d|[3-9]\\d\\d)' +
    `(?:[-) ]{1,2}(?!${day})(?:\\d{7,8}|\\d{4}[ -]\\d{3,4})|(?<=0(?:10|2\\d))(?!${day})\\d{8}|[2-8]\\d{6,7})(?![0-9A-Z_])`,
);

/** 16 to 19 digits with a right Luhn check digit, or a UnionPay number whose end a spreadsheet rounded off. */
export function containsCard(text: string): boolean {
  return (text.match(card) ?? []).some((run) => isCard(run.replace(/[ -]/g, '')));
}

/** Unit code + date + serial is no card. */
function isCard(digits: string): boolean {
  if (datedCode.test(digits)) return false;
  return passesLuhn(digits) || (unionPay.test(digits) && /^0+$/.test(digits.slice(keptDigits)));
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** 11 digits from 13 to 19, in the usual groups, with or without the country's number. */
export function containsMobile(text: string): boolean {
  return mobile.test(text);
}

/** Area code and 7 or 8 digits. */
export function containsLandline(text: string): boolean {
  return landline.test(text);
}
