import { FileRefusal } from '../types';

const secondsOfDay = 86_400;
/** Chinese time is eight hours before UTC all year; both regions keep it. */
const chinaOffset = 8 * 3600;

/** A number as a CSV file has it: every digit, no exponent; nothing for NaN, which says "no value". */
export function numberOf(value: number): string {
  if (Number.isNaN(value)) return '';
  const text = String(value);
  const [, sign = '', whole = '', fraction = '', exponent] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(text) ?? [];
  if (exponent === undefined) return text;
  return `${sign}${pointAt(whole + fraction, whole.length + Number(exponent))}`;
}

/** A number of 32 bits in the fewest digits that tell it from its neighbours: 0.1, not 0.10000000149011612. */
export function singleOf(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return numberOf(short);
  }
  return numberOf(value);
}

/** As many digits as the widest decimal type holds. */
const mostPlaces = 76;

/**
 * A decimal number from its digits as a whole number and how many of them stand behind the point.
 * @throws RangeError where no type has so many
 */
export function decimalOf(digits: bigint, scale: number): string {
  if (!(Math.abs(scale) <= mostPlaces)) throw new RangeError('places of a decimal');
  const text = String(digits < 0n ? -digits : digits);
  const sign = digits < 0n ? '-' : '';
  if (scale <= 0) return `${sign}${text === '0' ? text : text + '0'.repeat(-scale)}`;
  return `${sign}${pointAt(text.padStart(scale + 1, '0'), Math.max(text.length, scale + 1) - scale)}`;
}

/** Digits with the decimal point before the digit at `place`, which may lie outside of them. */
function pointAt(digits: string, place: number): string {
  if (place <= 0) return `0.${'0'.repeat(-place)}${digits}`;
  if (place >= digits.length) return digits + '0'.repeat(place - digits.length);
  return `${digits.slice(0, place)}.${digits.slice(place)}`;
}

/** The day so many days after 1970-01-01 as ISO text; the number itself where no calendar has it. */
export function dayOf(days: number): string {
  const day = new Date(days * secondsOfDay * 1000);
  return Number.isNaN(day.getTime()) ? String(days) : day.toISOString().slice(0, 10).replace(/^\+/, '');
}

/** How many of a timestamp's units make a second. */
export type PerSecond = 1 | 1_000 | 1_000_000 | 1_000_000_000;

/**
 * A moment as ISO text: at midnight only its day, else `2026-03-05 10:15:22` with as much of a second as there is.
 * `value` counts units since 1970-01-01 00:00 of the clock that it was written by.
 */
export function momentOf(value: bigint, perSecond: PerSecond): string {
  const unit = BigInt(perSecond);
  const rest = ((value % unit) + unit) % unit;
  const seconds = Number((value - rest) / unit);
  const moment = new Date(seconds * 1000);
  if (Number.isNaN(moment.getTime())) return String(value);
  const [day = '', time = ''] = moment.toISOString().replace(/^\+/, '').split(/[TZ]/);
  if (rest === 0n && seconds % secondsOfDay === 0) return day;
  return `${day} ${time.slice(0, 8)}${partOfSecond(rest, perSecond)}`;
}

/** A time of day: `10:15:22`. */
export function timeOf(value: bigint, perSecond: PerSecond): string {
  const unit = BigInt(perSecond);
  const seconds = Number(value / unit);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const clock = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return `${clock}${partOfSecond(value % unit, perSecond)}`;
}

function partOfSecond(rest: bigint, perSecond: PerSecond): string {
  if (rest === 0n) return '';
  const places = String(perSecond).length - 1;
  return `.${String(rest).padStart(places, '0').replace(/0+$/, '')}`;
}

/**
 * By how many units moments that are counted in UTC are to be moved so that they say what a clock in China said. None
 * where all of them are midnights in UTC: they are days, which somebody's program kept as moments.
 */
export function chinaShift(values: Iterable<bigint>, perSecond: PerSecond): bigint {
  const day = BigInt(secondsOfDay) * BigInt(perSecond);
  for (const value of values) if (value % day !== 0n) return BigInt(chinaOffset) * BigInt(perSecond);
  return 0n;
}

/** A number, text or yes/no as text. @throws FileRefusal `err.damaged` for anything else */
export function plainText(value: unknown): string {
  switch (typeof value) {
    case 'number':
      return numberOf(value);
    case 'string':
      return value;
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      throw new FileRefusal('err.damaged');
  }
}

/** A whole number of any size. @throws FileRefusal `err.damaged` for anything else */
export function toBigInt(value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isInteger(value)) return BigInt(value);
  throw new FileRefusal('err.damaged');
}
