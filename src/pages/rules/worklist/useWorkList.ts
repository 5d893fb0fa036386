import { useState } from 'react';
import { FileRefusal } from '../../../ingest/types';
import type { WorkListProblem } from '../../../ingest/worklist/readWorkList';
import { localDay } from '../../../model/calendar';
import type { DataStore } from '../../../query/store';
import { useStore } from '../../context';

/** What has become of a work list that came back: read = changed + unchanged + problems, always. */
export interface LoadedWorkList {
  file: string;
  read: number;
  changed: number;
  /** Rows without an answer, rows that say what is known, and rows that repeat another. */
  unchanged: number;
  problems: readonly WorkListProblem[];
}

export type WorkListState =
  | { kind: 'idle' }
  | { kind: 'reading'; file: string }
  | { kind: 'refused'; file: string; refusal: FileRefusal }
  | { kind: 'done'; result: LoadedWorkList };

/** Takes work lists back, one at a time. */
export function useWorkList(): { state: WorkListState; load(file: File): void } {
  const store = useStore();
  const [state, setState] = useState<WorkListState>({ kind: 'idle' });
  const load = (file: File) => {
    setState({ kind: 'reading', file: file.name });
    loadWorkList(file, store).then(
      (result) => setState({ kind: 'done', result }),
      (error: unknown) => {
        const refusal = error instanceof FileRefusal ? error : new FileRefusal('load.unreadable');
        setState({ kind: 'refused', file: file.name, refusal });
      },
    );
  };
  return { state, load };
}

/** Reads a work list in the worker and enters what it says. @throws FileRefusal; then nothing has changed */
async function loadWorkList(file: File, store: DataStore): Promise<LoadedWorkList> {
  const { runInWorker } = await import('../../../ingest/runInWorker');
  const known = [...store.state.cases.keys()];
  const today = localDay(new Date());
  const reading = await runInWorker('readWorkList', { file, known, today });
  const { changed, unchanged, unknown } = await store.cases.answer(reading.rows, 'list');
  // Other data may have come while the file was read.
  const lost = reading.rows
    .filter(({ id }) => unknown.includes(id))
    .map(({ sheet, line, id }) => ({
      sheet,
      line,
      column: '',
      key: 'worklist.unknownId',
      params: { v: id },
    }));
  return {
    file: file.name,
    read: reading.read,
    changed,
    unchanged: unchanged + reading.empty + reading.repeated,
    problems: [...reading.problems, ...lost],
  };
}
