import {
  parquetMetadata,
  parquetScan,
  parquetSchema,
  snappyUncompress,
  type Compressors,
  type FileMetaData,
  type ParquetParsers,
  type SchemaElement,
} from 'hyparquet';
import {
  decompressBrotli,
  decompressLz4,
  decompressLz4Raw,
  decompressZstd,
  gunzip,
} from 'hyparquet-compressors';
import { FileRefusal, refusalIn } from '../types';
import { columnSheet, refuseManyCells, unreadableColumns, type ColumnChunk } from './columnRows';
import { limits, megabytes } from './limits';
import { isReadable, textMaker } from './parquetText';
import type { SourceSheet } from './source';

const codecs: Readonly<Record<string, (input: Uint8Array, length: number) => Uint8Array>> = {
  SNAPPY: (input, length) => {
    const output = new Uint8Array(length);
    snappyUncompress(input, output);
    return output;
  },
  GZIP: (input, length) => gunzip(input, new Uint8Array(length)),
  BROTLI: decompressBrotli,
  ZSTD: (input, length) => decompressZstd(input, new Uint8Array(length)),
  LZ4: decompressLz4,
  LZ4_RAW: decompressLz4Raw,
};
const footerLength = 8;

/** Days and moments are kept as the file counts them; what they say is decided for a whole column. */
const parsers: Partial<ParquetParsers> = {
  dateFromDays: (days) => days,
  timestampFromMilliseconds: (value) => value,
  timestampFromMicroseconds: (value) => value,
  timestampFromNanoseconds: (value) => value,
  stringFromBytes: decodeStrictly,
  jsonFromBytes: decodeStrictly,
};

/**
 * The table of a Parquet file.
 * @throws FileRefusal `err.damaged`, `err.locked`, `err.codec` {codec}, `err.columnKind` {columns}, `err.tooManyCells`,
 * `err.bomb`
 */
export async function readParquet(bytes: Uint8Array): Promise<SourceSheet> {
  try {
    return await read(bytes);
  } catch (error) {
    // The library's words may quote the file.
    throw refusalIn(error) ?? new FileRefusal('err.damaged');
  }
}

async function read(bytes: Uint8Array): Promise<SourceSheet> {
  const metadata = metadataOf(bytes);
  const { children } = parquetSchema(metadata);
  const names = children.map(({ element }) => element.name);
  const isFlat = (at: number) => {
    const { element, children: inner } = children[at]!;
    return inner.length === 0 && element.repetition_type !== 'REPEATED' && isReadable(element);
  };
  const unreadable = names.filter((_, at) => !isFlat(at));
  if (unreadable.length > 0) throw unreadableColumns(unreadable);
  refuseBeyondLimits(metadata, names.length);
  const elements = children.map(({ element }) => element);
  // Decimals are read as the whole numbers that they are kept as: a fraction of base two would lose digits.
  const kept: readonly SchemaElement[] = elements.map((element) => ({ ...element }));
  for (const element of elements) asStored(element);
  const file = {
    byteLength: bytes.length,
    slice: (from: number, to = bytes.length) => bytes.slice(from, to).buffer,
  };
  const scan = await parquetScan({
    file,
    metadata,
    compressors: withinBudget(),
    parsers,
    utf8: false,
    geoparquet: false,
    useOffsetIndex: false,
  });
  const chunks: ColumnChunk[] = [];
  const columns = names.map((): { values: ArrayLike<unknown>[] } => ({ values: [] }));
  const ranges = scan.ranges.map(({ rowStart, rowEnd }) => ({ rowStart, rowEnd }));
  for (const { rowStart, rowEnd } of ranges)
    for (const [at, name] of names.entries()) {
      const values = await scan.readColumn({ column: name, rowStart, rowEnd });
      if (values.length !== rowEnd - rowStart) throw new FileRefusal('err.damaged');
      columns[at]!.values.push(values);
    }
  const texts = columns.map(({ values }, at) => textMaker(kept[at]!, values));
  for (const [index, { rowStart, rowEnd }] of ranges.entries())
    chunks.push({
      length: rowEnd - rowStart,
      columns: columns.map(({ values }, at) => {
        const here = values[index]!;
        const text = texts[at]!;
        return (row: number) => text(here[row]);
      }),
    });
  return columnSheet(names, chunks);
}

function metadataOf(bytes: Uint8Array): FileMetaData {
  const end = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isWhole = bytes.length >= 12 && end.getUint32(bytes.length - 4, true) === 0x31524150;
  const length = isWhole ? end.getUint32(bytes.length - footerLength, true) : Infinity;
  if (length > bytes.length - footerLength - 4) throw new FileRefusal('err.damaged');
  const footer = bytes.subarray(bytes.length - footerLength - length);
  const metadata = parquetMetadata(footer, { geoparquet: false });
  const chunks = metadata.row_groups.flatMap(({ columns }) => columns);
  if (chunks.some(({ crypto_metadata: crypto, meta_data: own }) => crypto !== undefined || own === undefined))
    throw new FileRefusal('err.locked');
  const unknown = chunks.find(({ meta_data: own }) => {
    const codec = own?.codec ?? 'UNCOMPRESSED';
    return codec !== 'UNCOMPRESSED' && !(codec in codecs);
  });
  if (unknown) throw new FileRefusal('err.codec', { codec: unknown.meta_data?.codec ?? '?' });
  return metadata;
}

function refuseBeyondLimits({ row_groups: groups, num_rows: rows }: FileMetaData, columns: number): void {
  const counted = groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  refuseManyCells(counted, columns);
  if (counted !== Number(rows)) throw new FileRefusal('err.damaged');
  const unpacked = groups
    .flatMap((group) => group.columns)
    .reduce((sum, { meta_data: own }) => sum + Number(own?.total_uncompressed_size ?? 0), 0);
  if (unpacked > limits.unpackedColumns) throw tooLarge();
}

/** What pages come to when unpacked is counted again: the directory may lie. */
function withinBudget(): Compressors {
  let left: number = limits.unpackedColumns;
  const counted = Object.entries(codecs).map(([name, unpack]) => [
    name,
    (input: Uint8Array, length: number) => {
      left -= length;
      if (!(length >= 0) || left < 0) throw tooLarge();
      return unpack(input, length);
    },
  ]);
  return Object.fromEntries(counted) as Compressors;
}

function asStored(element: SchemaElement): void {
  if (element.converted_type !== 'DECIMAL' && element.logical_type?.type !== 'DECIMAL') return;
  delete element.converted_type;
  delete element.logical_type;
}

function decodeStrictly(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

function tooLarge(): FileRefusal {
  return new FileRefusal('err.bomb', { max: megabytes(limits.unpackedColumns) });
}
