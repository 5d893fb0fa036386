import { useMemo, useRef, useState } from 'react';
import type { FilePlan } from '../../ingest/plan/filePlan';
import type { LoadMode } from '../../query/generation';
import { useApp } from '../context';
import type { LoadFlow } from './loadFlow';
import { isRunning, type FileEntry, type Loader, type LoadState } from './loadState';

/** One load at a time: files are checked, staged, shown and committed; whatever fails leaves everything as it was. */
export function useLoader(): Loader {
  const { engine, reference } = useApp();
  const [state, setState] = useState<LoadState>({ kind: 'idle' });
  const [mode, setMode] = useState<LoadMode>('replace');
  const chosen = useRef(mode);
  const current = useRef<LoadFlow | null>(null);
  const isBusy = useRef(false);
  const methods = useMemo(() => {
    const show = (next: LoadState) => {
      isBusy.current = isRunning(next);
      setState(next);
    };
    return {
      setMode(next: LoadMode) {
        chosen.current = next;
        setMode(next);
        current.current?.changeMode(next);
      },
      load(files: readonly File[]) {
        if (files.length === 0 || isBusy.current) return;
        // At once: the earlier result must not stand there as this one's.
        show({ kind: 'checking', entries: files.map((file) => ({ file, outcome: { kind: 'waiting' } })) });
        const earlier = current.current;
        // What checks is large and comes only when there is something to check.
        void import('./loadFlow').then(async ({ LoadFlow }) => {
          await earlier?.end();
          current.current = new LoadFlow({ engine, reference }, files, chosen.current, show);
          current.current.start();
        });
      },
      exchange: (entry: FileEntry, file: File) => current.current?.exchange(entry, file),
      answer: (entry: FileEntry, plan: FilePlan | null) => current.current?.answer(entry, plan),
      confirm: (isKept: boolean) => void current.current?.confirm(isKept),
      cancel: () => current.current?.cancel(),
      reset(undone?: 'undone') {
        current.current?.dismiss();
        show({ kind: undone ?? 'idle' });
      },
    };
  }, [engine, reference]);
  return { state, mode, ...methods };
}
