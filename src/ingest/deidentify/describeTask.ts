import { refuseLargeFile } from '../checkTask';
import { readSource } from '../source/readSource';
import type { Task } from '../tasks';
import type { TableSchema } from '../types';
import { describeTable } from './describeTable';
import type { TableDescription } from './plan';

/** Describes the columns of a file; its answer has no value of it. */
export const describeTask: Task<{ file: File; schemas: readonly TableSchema[] }, TableDescription> = async (
  { file, schemas },
  { readers, onProgress },
) => {
  refuseLargeFile(file);
  const source = await readSource(
    { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
    { readers },
  );
  return { output: describeTable(source, schemas, onProgress) };
};
