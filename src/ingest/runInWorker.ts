import { keepWorkerScript, scriptAddress, startBlobWorker } from '../blobWorker';
import readersUrl from './source/readersScript.ts?worker&url';
import type { TaskInput, TaskName, TaskOutput } from './tasks';
import { FileRefusal } from './types';
import type { TaskAnswer, TaskRequest } from './worker';
import workerUrl from './worker.ts?worker&url';

/** While the site is developed the worker is a module with imports of its own, and cannot be kept as one text. */
const workerType: WorkerType = import.meta.env.DEV ? 'module' : 'classic';

/** Keeps the scripts of the reading worker, so that files can be read when the server is out of reach. */
export async function keepReadingScripts(): Promise<void> {
  if (workerType === 'classic') await Promise.all([workerUrl, readersUrl].map(keepWorkerScript));
}

/**
 * Does one task away from the page, so that the page stays alive and the work can be ended.
 * @throws FileRefusal in words that the page has; `load.cancelled` where `signal` ended it, `load.stopped` where the
 * browser ended it
 */
export function runInWorker<Name extends TaskName>(
  task: Name,
  input: TaskInput<Name>,
  {
    onProgress,
    signal,
  }: { onProgress?(rows: number, share: number | null): void; signal?: AbortSignal } = {},
): Promise<TaskOutput<Name>> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(new FileRefusal('load.cancelled'));
      return;
    }
    const worker = startBlobWorker(workerUrl, workerType, () => reject(new FileRefusal('load.stopped')));
    const end = () => worker.terminate();
    signal?.addEventListener('abort', () => {
      end();
      reject(new FileRefusal('load.cancelled'));
    });
    worker.onerror = () => {
      end();
      reject(new FileRefusal('load.unreadable'));
    };
    worker.onmessage = ({ data }: MessageEvent<TaskAnswer>) => {
      if (data.kind === 'progress') return onProgress?.(data.rows, data.share);
      end();
      if (data.kind === 'done') resolve(data.output);
      else if (data.kind === 'refused') {
        const { key, params, details, proposal } = data.refusal;
        reject(new FileRefusal(key, params, details, proposal));
      } else reject(new FileRefusal('load.unreadable'));
    };
    const readers = workerType === 'classic' ? scriptAddress(readersUrl) : null;
    worker.postMessage({ task, input, readers } satisfies TaskRequest);
  });
}
