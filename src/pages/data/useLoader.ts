import { useCallback, useRef, useState } from 'react';
import type { LoadableFile } from '../../ingest/checkTask';
import { FileRefusal } from '../../ingest/types';
import type { LoadRecord } from '../../query/store';
import { useApp } from '../context';
import { keepOriginal } from './originals';

export type LoadMode = 'replace' | 'append';

export type LoadState =
  | { kind: 'idle' }
  | { kind: 'checking'; name: string; rows: number }
  | { kind: 'committing' }
  | { kind: 'loaded'; records: readonly LoadRecord[]; files: readonly LoadableFile[] }
  | { kind: 'refused'; file: string; refusal: Pick<FileRefusal, 'key' | 'params' | 'details'> };

export interface Loader {
  state: LoadState;
  load(files: readonly File[], mode: LoadMode): void;
  cancel(): void;
  /** Forgets the last result. */
  reset(): void;
}

/** Checks files one by one and loads them together: one refused file leaves everything as it was. */
export function useLoader(): Loader {
  const { engine, reference } = useApp();
  const [state, setState] = useState<LoadState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  const load = useCallback(
    (files: readonly File[], mode: LoadMode) => {
      if (files.length === 0 || running.current) return;
      const controller = new AbortController();
      running.current = controller;
      void work(files, mode, controller.signal).finally(() => {
        running.current = null;
      });
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `work` reads nothing but the engine and the reference data
    [engine, reference],
  );
  return { state, load, cancel: () => running.current?.abort(), reset: () => setState({ kind: 'idle' }) };

  async function work(files: readonly File[], mode: LoadMode, signal: AbortSignal): Promise<void> {
    let name = files[0]?.name ?? '';
    // At once: the earlier result must not stand there as this one's.
    setState({ kind: 'checking', name, rows: 0 });
    try {
      const checked: LoadableFile[] = [];
      // What checks is large and comes only when there is something to check.
      const [{ schemas }, { runInWorker }] = await Promise.all([
        import('../../reference/schemas'),
        import('../../ingest/runInWorker'),
      ]);
      const { divisions, occupations } = await reference.current;
      for (const file of files) {
        ({ name } = file);
        setState({ kind: 'checking', name, rows: 0 });
        const onProgress = (rows: number) => setState({ kind: 'checking', name: file.name, rows });
        const context = { schemas: Object.values(schemas), divisions, occupations };
        const one = await runInWorker('check', { file, ...context }, { onProgress, signal });
        if (one.rows.length === 0) throw new FileRefusal('load.noneLeft', { bad: one.rejected.length });
        keepOriginal(one, file);
        checked.push(one);
      }
      name = files.map((file) => file.name).join('、');
      setState({ kind: 'committing' });
      const store = await engine.whenLive();
      setState({ kind: 'loaded', records: await store.commit(checked, mode), files: checked });
    } catch (error) {
      const refusal = error instanceof FileRefusal ? error : new FileRefusal('load.unreadable');
      setState({ kind: 'refused', file: name, refusal });
    }
  }
}
