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
      const text = new TextBytes(length * 12);
      const offsets = new Int32Array(length + 1);
      for (let i = 0; i < length; i++) {
        const value = column.values[from + i];
        if (value != null) text.add(String(value));
        offsets[i + 1] = text.length;
      }
      const data = text.written();
      return makeData({ type: new Utf8(), ...common, valueOffsets: offsets, data });
    }
  }
}

/** Texts one after the other as UTF-8. */
class TextBytes {
  private bytes: Uint8Array;
  private readonly encoder = new TextEncoder();
  length = 0;

  constructor(expected: number) {
    this.bytes = new Uint8Array(Math.max(64, expected));
  }

  add(text: string): void {
    const most = this.length + text.length * 3;
    if (most > this.bytes.length) {
      const larger = new Uint8Array(most * 2);
      larger.set(this.bytes.subarray(0, this.length));
      this.bytes = larger;
    }
    // Codes and dates are ASCII: written here in a third of the encoder's time.
    const { bytes } = this;
    for (let i = 0, at = this.length; i < text.length; i++, at++) {
      const code = text.charCodeAt(i);
      if (code > 127) {
        this.length += this.encoder.encodeInto(text, bytes.subarray(this.length)).written;
        return;
      }
      bytes[at] = code;
    }
    this.length += text.length;
  }

  written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}
