import { halfWidth, plainDashes } from './halfWidth';
import { hasNameInText } from './personNames';
import { kindBit, type KindSet, type PersonalKind } from './personalKinds';
import { personalWords } from './personalWords';
import { containsCard, containsMobile, containsLandline } from './personalNumbers';
import { containsId } from './residentId';

// Everything that the tests below could find contains one of these; most cells contain none.
const worthTesting =
  /\d(?:[\s._/\u00ad\u200b-\u200f\u2060\ufeff‐-―·•–—-]{0,3}\d){6}|[@*=]|[xX]{4}|\d[Ee]\+?1|\d\.\d{1,3}\.\d|::/;
const worthTestingLong = /[0-9a-fA-F]{32}|data:image|[A-Za-z0-9+/]{200}/;
const shortestLong = 32;
const beyondAscii = /[^\x20-\x7e]/;
const hanzi = /[\p{Script=Han}０-９＠＊●•]/u;
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const joint = / ?([-@]) ?/g;

const email = /[^\s@]{1,64}@[^\s@]{1,255}\.[A-Z]{2,}/;
const maskedNumber =
  /\d{3,6}-?[*●•]{3,}|\d{3,6}[*●•]{2,}\d{2,4}|\d{3,6}X{4,}\d{2}|[*●•]{6,}\d{2,4}X?(?!\d)|\d[*●•]{10,}/;
const maskedName =
  /^(?:\p{Script=Han}[*●•]{1,3}\p{Script=Han}?|\p{Script=Han}{2}[*●•]{2,3}|[*●•]{1,2}\p{Script=Han}{1,2}|\p{Script=Han}某{1,2})$/u;
const hash =
  /(?<![\w-])(?=[0-9]*[A-F])(?:[0-9A-F]{128}|[0-9A-F]{96}|[0-9A-F]{64}|[0-9A-F]{56}|[0-9A-F]{40}|[0-9A-F]{32})(?![\w-])/;
const hashInBase64 =
  /(?<![\w+/-])(?:[A-Za-z0-9+/]{22}==|[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{27}=|[A-Za-z0-9+/]{86}==)(?![\w+/=])/;
const picture = /data:image|\/9j\/[A-Za-z0-9+/]{60}|iVBORw0KGgo|[A-Za-z0-9+/]{200}/;
const certificate = /(?<![0-9A-Z])(?:[A-Z](?:[ -]?\d){21}|[A-Z]{2}(?:[ -]?\d){20})(?!\d)/g;
/** What a spreadsheet makes of long numbers: 18 digits are …E+17. */
const rounded = /(?<![\w.-])[1-9](?:\.\d{1,14}E\+?|E\+)(1[0-9])(?![\dA-Z])/g;
const roundedId: readonly string[] = ['14', '17', '19'];
const roundedCard: readonly string[] = ['15', '16', '18'];
const roundedMobile = /(?<![\w.-])1\.[3-9]\d*E\+?10(?![\dA-Z])/;
const ipAddress =
  /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?![\d.]*\d)/;
/** An occupation code with full stops has the form of an address of four small numbers. */
const dottedCode = /^[1-8](?:\.\d{1,2}){3}$/;
const longAddress =
  /(?<![\w:])(?:[0-9A-F]{1,4}:){5,7}[0-9A-F]{1,4}(?![\w:])|(?<![\w:])(?:[0-9A-F]{1,4}:){1,6}:(?:[0-9A-F]{1,4}:?){1,6}(?!\w)/;
/** Credit codes of sole traders begin with 92 and lead to a person; those of organisations may stay. */
const soleTrader = /(?<![0-9A-Z])92\d{6}(?=[0-9A-Z]*[A-HJ-NPQRTUWXY])[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Z])/;

/** Kinds of personal data inside a cell's text, also in the middle of it; 0 where none is found. */
export function personalValues(raw: string): KindSet {
  if (!isWorthTesting(raw)) return 0;
  const plain = plainDashes(halfWidth(raw))
    .replace(invisible, '')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(joint, '$1');
  return test(plain.toUpperCase().replace(/(?<=\d{17})[*×ΧХ✕]/g, 'X'), plain);
}

function isWorthTesting(raw: string): boolean {
  if (worthTesting.test(raw)) return true;
  if (raw.length >= shortestLong && worthTestingLong.test(raw)) return true;
  return beyondAscii.test(raw) && hanzi.test(raw);
}

function test(text: string, asWritten: string): KindSet {
  let found: KindSet = 0;
  const note = (kind: PersonalKind, is: boolean) => {
    if (is) found |= kindBit(kind);
  };
  note('email', email.test(text));
  note('masked', maskedNumber.test(text));
  note('name', maskedName.test(text) || hasNameInText(text));
  note('hash', hash.test(text) || hashInBase64.test(asWritten));
  for (const [, places = ''] of text.matchAll(rounded)) {
    note('id', roundedId.includes(places));
    note('bank', roundedCard.includes(places));
  }
  note('ip', (ipAddress.test(text) && !dottedCode.test(text)) || longAddress.test(text));
  note('other', picture.test(asWritten) || soleTrader.test(text));
  const uncertified = text.replace(certificate, ' ');
  note('certificate', uncertified !== text);
  const hasId = containsId(uncertified);
  note('id', hasId);
  // An ID may pass the card's checksum by accident, and a card number cannot be told from it then.
  note('bank', !hasId && containsCard(uncertified));
  note('mobile', containsMobile(uncertified) || roundedMobile.test(text));
  note('landline', containsLandline(uncertified));
  return beyondAscii.test(text) ? found | personalWords(text) : found;
}
