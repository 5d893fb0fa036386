import { FileRefusal } from '../types';
import { limits, megabytes } from './limits';

interface Entry {
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
}

/** The parts of a zip file, unpacked one by one when asked for. */
export interface Zip {
  names: readonly string[];
  /**
   * A part in pieces; null where there is none of the name.
   * @throws FileRefusal `err.damaged`; `err.bomb` {max} once all parts read together exceed the limit
   */
  open(name: string): ReadableStream<Uint8Array> | null;
}

const [endMark, entryMark, partMark] = [0x06054b50, 0x02014b50, 0x04034b50];
const endLength = 22;
const longestComment = 65535;
const encrypted = 1;
/** A directory of more parts than any workbook has is itself an attack. */
const mostParts = 5000;

/**
 * Reads the directory of a zip file; nothing is unpacked yet.
 * @throws FileRefusal `err.damaged` where the end is missing, `err.locked`, `err.bomb` {max} by the sizes declared
 */
export function openZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  most: number = limits.unpackedWorkbook,
): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map([...directory(view, bytes)].filter(([name]) => wanted(name)));
  let left = most;
  const declared = [...entries.values()].reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (declared > left) throw tooLarge();
  return {
    names: [...entries.keys()],
    open(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      const part = partOf(entry, view, bytes);
      const stream = new Blob([part as Uint8Array<ArrayBuffer>]).stream();
      const unpacked =
        entry.method === 0 ? stream : stream.pipeThrough(new DecompressionStream('deflate-raw'));
      return unpacked.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform(piece, controller) {
            // The directory may lie about sizes.
            left -= piece.length;
            if (left < 0) throw tooLarge();
            controller.enqueue(piece);
          },
        }),
      );
    },
  };
}

/** Whether the directory at the end of a zip file is there: one cut off on its way has none. */
export function hasDirectory(bytes: Uint8Array): boolean {
  return endOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)) !== null;
}

function* directory(view: DataView, bytes: Uint8Array): Generator<[string, Entry]> {
  const end = endOf(view);
  if (end === null) throw new FileRefusal('err.damaged');
  const count = view.getUint16(end + 10, true);
  if (count > mostParts) throw tooLarge();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark)
      throw new FileRefusal('err.damaged');
    if ((view.getUint16(at + 8, true) & encrypted) !== 0) throw new FileRefusal('err.locked');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    yield [
      name.replace(/\\/g, '/'),
      {
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        unpacked: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      },
    ];
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function partOf({ offset, packed, method }: Entry, view: DataView, bytes: Uint8Array): Uint8Array {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== partMark)
    throw new FileRefusal('err.damaged');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > view.byteLength || (method !== 0 && method !== 8))
    throw new FileRefusal('err.damaged');
  return bytes.subarray(start, start + packed);
}

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at--)
    if (view.getUint32(at, true) === endMark) return at;
  return null;
}

function tooLarge(): FileRefusal {
  return new FileRefusal('err.bomb', { max: megabytes(limits.unpackedWorkbook) });
}
