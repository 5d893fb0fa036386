import { type Column, type DataType, TimeUnit, Type } from '@uwdata/flechette';
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

const dayMs = 86_400_000;
const single = 1;
const plainTypes: readonly number[] = [
  Type.Null,
  Type.Int,
  Type.Float,
  Type.Utf8,
  Type.LargeUtf8,
  Type.Utf8View,
  Type.Bool,
  Type.Decimal,
  Type.Date,
  Type.Time,
  Type.Timestamp,
];
const perSecond: Readonly<Record<number, PerSecond>> = {
  [TimeUnit.SECOND]: 1,
  [TimeUnit.MILLISECOND]: 1_000,
  [TimeUnit.MICROSECOND]: 1_000_000,
  [TimeUnit.NANOSECOND]: 1_000_000_000,
};

/** Whether a column holds texts, numbers, days, moments or answers, as they are or by a list of distinct ones. */
export function isReadableType(type: DataType): boolean {
  return plainTypes.includes(valueType(type).typeId);
}

/** How values of a column become text. */
export function arrowText(column: Column<unknown>): ToText {
  const make = makerOf(valueType(column.type), column);
  return (value) => (value === null ? '' : make(value));
}

function valueType(type: DataType): DataType {
  if (type.typeId === Type.Dictionary) return valueType(type.dictionary);
  return type.typeId === Type.RunEndEncoded ? valueType(type.children[1].type) : type;
}

function makerOf(type: DataType, column: Column<unknown>): ToText {
  switch (type.typeId) {
    case Type.Decimal:
      return (value) => decimalOf(toBigInt(value), type.scale);
    case Type.Date:
      return (value) => dayOf(Number(value) / dayMs);
    case Type.Time:
      return (value) => timeOf(toBigInt(value), unitOf(type.unit));
    case Type.Timestamp: {
      const unit = unitOf(type.unit);
      // With a time zone moments are counted in UTC, without one by the clock on the wall.
      const isUtc = type.timezone !== null && type.timezone !== '';
      const shift = isUtc ? chinaShift(momentsOf(column), unit) : 0n;
      return (value) => momentOf(toBigInt(value) + shift, unit);
    }
    case Type.Float:
      return type.precision === single ? (value) => singleOf(Number(value)) : plainText;
    default:
      return plainText;
  }
}

function* momentsOf(column: Column<unknown>): Generator<bigint> {
  for (const value of column) if (value !== null) yield toBigInt(value);
}

function unitOf(unit: number): PerSecond {
  return perSecond[unit] ?? 1;
}
