import { annotateTask } from './annotate/annotateTask';
import { checkTask } from './checkTask';
import { deidentifyTask } from './deidentify/deidentifyTask';
import { describeTask } from './deidentify/describeTask';
import { riskTask } from './deidentify/riskTask';
import { stretchTask } from './deidentify/stretchTask';
import { readControlTask } from './reconcile/readControlTask';
import type { ReadOptions } from './source/readSource';
import { readWorkListTask } from './worklist/readWorkListTask';

/** What a task may use of the worker that runs it. */
export interface Tools extends ReadOptions {
  /** Told the rows read so far and which share of the file that is, 0–1; null where it is not known. */
  onProgress(rows: number, share?: number | null): void;
}

/** Work on one file in the worker; what stands in `transfer` is handed over to the page without a copy. */
export type Task<Input, Output> = (
  input: Input,
  tools: Tools,
) => Promise<{ output: Output; transfer?: Transferable[] }>;

/** Everything the worker can do; each is called from the page by `runInWorker`. */
export const tasks = {
  check: checkTask,
  annotate: annotateTask,
  describe: describeTask,
  deidentify: deidentifyTask,
  readControl: readControlTask,
  readWorkList: readWorkListTask,
  risk: riskTask,
  stretchPassphrase: stretchTask,
};

export type TaskName = keyof typeof tasks;
export type TaskInput<Name extends TaskName> = Parameters<(typeof tasks)[Name]>[0];
export type TaskOutput<Name extends TaskName> = Awaited<ReturnType<(typeof tasks)[Name]>>['output'];
