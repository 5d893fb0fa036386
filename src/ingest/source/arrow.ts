import { CompressionType, setCompressionCodec, type Table, tableFromIPC } from '@uwdata/flechette';
import { decompress as unpackZstd } from 'fzstd';
import { FileRefusal, refusalIn } from '../types';
import { checkedMessages } from './arrowMessages';
import { arrowText, isReadableType } from './arrowText';
import { type ColumnChunk, columnSheet, unreadableColumns } from './columnRows';
import { limits, megabytes } from './limits';
import { unpackLz4Frame } from './lz4Frame';
import type { SourceSheet } from './source';

const unpackers = [
  [CompressionType.LZ4_FRAME, unpackLz4Frame],
  [CompressionType.ZSTD, (input: Uint8Array, length: number) => unpackZstd(input, new Uint8Array(length))],
] as const;

/**
 * The table of an Arrow IPC file or stream, or of a Feather file of the second version; LZ4 and zstd are unpacked.
 * @throws FileRefusal `err.damaged`, `err.columnKind` {columns}, `err.tooManyCells`, `err.bomb`
 */
export function readArrow(bytes: Uint8Array): SourceSheet {
  try {
    unpackWithin(limits.unpackedColumns);
    return sheetOf(decode(checkedMessages(bytes)));
  } catch (error) {
    // The library's words may quote the file.
    throw refusalIn(error) ?? new FileRefusal('err.damaged');
  }
}

function decode(stream: Uint8Array): Table {
  return tableFromIPC(stream, { useBigInt: true, useBigIntTimestamp: true, useDecimalInt: true });
}

/** A buffer says itself what it comes to: what all of them come to is counted before it is made room for. */
function unpackWithin(most: number): void {
  let left = most;
  for (const [type, unpack] of unpackers)
    setCompressionCodec(type, {
      decode(input, length) {
        left -= length;
        if (!(length >= 0)) throw new FileRefusal('err.damaged');
        if (left < 0) throw new FileRefusal('err.bomb', { max: megabytes(most) });
        return unpack(input, length);
      },
      encode: (input) => input,
    });
}

function sheetOf({ schema, children }: Table): SourceSheet {
  const names = schema.fields.map(({ name }) => name);
  const unreadable = schema.fields.filter(({ type }) => !isReadableType(type)).map(({ name }) => name);
  if (unreadable.length > 0) throw unreadableColumns(unreadable);
  const [first] = children;
  const texts = children.map(arrowText);
  const chunks = (first?.data ?? []).map((batch, index): ColumnChunk => {
    const here = children.map(({ data }) => data[index]);
    if (here.some((one) => one?.length !== batch.length)) throw new FileRefusal('err.damaged');
    return {
      length: batch.length,
      columns: here.map((one, at) => {
        const text = texts[at]!;
        return (row) => text(one?.at(row));
      }),
    };
  });
  return columnSheet(names, chunks);
}
