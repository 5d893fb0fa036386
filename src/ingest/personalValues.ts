import { halfWidth, plainDashes } from './halfWidth';
import { kindBit, type KindSet, type PersonalKind } from './personalKinds';
import { isDamagedId, isResidentId, isShortResidentId } from './residentId';

// Everything that the tests below could find contains one of these; most cells contain none.
const worthTesting = /\d(?:[\s–—-]{0,3}\d){6}|[@＠*＊●•]|[xX]{4}|[0-9a-fA-F]{32}|[Ee]\+1|[０-９]/;
const joint = / ?- ?/g;

const email = /[^\s@]{1,64}@[^\s@]{1,255}\.[a-z]{2,}/i;
const maskedNumber = /\d{3,6}[*●•]{3,}|\d{3,6}X{4,}\d{2}/;
const maskedName = /^[\u3400-\u9fff][*●•]{1,3}[\u3400-\u9fff]?$/;
const hash = /(?<![\w-])(?=[0-9]*[a-f])(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})(?![\w-])/i;
const certificate = /(?<![0-9A-Z])(?:[A-Z]\d{21}|[A-Z]{2}\d{20})(?!\d)/g;
const roundedId = /(?<![\d.])[1-8]\.\d{1,14}E\+17(?!\d)/i;
const longRun = /\d(?:[ -]?\d){14,}(?:[ -]?X)?/g;
const card = /(?<![0-9A-Z])[3-69]\d{3}(?:\d{12,15}|(?:[ -]\d{4}){3}(?:[ -]\d{1,3})?)(?![0-9A-Z])/g;
const datedCode = /^(?:50|33)\d{4}20[0-4]/;
const mobile = /(?<![0-9A-Z_])(?:\+?86[ -]?)?1[3-9]\d(?:\d{8}|[ -]\d{4}[ -]\d{4})(?![0-9A-Z_])/;
const landline =
  /(?<![0-9A-Z_]-?)\(?0(?:10|2\d|[3-9]\d\d)(?:[-) ]{1,2}(?!20[0-4]\d[01]\d)\d{7,8}|[2-8]\d{6,7})(?![0-9A-Z_])/;

/** Kinds of personal data inside a cell's text, also in the middle of it; 0 where none is found. */
export function personalValues(raw: string): KindSet {
  if (!worthTesting.test(raw)) return 0;
  return test(plainDashes(halfWidth(raw)).trim().toUpperCase().replace(/\s+/g, ' ').replace(joint, '-'));
}

function test(text: string): KindSet {
  let found: KindSet = 0;
  const note = (kind: PersonalKind, is: boolean) => {
    if (is) found |= kindBit(kind);
  };
  note('email', email.test(text));
  note('masked', maskedNumber.test(text));
  note('name', maskedName.test(text));
  note('hash', hash.test(text));
  note('id', roundedId.test(text));
  const uncertified = text.replace(certificate, ' ');
  note('certificate', uncertified !== text);
  const hasId = (uncertified.match(longRun) ?? []).some(containsId);
  note('id', hasId);
  // An ID may pass the card's checksum by accident, and a card number cannot be told from it then.
  note('bank', !hasId && (uncertified.match(card) ?? []).some(isCard));
  note('mobile', mobile.test(uncertified));
  note('landline', landline.test(uncertified));
  return found;
}

/** Looks at every 18 characters of the run, since other numbers (a serial, two more digits) may be joined to an ID. */
function containsId(run: string): boolean {
  const digits = run.replace(/[ -]/g, '');
  if (isShortResidentId(digits)) return /^(?:\d{15}|\d{6}[ -]\d{6}[ -]\d{3})$/.test(run);
  if (/^(?:\d{17}[\dX]|\d{6}[ -]\d{8}[ -]\d{3}[\dX])$/.test(run) && isDamagedId(digits)) return true;
  for (let start = 0; start + 18 <= digits.length; start++) {
    if (isResidentId(digits.slice(start, start + 18))) return true;
  }
  return false;
}

/** 16 to 19 digits with a right Luhn check digit; unit code + date + serial is no card. */
function isCard(run: string): boolean {
  const digits = run.replace(/[ -]/g, '');
  if (datedCode.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
