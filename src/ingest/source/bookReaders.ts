import type { AnnotatedSheet } from '../annotate/annotateTask';
import { writeBook } from '../annotate/writeBook';
import { readArrow } from './arrow';
import { readHtml } from './html';
import { readParquet } from './parquet';
import type { Source } from './source';
import { readXls } from './xls';
import { readXlsx } from './xlsx';

/** Readers of everything but text. They are a script of their own, so that a text file needs none of it. */
export interface BookReaders {
  xlsx(bytes: Uint8Array): Promise<Source>;
  xls(bytes: Uint8Array, extension: string): Source;
  html(bytes: Uint8Array): Source;
  parquet(bytes: Uint8Array): Promise<Source>;
  /** Arrow IPC, file or stream; Feather since its second version is the same. */
  arrow(bytes: Uint8Array): Source;
  /** The library that reads old workbooks writes new ones. */
  write(sheets: readonly AnnotatedSheet[]): Uint8Array<ArrayBuffer>;
}

/** Texts inside workbooks have one encoding; the sentence that names it for text files names none here. */
const unicode = 'UTF-8';

export const bookReaders: BookReaders = {
  xlsx: async (bytes) => ({ format: 'xlsx', encoding: unicode, sheets: await readXlsx(bytes) }),
  xls: (bytes, extension) => ({ format: 'xls', encoding: unicode, sheets: readXls(bytes, extension) }),
  write: writeBook,
  html: readHtml,
  parquet: async (bytes) => ({ format: 'parquet', encoding: unicode, sheets: [await readParquet(bytes)] }),
  arrow: (bytes) => ({ format: 'arrow', encoding: unicode, sheets: [readArrow(bytes)] }),
};
