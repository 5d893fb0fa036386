import { useCallback, useRef, useState } from 'react';
import type { LoadableFile } from '../../ingest/checkTask';
import type { FilePlan } from '../../ingest/plan/filePlan';
import type { Proposal } from '../../ingest/plan/proposal';
import type { RecalledPlan } from '../../ingest/plan/remembered';
import { FileRefusal } from '../../ingest/types';
import type { LoadRecord } from '../../query/store';
import { useApp } from '../context';
import type { Question } from './mapping/checkAsking';

export type LoadMode = 'replace' | 'append';

export type LoadState =
  | { kind: 'idle' }
  | { kind: 'checking'; name: string; rows: number }
  | {
      kind: 'asking';
      file: string;
      refusal: Pick<FileRefusal, 'key' | 'params' | 'details'>;
      proposal: Proposal;
      /** Null drops the file. */
      answer(plan: FilePlan | null): void;
    }
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
  const isAsking = useRef(false);
  const load = useCallback(
    (files: readonly File[], mode: LoadMode) => {
      if (files.length === 0 || (running.current && !isAsking.current)) return;
      // Further files drop the one that a question is open about.
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      void work(files, mode, controller.signal).finally(() => {
        if (running.current === controller) running.current = null;
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
      const confirmed: RecalledPlan[] = [];
      // What checks is large and comes only when there is something to check.
      const [{ schemas }, { runInWorker }, { checkAsking }, { rememberedPlans }] = await Promise.all([
        import('../../reference/schemas'),
        import('../../ingest/runInWorker'),
        import('./mapping/checkAsking'),
        import('./mapping/rememberedPlans'),
      ]);
      const { divisions, occupations } = await reference.current;
      for (const file of files) {
        ({ name } = file);
        setState({ kind: 'checking', name, rows: 0 });
        const onProgress = (rows: number) => setState({ kind: 'checking', name: file.name, rows });
        const context = { schemas: Object.values(schemas), divisions, occupations };
        const check = (plan: FilePlan | null) =>
          runInWorker(
            'check',
            { file, ...context, plan, remembered: [...confirmed, ...rememberedPlans()] },
            { onProgress, signal },
          );
        const ask = (question: Question) =>
          new Promise<FilePlan | null>((answer, reject) => {
            signal.addEventListener('abort', () => reject(new FileRefusal('load.cancelled')));
            isAsking.current = true;
            setState({ kind: 'asking', file: file.name, ...question, answer });
          }).finally(() => {
            isAsking.current = false;
            if (!signal.aborted) setState({ kind: 'checking', name: file.name, rows: 0 });
          });
        const one = await checkAsking({ check, ask, confirmed });
        if (one === null) continue;
        if (one.rows.length === 0) throw new FileRefusal('load.noneLeft', { bad: one.rejected.length });
        checked.push(one);
      }
      if (checked.length === 0) {
        setState({ kind: 'idle' });
        return;
      }
      name = checked.map((file) => file.name).join('、');
      setState({ kind: 'committing' });
      const store = await engine.whenLive();
      setState({ kind: 'loaded', records: await store.commit(checked, mode), files: checked });
    } catch (error) {
      if (running.current?.signal !== signal) return;
      const refusal = error instanceof FileRefusal ? error : new FileRefusal('load.unreadable');
      setState({ kind: 'refused', file: name, refusal });
    }
  }
}
