import type { SchemaElement } from 'hyparquet';
import {
  chinaShift,
  dayOf,
  decimalOf,
  momentOf,
  type PerSecond,
  plainText,
  singleOf,
  timeOf,
  toBigInt,
} from './columnText';

type ToText = (value: unknown) => string;

const unreadable = new Set([
  'BSON',
  'INTERVAL',
  'MAP',
  'MAP_KEY_VALUE',
  'LIST',
  'GEOMETRY',
  'GEOGRAPHY',
  'VARIANT',
]);
const units = { MILLIS: 1_000, MICROS: 1_000_000, NANOS: 1_000_000_000 } as const;

/** Whether a column holds texts, numbers, days, moments or answers. */
export function isReadable({ type, converted_type: named, logical_type: logical }: SchemaElement): boolean {
  const kept: string = named ?? '';
  if (unreadable.has(kept) || unreadable.has(logical?.type ?? '')) return false;
  if (type !== 'FIXED_LEN_BYTE_ARRAY') return true;
  return kept === 'DECIMAL' || ['DECIMAL', 'UUID', 'FLOAT16'].includes(logical?.type ?? '');
}

/** How values of a column become text; `values` are all of it, by row group. */
export function textMaker(element: SchemaElement, values: readonly ArrayLike<unknown>[]): ToText {
  const make = makerOf(element, values);
  return (value) => (value === null || value === undefined ? '' : make(value));
}

function makerOf(element: SchemaElement, values: readonly ArrayLike<unknown>[]): ToText {
  const { type, converted_type, logical_type: logical } = element;
  const kept: string = converted_type ?? '';
  if (kept === 'DECIMAL' || logical?.type === 'DECIMAL') {
    const own = logical?.type === 'DECIMAL' ? logical.scale : undefined;
    const scale = own ?? element.scale ?? 0;
    return (value) => decimalOf(value instanceof Uint8Array ? signedOf(value) : toBigInt(value), scale);
  }
  if (kept === 'DATE' || logical?.type === 'DATE') return (value) => dayOf(Number(value));
  if (logical?.type === 'TIME' || kept.startsWith('TIME_')) {
    const perSecond = logical?.type === 'TIME' ? units[logical.unit] : unitOf(kept);
    return (value) => timeOf(toBigInt(value), perSecond);
  }
  const isMoment = logical?.type === 'TIMESTAMP' || kept.startsWith('TIMESTAMP_');
  if (isMoment || (type === 'INT96' && kept === '')) {
    const moment = logical?.type === 'TIMESTAMP' ? logical : null;
    const perSecond = moment ? units[moment.unit] : type === 'INT96' ? units.NANOS : unitOf(kept);
    // Without a word of it, moments are counted in UTC: so say the rules for the older way to keep them.
    const isUtc = moment?.isAdjustedToUTC ?? true;
    const shift = isUtc ? chinaShift(momentsOf(values), perSecond) : 0n;
    return (value) => momentOf(toBigInt(value) + shift, perSecond);
  }
  if (type === 'FLOAT') return (value) => singleOf(Number(value));
  // Old writers do not say that a text is one.
  return (value) => (value instanceof Uint8Array ? decode(value) : plainText(value));
}

function* momentsOf(values: readonly ArrayLike<unknown>[]): Generator<bigint> {
  for (const chunk of values)
    for (let at = 0; at < chunk.length; at++) {
      const value = chunk[at];
      if (value !== null && value !== undefined) yield toBigInt(value);
    }
}

function unitOf(kept: string): PerSecond {
  return kept.endsWith('MILLIS') ? units.MILLIS : units.MICROS;
}

/** A whole number in two's complement, highest byte first. */
function signedOf(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return BigInt.asIntN(bytes.length * 8, value);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
