import type { confirmed } from '../plan/realFiles';

/** Rows read, loaded, rejected, repeated. */
export type Counts = readonly [read: number, loaded: number, rejected: number, repeated: number];

/** A row that is named, as a spreadsheet shows it, and the sentence that names it. */
export type NamedRow = readonly [row: number, key: string];

/** What a person adds to the proposed plan. */
export type Answers = NonNullable<Parameters<typeof confirmed>[1]> & {
  /** Fields of columns by their headings; all others are left out. Without it, as proposed. */
  fields?: Readonly<Record<string, string>>;
};

/** How a file ends. */
export type Ends =
  | { as: 'load'; counts: Counts; dataset?: string }
  | { as: 'part'; counts: Counts; rows: readonly NamedRow[] }
  /** Like `part`, once a person has answered what the file leaves open. */
  | { as: 'ask'; answers: Answers; counts: Counts; rows: readonly NamedRow[] }
  /** No records, but figures to compare records with. */
  | { as: 'reconcile' }
  /** Sheet (where there are several), column, kind and count of what is personal. */
  | { as: 'guard'; found: readonly string[] }
  | { as: 'mark'; mark: string }
  | { as: 'refuse'; key: string };

/** One kind of file, generated when it is wanted. */
export interface CorpusFile {
  kind: string;
  name: string;
  bytes: () => Uint8Array;
  ends: Ends;
}

export const load = (...counts: Counts): Ends => ({ as: 'load', counts });
export const part = (counts: Counts, ...rows: NamedRow[]): Ends => ({ as: 'part', counts, rows });
export const ask = (answers: Answers, counts: Counts, ...rows: NamedRow[]): Ends => ({
  as: 'ask',
  answers,
  counts,
  rows,
});
export const guard = (...found: string[]): Ends => ({ as: 'guard', found });
export const mark = (word: string): Ends => ({ as: 'mark', mark: word });
export const refuse = (key: string): Ends => ({ as: 'refuse', key });
export const reconcile: Ends = { as: 'reconcile' };

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

export function utf16(text: string, { mark: hasMark = true } = {}): Uint8Array {
  return new Uint8Array(Buffer.from((hasMark ? '\ufeff' : '') + text, 'utf16le'));
}

export function joined(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
