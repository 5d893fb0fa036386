import type { FileFormat } from '../ingest/source/source';
import type { Dataset } from '../model/ledger';

/** replace: rows of the same dataset and region give way; append: they stay, and known keys are repeated. */
export type LoadMode = 'replace' | 'append';

/** Where loaded rows come from, one file: read = loaded + rejected + repeated. */
export interface LoadRecord {
  id: string;
  /** Local time of the load, ISO to the minute. */
  at: string;
  file: string;
  /** Bytes. */
  size: number;
  /** SHA-256 of the file's bytes, hexadecimal. */
  sha256: string;
  format: FileFormat;
  encoding: string;
  dataset: Dataset;
  /** What each column was read as; null = left out. */
  mapping: readonly { heading: string; field: string | null }[];
  mode: LoadMode;
  /** Regions of its rows. */
  regions: readonly string[];
  read: number;
  loaded: number;
  rejected: number;
  repeated: number;
}

/** A file's checked rows as Arrow IPC streams, one after the other, and the bytes of each; they never change. */
export interface StoredRows {
  blob: Blob;
  sizes: readonly number[];
}

export interface StoredLoad {
  record: LoadRecord;
  rows: StoredRows;
}

/** Files that were loaded together. */
export interface Step {
  mode: LoadMode;
  loads: readonly StoredLoad[];
}

/** Everything that own data consist of: replaying the steps in order gives the rows. It never changes. */
export interface Generation {
  id: string;
  /** Local time at which it was made, ISO to the minute. */
  at: string;
  steps: readonly Step[];
}

/** The loads of a generation in the order in which they came. */
export function loadsOf(generation: Generation | null): LoadRecord[] {
  return generation?.steps.flatMap(({ loads }) => loads.map(({ record }) => record)) ?? [];
}

/** The generation after one more step; loads of which no row would be left are dropped. */
export function nextGeneration(
  current: Generation | null,
  step: Step,
  made: Pick<Generation, 'id' | 'at'>,
): Generation {
  const earlier = current?.steps ?? [];
  const left = step.mode === 'append' ? earlier : earlier.map((one) => withoutReplaced(one, step));
  return { ...made, steps: [...left.filter(({ loads }) => loads.length > 0), step] };
}

function withoutReplaced({ mode, loads }: Step, { loads: newer }: Step): Step {
  const isReplaced = (load: LoadRecord, region: string) =>
    newer.some(({ record }) => record.dataset === load.dataset && record.regions.includes(region));
  const isLeft = ({ record }: StoredLoad) => record.regions.some((region) => !isReplaced(record, region));
  return { mode, loads: loads.filter(isLeft) };
}

/** The streams of stored rows, one at a time. */
export async function* streamsOf({ blob, sizes }: StoredRows): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const size of sizes) {
    yield new Uint8Array(await blob.slice(from, from + size).arrayBuffer());
    from += size;
  }
}

/** The same generation with its rows in memory instead of in files. */
export async function inMemory(generation: Generation): Promise<Generation> {
  const copied = new Map<Blob, Blob>();
  for (const { rows } of generation.steps.flatMap(({ loads }) => loads))
    copied.set(rows.blob, new Blob([await rows.blob.arrayBuffer()]));
  const held = ({ rows, ...load }: StoredLoad) => ({
    ...load,
    rows: { ...rows, blob: copied.get(rows.blob) ?? rows.blob },
  });
  const steps = generation.steps.map((step) => ({ ...step, loads: step.loads.map(held) }));
  return { ...generation, steps };
}
