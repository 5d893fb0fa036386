import type { BookReaders } from './source/bookReaders';
import { type Task, tasks, type TaskInput, type TaskName, type TaskOutput } from './tasks';
import { type FileRefusal, refusalIn } from './types';

/** What the page asks of the worker: one task on one file. */
export interface TaskRequest {
  task: TaskName;
  input: TaskInput<TaskName>;
  /** Address of the script that reads workbooks; null while the site is developed. */
  readers: string | null;
}

/** What the worker answers: progress, then one result. */
export type TaskAnswer =
  | { kind: 'progress'; rows: number; share: number | null }
  | { kind: 'done'; output: TaskOutput<TaskName> }
  | { kind: 'refused'; refusal: Pick<FileRefusal, 'key' | 'params' | 'details' | 'proposal'> }
  | { kind: 'failed' };

const answer = (message: TaskAnswer, transfer: Transferable[] = []) => postMessage(message, { transfer });

self.onmessage = ({ data }: MessageEvent<TaskRequest>) => {
  void run(data);
};

/** A text file never asks for them. */
async function fetchReaders(address: string | null): Promise<BookReaders> {
  if (import.meta.env.DEV) return (await import('./source/bookReaders')).bookReaders;
  await import(/* @vite-ignore */ address ?? '');
  return globalThis.bookReaders!;
}

async function run({ task, input, readers }: TaskRequest): Promise<void> {
  try {
    // The page asks for a task together with its own input (`runInWorker`).
    const work = tasks[task] as Task<TaskInput<TaskName>, TaskOutput<TaskName>>;
    const { output, transfer } = await work(input, {
      readers: () => fetchReaders(readers),
      onProgress: (rows, share = null) => answer({ kind: 'progress', rows, share }),
    });
    answer({ kind: 'done', output }, transfer);
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal) {
      const { key, params, details, proposal } = refusal;
      answer({ kind: 'refused', refusal: { key, params, details, proposal } });
    }
    // An unforeseen fault is named without its text, which may quote a value of the file.
    else answer({ kind: 'failed' });
  }
}
