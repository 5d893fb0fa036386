import { decodePieces, detectEncoding, type Encoding, pieceBytes } from '../decodeText';
import { extensionOf, foreignFormat, refuseForeignFormat } from '../format';
import { readRecords } from '../readRecords';
import { FileRefusal } from '../types';
import type { BookReaders } from './bookReaders';
import { gunzip } from './gzip';
import { limits, megabytes } from './limits';
import type { Source } from './source';
import { hasDirectory } from './zip';

export interface ReadOptions {
  /** Fetches the readers of workbooks; called only for a file that needs them. */
  readers(): Promise<BookReaders>;
  /** Of a text file, as a person says; null or absent = detected. */
  encoding?: Encoding | null;
}

/**
 * Any table file as sheets of text cells, judged by its content and never by its name. Text is decoded piece by piece
 * as the rows are asked for; everything else is read whole.
 * @throws FileRefusal in words: empty, foreign, damaged, locked, too large
 */
export async function readSource(
  { name, bytes }: { name: string; bytes: Uint8Array },
  options: ReadOptions,
): Promise<Source> {
  if (bytes.length === 0) throw new FileRefusal('load.empty');
  const format = foreignFormat(bytes);
  const ext = extensionOf(name);
  switch (format) {
    case null:
      return readText(bytes, options.encoding);
    case 'gzip': {
      const inner = { name: name.replace(/\.gz$/i, ''), bytes: await gunzip(bytes) };
      // One layer is a transport; more of them are no longer a table that somebody exported.
      if (foreignFormat(inner.bytes) === 'gzip') throw new FileRefusal('err.zip', { real: 'gzip' });
      return readSource(inner, options);
    }
    case 'zip':
      if (!hasDirectory(bytes)) throw new FileRefusal('err.damaged');
      break;
    case 'xlsx':
      refuseLarge(bytes);
      return (await options.readers()).xlsx(bytes);
    case 'xls':
      refuseLarge(bytes);
      return (await options.readers()).xls(bytes, ext);
    case 'html':
      refuseLarge(bytes);
      return (await options.readers()).html(bytes);
    case 'parquet':
      return (await options.readers()).parquet(bytes);
    case 'arrow':
      return (await options.readers()).arrow(bytes);
    case 'parquet-locked':
      throw new FileRefusal('err.locked');
    case 'feather1':
      throw new FileRefusal('err.feather1');
  }
  refuseForeignFormat(bytes, name);
  return readText(bytes, options.encoding);
}

/** A text file as one sheet, in the encoding given or else detected; it can be read once. */
export function readText(bytes: Uint8Array, given: Encoding | null = null): Source {
  const encoding = given ?? detectEncoding(bytes);
  let read = 0;
  const batches = readRecords(counted(decodePieces(bytes, encoding), () => (read += pieceBytes)));
  return {
    format: 'text',
    encoding,
    sheets: [{ name: null, hidden: false, hiddenColumns: [], tall: [], batches }],
    share: () => Math.min(1, read / bytes.length),
  };
}

function* counted(pieces: Iterable<string>, onPiece: () => void): Generator<string> {
  for (const piece of pieces) {
    onPiece();
    yield piece;
  }
}

function refuseLarge(bytes: Uint8Array): void {
  if (bytes.length > limits.workbook)
    throw new FileRefusal('load.tooLarge', {
      mb: megabytes(bytes.length),
      max: megabytes(limits.workbook),
    });
}
