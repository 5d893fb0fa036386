import { checkTable } from './checkFile';
import type { BookReaders } from './source/bookReaders';
import { type CheckedFile, type FileRefusal, refusalIn, type TableSchema } from './types';
import type { Division } from '../reference/divisions';
import type { Occupation } from '../reference/occupations';

/** What the page asks of the worker: check one file. */
export interface CheckRequest {
  file: File;
  schemas: readonly TableSchema[];
  divisions: readonly Division[];
  occupations: readonly Occupation[];
  /** Address of the script that reads workbooks; null while the site is developed. */
  readers: string | null;
}

/** What the worker answers: progress, then one result. */
export type CheckAnswer =
  | { kind: 'progress'; rows: number }
  | { kind: 'checked'; file: CheckedFile }
  | { kind: 'refused'; refusal: Pick<FileRefusal, 'key' | 'params' | 'details'> }
  | { kind: 'failed' };

const answer = (message: CheckAnswer) => postMessage(message);

self.onmessage = ({ data }: MessageEvent<CheckRequest>) => {
  void check(data);
};

/** A text file never asks for them. */
async function fetchReaders(address: string | null): Promise<BookReaders> {
  if (import.meta.env.DEV) return (await import('./source/bookReaders')).bookReaders;
  await import(/* @vite-ignore */ address ?? '');
  return globalThis.bookReaders!;
}

async function check({ file, schemas, divisions, occupations, readers }: CheckRequest): Promise<void> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const checked = await checkTable(
      { name: file.name, bytes },
      { schemas: [...schemas], divisions: [...divisions], occupationLists: occupations },
      {
        readers: () => fetchReaders(readers),
        onProgress: (rows) => answer({ kind: 'progress', rows }),
      },
    );
    answer({ kind: 'checked', file: checked });
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal) {
      const { key, params, details } = refusal;
      answer({ kind: 'refused', refusal: { key, params, details } });
    }
    // An unforeseen fault is named without its text, which may quote a value of the file.
    else answer({ kind: 'failed' });
  }
}
