import {
  Bool,
  DateDay,
  Field,
  Float64,
  RecordBatch,
  Schema,
  Struct,
  Table,
  Utf8,
  makeData,
  tableToIPC,
  type Data,
} from 'apache-arrow';
import type { Column } from '../ingest/types';

const dayMilliseconds = 86_400_000;
/** Rows per batch: bounds the copy that is alive while rows go into the engine. */
const batchRows = 100_000;

/** Typed columns, all equally long, as Arrow IPC streams of at most 100,000 rows each; no rows give no stream. */
export function toArrowBatches(columns: readonly Column[]): Uint8Array[] {
  const length = columns[0]?.values.length ?? 0;
  const batches: Uint8Array[] = [];
  for (let from = 0; from < length; from += batchRows)
    batches.push(tableToIPC(toArrowBatch(columns, from, Math.min(from + batchRows, length)), 'stream'));
  return batches;
}

/**
 * Rows `from` (included) to `to` (excluded) of typed columns as an Arrow table of one batch.
 * Built from typed arrays: Arrow's own vector builders for text compile code, which the page's
 * Content-Security-Policy forbids.
 */
function toArrowBatch(columns: readonly Column[], from: number, to: number): Table {
  const data = columns.map((column) => toData(column, from, to));
  const schema = new Schema(columns.map((column, i) => new Field(column.name, data[i]!.type, true)));
  const struct = makeData({
    type: new Struct(schema.fields),
    length: to - from,
    nullCount: 0,
    children: data,
  });
  return new Table(schema, [new RecordBatch(schema, struct)]);
}

function toData(column: Column, from: number, to: number): Data {
  const length = to - from;
  const nullBitmap = new Uint8Array(Math.ceil(length / 64) * 8);
  let nullCount = 0;
  for (let i = 0; i < length; i++) {
    if (column.values[from + i] == null) nullCount++;
    else nullBitmap[i >> 3]! |= 1 << (i & 7);
  }
  const common = { length, nullCount, nullBitmap };
  switch (column.type) {
    case 'integer':
    case 'number': {
      const values = new Float64Array(length);
      for (let i = 0; i < length; i++) values[i] = Number(column.values[from + i] ?? 0);
      return makeData({ type: new Float64(), ...common, data: values });
    }
    case 'boolean': {
      const bits = new Uint8Array(nullBitmap.length);
      for (let i = 0; i < length; i++) if (column.values[from + i] === true) bits[i >> 3]! |= 1 << (i & 7);
      return makeData({ type: new Bool(), ...common, data: bits });
    }
    case 'date': {
      const days = new Int32Array(length);
      for (let i = 0; i < length; i++) {
        const day = column.values[from + i];
        if (day != null) days[i] = Date.parse(String(day)) / dayMilliseconds;
      }
      return makeData({ type: new DateDay(), ...common, data: days });
    }
    case 'string':
    case 'yearmonth': {
      const encoder = new TextEncoder();
      const offsets = new Int32Array(length + 1);
      let bytes = new Uint8Array(Math.max(64, length * 12));
      let end = 0;
      for (let i = 0; i < length; i++) {
        const value = column.values[from + i];
        if (value != null) {
          const text = String(value);
          if (end + text.length * 3 > bytes.length) {
            const larger = new Uint8Array((end + text.length * 3) * 2);
            larger.set(bytes.subarray(0, end));
            bytes = larger;
          }
          end += encoder.encodeInto(text, bytes.subarray(end)).written;
        }
        offsets[i + 1] = end;
      }
      return makeData({ type: new Utf8(), ...common, valueOffsets: offsets, data: bytes.subarray(0, end) });
    }
  }
}
