import { refuseLargeFile } from '../checkTask';
import { readSource } from '../source/readSource';
import type { Task } from '../tasks';
import { readWorkList, type WorkListReading } from './readWorkList';

export interface WorkListInput {
  file: File;
  /** Ids of all known cases. */
  known: readonly string[];
  /** ISO day. */
  today: string;
}

/** Reads a work list that came back. @throws FileRefusal as `readWorkList` and `readSource`, `load.tooLarge` */
export const readWorkListTask: Task<WorkListInput, WorkListReading> = async (
  { file, known, today },
  { readers },
) => {
  refuseLargeFile(file);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const source = await readSource({ name: file.name, bytes }, { readers });
  return { output: readWorkList(file.name, source, { known: new Set(known), today }) };
};
