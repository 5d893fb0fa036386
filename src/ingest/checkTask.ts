import type { Division } from '../reference/divisions';
import type { Occupation } from '../reference/occupations';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { toArrowBatches } from '../arrow/arrowBatches';
import { checkTable } from './checkFile';
import { limits, megabytes } from './source/limits';
import type { FilePlan } from './plan/filePlan';
import type { RecalledPlan } from './plan/remembered';
import type { Task } from './tasks';
import { type CheckedFile, FileRefusal, type TableSchema, type TypedTable } from './types';

export interface CheckInput {
  file: File;
  schemas: readonly TableSchema[];
  divisions: readonly Division[];
  occupations: readonly Occupation[];
  /** What a person decided about this file. */
  plan?: FilePlan | null;
  /** What was confirmed for heading sets before. */
  remembered?: readonly RecalledPlan[];
}

/** A checked file as the page gets it: rows only as bytes that go on to the engine untouched. */
export interface LoadableFile extends Omit<CheckedFile, 'table'> {
  /** SHA-256 of the file's bytes, hexadecimal. */
  sha256: string;
  rows: LoadableRows;
}

export interface LoadableRows {
  length: number;
  /** Arrow IPC streams, uncompressed, of the columns that hold anything, one after the other; together all rows. */
  blob: Blob;
  /** Bytes of each stream. */
  sizes: readonly number[];
  /** Regions of the rows. */
  regions: readonly string[];
  /** Reporting units of the rows. */
  units: readonly string[];
  /** Targets that a table of tasks names; empty for the other datasets. */
  targets: readonly string[];
}

/** Checks one file. @throws FileRefusal as `checkTable`, `load.tooLarge` */
export const checkTask: Task<CheckInput, LoadableFile> = async (input, { readers, onProgress }) => {
  const { file, schemas, divisions, occupations, plan = null, remembered = [] } = input;
  refuseLargeFile(file);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const context = { schemas, divisions, occupationLists: occupations, remembered };
  const checked = await checkTable({ name: file.name, bytes }, context, { readers, onProgress, plan });
  return { output: toLoadable(checked, bytesToHex(sha256(bytes))) };
};

/** A checked file in the form in which it leaves the worker. */
export function toLoadable({ table, ...file }: CheckedFile, sha256: string): LoadableFile {
  const filled = table.columns.filter(({ values }) => values.some((value) => value !== null));
  const streams = toArrowBatches(filled);
  return {
    ...file,
    sha256,
    rows: {
      length: table.length,
      blob: new Blob(streams as Uint8Array<ArrayBuffer>[]),
      sizes: streams.map((stream) => stream.length),
      regions: distinct(table, 'region'),
      units: distinct(table, 'reporting_unit_id'),
      targets: table.dataset === 'allocations' ? distinct(table, 'target_id') : [],
    },
  };
}

/** @throws FileRefusal `load.tooLarge` */
export function refuseLargeFile({ size }: File): void {
  if (size > limits.file)
    throw new FileRefusal('load.tooLarge', { mb: megabytes(size), max: megabytes(limits.file) });
}

function distinct({ columns }: TypedTable, field: string): string[] {
  const values = columns.find(({ name }) => name === field)?.values ?? [];
  return [...new Set(values)].map(String);
}
