import type { Division } from '../../reference/divisions';
import type { Occupation } from '../../reference/occupations';
import { checkTable } from '../checkFile';
import { refuseLargeFile } from '../checkTask';
import { readSource } from '../source/readSource';
import type { Task } from '../tasks';
import { FileRefusal, refusalIn, type TableSchema } from '../types';
import { type ControlTable, readControlTable } from './controlTable';

export interface ControlInput {
  file: File;
  schemas: readonly TableSchema[];
  divisions: readonly Division[];
  occupations: readonly Occupation[];
}

/**
 * Reads a summing table as control figures, once the file has passed the same search for markings and personal data as
 * any other. @throws FileRefusal as `checkTable`; `control.none` where the file is no summing table
 */
export const readControlTask: Task<ControlInput, ControlTable> = async (input, { readers, onProgress }) => {
  const { file, schemas, divisions, occupations } = input;
  refuseLargeFile(file);
  const named = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  const context = { schemas, divisions, occupationLists: occupations };
  try {
    await checkTable(named, context, { readers, onProgress });
  } catch (error) {
    if (refusalIn(error)?.key !== 'err.crossTab') throw error;
    const table = readControlTable(file.name, await readSource(named, { readers }), schemas);
    if (table.figures.length > 0) return { output: table };
  }
  throw new FileRefusal('control.none');
};
