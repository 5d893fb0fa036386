import { refuseLargeFile } from '../checkTask';
import { readSource } from '../source/readSource';
import type { Task } from '../tasks';
import type { TableSchema } from '../types';
import { type Deidentified, deidentify } from './deidentify';
import type { DeidentifyPlan } from './plan';

export interface DeidentifyInput {
  file: File;
  schemas: readonly TableSchema[];
  plan: DeidentifyPlan;
  /** 32 bytes; null where no column is turned into person codes. */
  key: Uint8Array | null;
}

/** De-identifies a file; only what is written of it leaves the worker. */
export const deidentifyTask: Task<DeidentifyInput, Deidentified> = async (input, { readers, onProgress }) => {
  const { file, schemas, plan, key } = input;
  refuseLargeFile(file);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const source = await readSource({ name: file.name, bytes }, { readers });
  const output = await deidentify(source, schemas, { plan, key, onProgress });
  const { columns, persons } = output.risk;
  return {
    output,
    transfer: [...output.parts, ...columns, persons].map(({ buffer }) => buffer as ArrayBuffer),
  };
};
