import type { LoadableFile } from '../ingest/checkTask';
import { localMinute } from '../model/calendar';
import type { Generation, LoadMode, LoadRecord } from './generation';

/** The record of a file that is about to be loaded; what went in is counted afterwards. */
export function toRecord(file: LoadableFile, mode: LoadMode, at: string): LoadRecord {
  const { name, size, sha256, format, encoding, dataset, mapping, rows, read, rejected, repeated } = file;
  const counts = { read, loaded: 0, rejected: rejected.length, repeated };
  const { regions } = rows;
  return {
    id: randomId(),
    at,
    file: name,
    size,
    sha256,
    format,
    encoding,
    dataset,
    mapping,
    mode,
    regions,
    ...counts,
  };
}

/** 96 random bits; `crypto.randomUUID` is missing on sites without https. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Name and time of something made now. */
export function stamp(now: Date): Pick<Generation, 'id' | 'at'> {
  return { id: randomId(), at: localMinute(now) };
}
