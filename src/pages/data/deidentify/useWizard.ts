import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { cleanName } from '../../../ingest/deidentify/cleanName';
import type { Deidentified } from '../../../ingest/deidentify/deidentify';
import type { DeidentifyPlan, TableDescription } from '../../../ingest/deidentify/plan';
import { runInWorker } from '../../../ingest/runInWorker';
import { FileRefusal } from '../../../ingest/types';
import { schemas } from '../../../reference/schemas';

/** Work in the worker as it is seen from the page. */
export type Work<Output> =
  | { kind: 'running'; rows: number }
  | { kind: 'done'; output: Output }
  | { kind: 'refused'; refusal: FileRefusal };

export interface Wizard {
  description: Work<TableDescription>;
  plan: DeidentifyPlan;
  setPlan(plan: DeidentifyPlan): void;
  key: Uint8Array | null;
  setKey(key: Uint8Array | null): void;
  /** Null until it is asked for by `run`, and again when plan or key have changed. */
  result: Work<Deidentified> | null;
  run(): void;
  /** Ends the work that runs; nothing of it is kept. */
  stop(): void;
  /** The cleaned file; null before there is one that may be used. */
  cleaned: File | null;
}

const nothingPlanned: DeidentifyPlan = { treatments: [], blank: [], ageFromId: false, ageAt: { day: '' } };
const all = Object.values(schemas);

/** What the steps of the wizard share. Plan, key and result live in memory only and end with it. */
export function useWizard(file: File): Wizard {
  const [description, setDescription] = useState<Work<TableDescription>>({ kind: 'running', rows: 0 });
  const [plan, setPlan] = useState(nothingPlanned);
  const [key, setKey] = useState<Uint8Array | null>(null);
  const [result, setResult] = useState<Work<Deidentified> | null>(null);
  const running = useRef<AbortController | null>(null);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const onProgress = (rows: number) => setDescription({ kind: 'running', rows });
    runInWorker('describe', { file, schemas: all }, { onProgress, signal }).then(
      (output) => {
        setPlan(proposedPlan(output));
        setDescription({ kind: 'done', output });
      },
      (error: unknown) => {
        if (!signal.aborted) setDescription(refused(error));
      },
    );
    return () => {
      controller.abort();
      running.current?.abort();
    };
  }, [file]);

  const forget = useCallback(() => {
    running.current?.abort();
    setResult(null);
  }, []);
  const cleaned = useMemo(
    () => (result?.kind === 'done' ? fileOf(result.output, file) : null),
    [result, file],
  );
  return {
    description,
    plan,
    setPlan(next) {
      forget();
      setPlan(next);
    },
    key,
    setKey(next) {
      forget();
      setKey(next);
    },
    result,
    run() {
      forget();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      setResult({ kind: 'running', rows: 0 });
      const onProgress = (rows: number) => {
        if (!signal.aborted) setResult({ kind: 'running', rows });
      };
      const needed = plan.treatments.includes('person-code') ? key : null;
      runInWorker('deidentify', { file, schemas: all, plan, key: needed }, { onProgress, signal }).then(
        (output) => setResult({ kind: 'done', output }),
        (error: unknown) => {
          if (!signal.aborted) setResult(refused(error));
        },
      );
    },
    stop: forget,
    cleaned,
  };
}

function proposedPlan({ columns, ageAt }: TableDescription): DeidentifyPlan {
  return {
    treatments: columns.map(({ proposed }) => proposed),
    blank: [...columns.keys()].filter((at) => columns[at]!.canBlank),
    ageFromId: false,
    ageAt: ageAt === null ? { day: '' } : { column: ageAt },
  };
}

function refused(error: unknown): { kind: 'refused'; refusal: FileRefusal } {
  return {
    kind: 'refused',
    refusal: error instanceof FileRefusal ? error : new FileRefusal('load.unreadable'),
  };
}

function fileOf({ parts, remaining }: Deidentified, { name }: File): File | null {
  return remaining.length > 0 ? null : new File([...parts], cleanName(name), { type: 'text/csv' });
}
