const magic = 0x184d2204;
const flags = { independent: 0x20, blockSum: 0x10, size: 0x08, contentSum: 0x04, dictionary: 0x01 };
const storedBlock = 0x80000000;

/**
 * Unpacks LZ4 frames, as Arrow files have them, into `length` bytes. Checksums are passed over.
 * @throws RangeError where the frames are broken or hold another number of bytes
 */
export function unpackLz4Frame(input: Uint8Array, length: number): Uint8Array {
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
  const output = new Uint8Array(length);
  let [at, end] = [0, 0];
  while (at < input.length) {
    if (view.getUint32(at, true) !== magic) throw new RangeError('no LZ4 frame');
    const flag = view.getUint8(at + 4);
    if (flag >> 6 !== 1 || (flag & flags.dictionary) !== 0) throw new RangeError('unknown LZ4 frame');
    at += 7 + ((flag & flags.size) === 0 ? 0 : 8);
    // Blocks may refer back to earlier ones of their frame, so all are unpacked into one place.
    const start = end;
    for (;;) {
      const size = view.getUint32(at, true);
      at += 4;
      if (size === 0) break;
      const packed = size % storedBlock;
      if (at + packed > input.length) throw new RangeError('LZ4 block cut off');
      const block = input.subarray(at, at + packed);
      if (size >= storedBlock) {
        output.set(block, end);
        end += packed;
      } else end = unpackBlock(block, output, { start, end });
      at += packed + ((flag & flags.blockSum) === 0 ? 0 : 4);
    }
    if ((flag & flags.contentSum) !== 0) at += 4;
  }
  if (end !== length) throw new RangeError('LZ4 frame of another length');
  return output;
}

/** Returns where the unpacked bytes end. */
function unpackBlock(
  input: Uint8Array,
  output: Uint8Array,
  { start, end }: { start: number; end: number },
): number {
  let [at, to] = [0, end];
  const lengthOf = (nibble: number) => {
    let length = nibble;
    if (nibble < 15) return length;
    for (;;) {
      const byte = input[at++];
      if (byte === undefined) throw new RangeError('LZ4 block cut off');
      length += byte;
      if (byte < 255) return length;
    }
  };
  while (at < input.length) {
    const token = input[at++] ?? 0;
    const literals = lengthOf(token >> 4);
    if (at + literals > input.length || to + literals > output.length)
      throw new RangeError('LZ4 block too long');
    output.set(input.subarray(at, at + literals), to);
    at += literals;
    to += literals;
    if (at === input.length) return to;
    const offset = (input[at] ?? 0) | ((input[at + 1] ?? 0) << 8);
    at += 2;
    const length = lengthOf(token & 15) + 4;
    if (offset === 0 || to - offset < start || to + length > output.length)
      throw new RangeError('LZ4 match outside');
    // A match may overlap what it writes: byte by byte then.
    if (offset >= length) output.copyWithin(to, to - offset, to - offset + length);
    else for (let index = 0; index < length; index++) output[to + index] = output[to + index - offset] ?? 0;
    to += length;
  }
  return to;
}
