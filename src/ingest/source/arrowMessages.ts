import { FileRefusal } from '../types';
import { refuseManyCells } from './columnRows';

const fileMark = [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31];
const fileHead = 8;
const [schemaHeader, dictionaryHeader, batchHeader] = [1, 2, 3];
/** Places of a table's entries in its list of offsets, as the format's own schemas number them. */
const slots = {
  footer: { schema: 6, dictionaries: 8, batches: 10, notes: 12 },
  header: { type: 6, table: 8, bodyLength: 10 },
  schema: { endian: 4, fields: 6, notes: 8 },
  field: { kind: 8, type: 10, children: 14, notes: 16 },
  union: { kinds: 6 },
  dictionary: { batch: 6 },
  batch: { length: 4, nodes: 6, buffers: 8, variadic: 12 },
} as const;
const union = 14;
const deepest = 32;
const blockLength = 24;

/**
 * The messages of an Arrow file or stream as a stream that is safe to decode: complete, in order, no list longer than the
 * bytes it stands in, no more cells than are read; the index at the end of a file names all that is in it.
 * @throws FileRefusal `err.damaged`, `err.tooManyCells`, `err.format` for numbers in the order of other machines
 */
export function checkedMessages(bytes: Uint8Array): Uint8Array {
  const isFile = fileMark.every((byte, index) => bytes[index] === byte);
  if (isFile && !fileMark.every((byte, index) => bytes[bytes.length - fileMark.length + index] === byte))
    throw damaged();
  const stream = isFile ? bytes.subarray(fileHead) : bytes;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  // Some writers give the columns in the index at the end only.
  const index = isFile ? checkFooter(bytes) : null;
  let [at, columns, rows, batches] = [0, index?.columns ?? 0, 0, 0];
  for (;;) {
    // A stream that was cut between two messages would otherwise pass for a shorter one.
    if (at + 4 > view.byteLength) throw damaged();
    let length = view.getInt32(at, true);
    at += 4;
    if (length === -1) {
      if (at + 4 > view.byteLength) throw damaged();
      length = view.getInt32(at, true);
      at += 4;
    }
    if (length === 0) {
      if (index === null) return stream.subarray(0, at);
      if (index.batches !== batches) throw damaged();
      return bytes;
    }
    if (length < 8 || at + length > view.byteLength) throw damaged();
    const message = new Tables(new DataView(stream.buffer, stream.byteOffset + at, length));
    const { kind, bodyLength, ...found } = checkMessage(message);
    columns = kind === schemaHeader ? found.columns : columns;
    rows += found.rows;
    if (kind === batchHeader) batches++;
    refuseManyCells(rows, columns);
    at += length + bodyLength;
    if (!(bodyLength >= 0) || at > view.byteLength) throw damaged();
  }
}

/** The index at the end of a file: how many columns and how many parts of rows it names. */
function checkFooter(bytes: Uint8Array): { columns: number; batches: number } {
  const end = bytes.length - fileMark.length - 4;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = end < fileHead ? 0 : view.getInt32(end, true);
  if (length < 8 || end - length < fileHead) throw damaged();
  const footer = new Tables(new DataView(bytes.buffer, bytes.byteOffset + end - length, length));
  const root = footer.root();
  const schema = footer.table(root, slots.footer.schema);
  if (schema === null) throw damaged();
  footer.list(root, slots.footer.notes, 4);
  const dictionaries = footer.list(root, slots.footer.dictionaries, blockLength);
  const blocks = footer.list(root, slots.footer.batches, blockLength);
  for (const block of [...dictionaries, ...blocks])
    if (!(footer.longAt(block) >= fileHead && footer.longAt(block) < end)) throw damaged();
  return { columns: checkSchema(footer, schema), batches: blocks.length };
}

function checkSchema(message: Tables, schema: number): number {
  if (message.short(schema, slots.schema.endian) !== 0)
    throw new FileRefusal('err.format', { ext: 'arrow', real: 'Arrow (big-endian)' });
  message.list(schema, slots.schema.notes, 4);
  return checkFields(message, schema, slots.schema.fields, deepest);
}

