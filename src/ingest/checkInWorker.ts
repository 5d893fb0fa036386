import { keepWorkerScript, scriptAddress, startBlobWorker } from '../blobWorker';
import type { Division } from '../reference/divisions';
import type { Occupation } from '../reference/occupations';
import readersUrl from './source/readersScript.ts?worker&url';
import { limits, megabytes } from './source/limits';
import workerUrl from './worker.ts?worker&url';
import { FileRefusal, type CheckedFile, type TableSchema } from './types';
import type { CheckAnswer, CheckRequest } from './worker';

/** While the site is developed the worker is a module with imports of its own, and cannot be kept as one text. */
const workerType: WorkerType = import.meta.env.DEV ? 'module' : 'classic';

/** Keeps the scripts of the checking worker, so that files can be checked when the server is out of reach. */
export async function keepCheckingScript(): Promise<void> {
  if (workerType === 'classic') await Promise.all([workerUrl, readersUrl].map(keepWorkerScript));
}

/**
 * Checks a file away from the page, so that the page stays alive and the reading can be ended.
 * @throws FileRefusal in words that the page has
 */
export function checkInWorker(
  file: File,
  reference: {
    schemas: readonly TableSchema[];
    divisions: readonly Division[];
    occupations: readonly Occupation[];
  },
  { onProgress, signal }: { onProgress(rows: number): void; signal?: AbortSignal },
): Promise<CheckedFile> {
  if (file.size > limits.file) {
    return Promise.reject(
      new FileRefusal('load.tooLarge', { mb: megabytes(file.size), max: megabytes(limits.file) }),
    );
  }
  return new Promise((resolve, reject) => {
    const worker = startBlobWorker(workerUrl, workerType);
    const end = () => worker.terminate();
    signal?.addEventListener('abort', () => {
      end();
      reject(new FileRefusal('load.cancelled'));
    });
    worker.onerror = () => {
      end();
      reject(new FileRefusal('load.unreadable'));
    };
    worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
      if (data.kind === 'progress') return onProgress(data.rows);
      end();
      if (data.kind === 'checked') resolve(data.file);
      else if (data.kind === 'refused')
        reject(new FileRefusal(data.refusal.key, data.refusal.params, data.refusal.details));
      else reject(new FileRefusal('load.unreadable'));
    };
    const readers = workerType === 'classic' ? scriptAddress(readersUrl) : null;
    worker.postMessage({ file, ...reference, readers } satisfies CheckRequest);
  });
}
