import { emptyCaseBook, type Case, type CaseBook } from '../model/caseBook';
import type { KeptData } from '../query/dataState';
import type { Generation, LoadRecord, Step } from '../query/generation';
import type { Snapshot } from '../query/snapshot';

/**
 * The pointer: one small file that names the present generation and those that can be restored. Whoever replaces it
 * has switched; everything else is written before and never changes.
 */
export interface Index {
  format: number;
  current: string;
  generations: readonly StoredGeneration[];
  /** File of the known cases; absent where there are none, as in all indexes written before there were any. */
  cases?: string;
}

interface StoredGeneration {
  id: string;
  at: string;
  steps: readonly {
    mode: Step['mode'];
    loads: readonly { record: LoadRecord; sizes: readonly number[] }[];
  }[];
}

/** Raised whenever what is stored would no longer be understood. */
const format = 1;

export const indexName = 'index.json';
export const rowsName = ({ id }: Pick<LoadRecord, 'id'>) => `rows-${id}.arrow`;
export const snapshotName = (id: string) => `table-${id}.json`;

export const casesName = (id: string) => `cases-${id}.json`;

/** @param cases the file that holds the known cases; null where there are none */
export function toIndex({ generation, earlier }: KeptData, cases: string | null): Index {
  const generations = [generation, ...earlier].map(toStored);
  return { format, current: generation.id, generations, ...(cases === null ? {} : { cases }) };
}

/** What a tab must know to replace an index: any other has been written by another tab. */
export function pointerOf({ current, cases = '' }: Pick<Index, 'current' | 'cases'>): string {
  return `${current} ${cases}`;
}

/** Files that an index needs; all others may go. */
export function filesOf({ generations, current, cases }: Index): string[] {
  const loads = generations.flatMap(({ steps }) => steps.flatMap((step) => step.loads));
  return [
    indexName,
    snapshotName(current),
    ...(cases ? [cases] : []),
    ...loads.map(({ record }) => rowsName(record)),
  ];
}

/** The pointer file of a directory. @throws where there is none, or one of another format */
export async function readIndex(directory: FileSystemDirectoryHandle): Promise<Index> {
  const index = JSON.parse(await readText(directory, indexName)) as Index;
  if (index.format !== format) throw new Error(`stored in format ${index.format}`);
  return index;
}

/** What is kept, rows as files that are read when they are needed. @throws where a file is missing */
export async function readKept(directory: FileSystemDirectoryHandle): Promise<KeptData> {
  const index = await readIndex(directory);
  const snapshot = JSON.parse(await readText(directory, snapshotName(index.current))) as Snapshot;
  const generations = await Promise.all(index.generations.map((one) => toGeneration(directory, one)));
  const generation = generations.find(({ id }) => id === index.current);
  if (!generation) throw new Error('the present generation is not stored');
  const cases = index.cases === undefined ? emptyCaseBook : await readCases(directory, index.cases);
  return { generation, earlier: generations.filter((one) => one !== generation), snapshot, cases };
}

/** Cases of one piece of text, so that tens of thousands never hold the page up. */
const casesAtOnce = 1000;

/** The file of the known cases. */
export async function casesFile(cases: CaseBook): Promise<Blob> {
  const all = [...cases.values()];
  const pieces: string[] = [];
  for (let from = 0; from < all.length; from += casesAtOnce) {
    const texts = all.slice(from, from + casesAtOnce).map((one) => JSON.stringify(one));
    pieces.push(from === 0 ? '' : ',\n', texts.join(',\n'));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return new Blob(['[', ...pieces, ']'], { type: 'application/json' });
}

async function readCases(directory: FileSystemDirectoryHandle, name: string): Promise<CaseBook> {
  const cases = JSON.parse(await readText(directory, name)) as Case[];
  return new Map(cases.map((one) => [one.id, one]));
}

function toStored({ id, at, steps }: Generation): StoredGeneration {
  return {
    id,
    at,
    steps: steps.map(({ mode, loads }) => ({
      mode,
      loads: loads.map(({ record, rows: { sizes } }) => ({ record, sizes })),
    })),
  };
}

async function toGeneration(
  directory: FileSystemDirectoryHandle,
  { steps, ...made }: StoredGeneration,
): Promise<Generation> {
  const rowsOf = async (record: LoadRecord) => (await directory.getFileHandle(rowsName(record))).getFile();
  const read = steps.map(async ({ mode, loads }) => ({
    mode,
    loads: await Promise.all(
      loads.map(async ({ record, sizes }) => ({ record, rows: { blob: await rowsOf(record), sizes } })),
    ),
  }));
  return { ...made, steps: await Promise.all(read) };
}

async function readText(directory: FileSystemDirectoryHandle, name: string): Promise<string> {
  return (await (await directory.getFileHandle(name)).getFile()).text();
}