function checkMessage(message: Tables) {
  const root = message.root();
  const kind = message.byte(root, slots.header.type);
  const table = message.table(root, slots.header.table);
  const bodyLength = message.long(root, slots.header.bodyLength);
  if (table === null) throw damaged();
  if (kind === schemaHeader) {
    const columns = checkSchema(message, table);
    return { kind, bodyLength, columns, rows: 0 };
  }
  if (kind !== dictionaryHeader && kind !== batchHeader) throw damaged();
  const batch = kind === batchHeader ? table : message.table(table, slots.dictionary.batch);
  if (batch === null) throw damaged();
  const rows = message.long(batch, slots.batch.length);
  for (const node of message.list(batch, slots.batch.nodes, 16)) {
    const length = message.longAt(node);
    // Inner values of lists may be more than rows, but not more than bits.
    if (!(length >= 0 && length <= Math.max(rows, bodyLength * 8))) throw damaged();
  }
  message.list(batch, slots.batch.variadic, 8);
  for (const region of message.list(batch, slots.batch.buffers, 16)) {
    const end = message.longAt(region) + message.longAt(region + 8);
    if (!(end <= bodyLength)) throw damaged();
  }
  return { kind, bodyLength, columns: 0, rows: kind === batchHeader ? rows : 0 };
}

/** Returns how many there are. */
function checkFields(message: Tables, of: number, slot: number, depth: number): number {
  if (depth === 0) throw damaged();
  const fields = message.list(of, slot, 4);
  for (const field of fields) {
    const table = field + message.int(field);
    message.list(table, slots.field.notes, 4);
    const type = message.table(table, slots.field.type);
    if (message.byte(table, slots.field.kind) === union && type !== null)
      message.list(type, slots.union.kinds, 4);
    checkFields(message, table, slots.field.children, depth - 1);
  }
  return fields.length;
}

/** The tables of one message, every step held inside of it. */
class Tables {
  constructor(private readonly view: DataView) {}

  root(): number {
    return this.int(0);
  }

  int(at: number): number {
    return this.inside(at, 4) ? this.view.getInt32(at, true) : 0;
  }

  longAt(at: number): number {
    return this.inside(at, 8) ? Number(this.view.getBigInt64(at, true)) : 0;
  }

  byte(table: number, slot: number): number {
    const at = this.entry(table, slot);
    return at !== null && this.inside(at, 1) ? this.view.getUint8(at) : 0;
  }

  short(table: number, slot: number): number {
    const at = this.entry(table, slot);
    return at !== null && this.inside(at, 2) ? this.view.getInt16(at, true) : 0;
  }

  long(table: number, slot: number): number {
    const at = this.entry(table, slot);
    return at === null ? 0 : this.longAt(at);
  }

  table(table: number, slot: number): number | null {
    const at = this.entry(table, slot);
    return at === null ? null : at + this.int(at);
  }

  /** Where each entry of a list of entries of `width` bytes stands. */
  list(table: number, slot: number, width: number): number[] {
    const at = this.entry(table, slot);
    if (at === null) return [];
    const start = at + this.int(at);
    const length = this.int(start);
    if (length < 0) throw damaged();
    this.inside(start + 4, length * width);
    return Array.from({ length }, (_, index) => start + 4 + index * width);
  }

  private entry(table: number, slot: number): number | null {
    const offsets = table - this.int(table);
    if (!this.inside(offsets, 4) || slot >= this.view.getInt16(offsets, true)) return null;
    const offset = this.inside(offsets + slot, 2) ? this.view.getInt16(offsets + slot, true) : 0;
    return offset === 0 ? null : table + offset;
  }

  private inside(at: number, length: number): true {
    if (at < 0 || at + length > this.view.byteLength) throw damaged();
    return true;
  }
}

function damaged(): FileRefusal {
  return new FileRefusal('err.damaged');
}
