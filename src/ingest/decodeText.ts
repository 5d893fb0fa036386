import { FileRefusal } from './types';

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

/** How much is decoded at a time. */
export const pieceBytes = 1 << 21;

/**
 * The encoding by byte order mark, else UTF-8 where every byte is valid UTF-8, else GB18030 (contains GBK, GB2312).
 * @throws FileRefusal `err.encoding` where the bytes are valid in none of them.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  if (isValid(bytes, 'UTF-8')) return 'UTF-8';
  if (isValid(bytes, 'GB18030')) return 'GB18030';
  throw new FileRefusal('err.encoding');
}

/** The text in pieces of about two million characters, so that a large file is never whole in memory as text. */
export function* decodePieces(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let start = 0; start < bytes.length; start += pieceBytes) {
    yield decode(decoder, bytes.subarray(start, start + pieceBytes), start + pieceBytes < bytes.length);
  }
}

/** The whole text without byte order mark, and the encoding it was read in; errors as `detectEncoding`. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = detectEncoding(bytes);
  return { text: [...decodePieces(bytes, encoding)].join(''), encoding };
}

function decode(decoder: TextDecoder, piece: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(piece, { stream });
  } catch (cause) {
    if (cause instanceof TypeError) throw new FileRefusal('err.encoding');
    throw cause;
  }
}

function isValid(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    for (let start = 0; start < bytes.length; start += pieceBytes) {
      const end = start + pieceBytes;
      decoder.decode(bytes.subarray(start, end), { stream: end < bytes.length });
    }
    return true;
  } catch {
    return false;
  }
}
