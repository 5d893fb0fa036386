import { useEffect, useMemo, useState } from 'react';
import { compareControl, type Compared } from '../../../ingest/reconcile/compare';
import type { ControlTable } from '../../../ingest/reconcile/controlTable';
import { holding, repeatedUnits, type RepeatedUnit } from '../../../ingest/reconcile/repeatedUnits';
import { FileRefusal } from '../../../ingest/types';
import { useApp, useData, useReference, useStore } from '../../context';
import { namesIn } from './names';
import { askRecords, type Names } from './recordsOf';

export type Control =
  | { kind: 'reading' }
  | { kind: 'refused'; refusal: FileRefusal }
  | {
      kind: 'read';
      table: ControlTable;
      repeated: readonly RepeatedUnit[];
      /** Null until the records have answered. */
      compared: readonly Compared[] | null;
    };

/** Reads a file as a summing table and compares it with what is loaded; `chosen` says which row of a unit holds. */
export function useControl(file: File, chosen: ReadonlyMap<string, number>): Control {
  const { reference } = useApp();
  const { divisions } = useReference();
  const { session } = useStore();
  const data = useData();
  const [read, setRead] = useState<{ file: File; table: ControlTable | FileRefusal } | null>(null);
  const [compared, setCompared] = useState<readonly Compared[] | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    readFile(file, reference.current, controller.signal).then(
      (table) => setRead({ file, table }),
      (error: unknown) => {
        if (controller.signal.aborted) return;
        const refusal = error instanceof FileRefusal ? error : new FileRefusal('load.unreadable');
        setRead({ file, table: refusal });
      },
    );
    return () => controller.abort();
  }, [file, reference]);
  const table = read?.file === file ? read.table : null;
  const names = useMemo(() => {
    const units = table === null || table instanceof FileRefusal ? [] : table.figures.map(({ unit }) => unit);
    return namesIn([...new Set(units)], { divisions, data });
  }, [table, divisions, data]);
  useEffect(() => {
    if (table === null || table instanceof FileRefusal) return undefined;
    let isCurrent = true;
    const figures = holding(table.figures, repeatedUnits(table.figures, idIn(names)), chosen);
    askRecords(session, figures, { ...names, isDigital: table.isDigital }).then(
      (recordsOf) => isCurrent && setCompared(compareControl(figures, recordsOf)),
      () => isCurrent && setCompared(compareControl(figures, () => null)),
    );
    return () => {
      isCurrent = false;
    };
  }, [table, names, chosen, session]);
  if (table === null) return { kind: 'reading' };
  if (table instanceof FileRefusal) return { kind: 'refused', refusal: table };
  return { kind: 'read', table, repeated: repeatedUnits(table.figures, idIn(names)), compared };
}

/** Which unit is meant, whatever the day. */
const idIn = (names: Names) => (unit: string) => names.unitOf(unit, null);

async function readFile(
  file: File,
  reference: ReturnType<typeof useApp>['reference']['current'],
  signal: AbortSignal,
): Promise<ControlTable> {
  const [{ schemas }, { runInWorker }, { divisions, occupations }] = await Promise.all([
    import('../../../reference/schemas'),
    import('../../../ingest/runInWorker'),
    reference,
  ]);
  const input = { file, schemas: Object.values(schemas), divisions, occupations };
  return runInWorker('readControl', input, { signal });
}
