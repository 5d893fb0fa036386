import { checkFile } from './checkFile';
import { FileRefusal, type CheckedFile, type TableSchema } from './types';
import type { Division } from '../reference/divisions';
import type { Occupation } from '../reference/occupations';

/** What the page asks of the worker: check one file. */
export interface CheckRequest {
  file: File;
  schemas: readonly TableSchema[];
  divisions: readonly Division[];
  occupations: readonly Occupation[];
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

async function check({ file, schemas, divisions, occupations }: CheckRequest): Promise<void> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const checked = checkFile(
      { name: file.name, bytes },
      { schemas: [...schemas], divisions: [...divisions], occupationLists: occupations },
      (rows) => answer({ kind: 'progress', rows }),
    );
    answer({ kind: 'checked', file: checked });
  } catch (error) {
    if (error instanceof FileRefusal)
      answer({ kind: 'refused', refusal: { key: error.key, params: error.params, details: error.details } });
    // An unforeseen fault is named without its text, which may quote a value of the file.
    else answer({ kind: 'failed' });
  }
}
