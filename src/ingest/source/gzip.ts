import { FileRefusal } from '../types';
import { limits, megabytes } from './limits';

/**
 * Unpacks a .gz.
 * @throws FileRefusal `err.damaged` where it is cut off or broken, `err.bomb` {max} where it unpacks to more than the limit
 */
export async function gunzip(bytes: Uint8Array, most: number = limits.unpacked): Promise<Uint8Array> {
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await source.read().catch(() => {
      throw new FileRefusal('err.damaged');
    });
    if (done) break;
    length += value.length;
    if (length > most) {
      void source.cancel();
      throw new FileRefusal('err.bomb', { max: megabytes(most) });
    }
    pieces.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
