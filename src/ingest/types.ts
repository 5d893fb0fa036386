import type { Dataset } from '../model/ledger';
import type { ChangeKind } from './cell';
import type { FilePlan } from './plan/filePlan';
import type { Proposal } from './plan/proposal';
import type { FileFormat } from './source/source';

/** One field of a Table Schema (Frictionless), as far as the product uses it. `x-…` are the product's own. */
export interface Field {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'yearmonth';
  title: string;
  'x-title-en': string;
  description?: string;
  /** Other headings under which the column is met. */
  'x-aliases'?: readonly string[];
  /** Reference list that a value must belong to: divisions by date and region, or occupations. */
  'x-reference'?: 'divisions' | 'occupations';
  /** A division that may lie in another province, which is then kept as its six-digit code. */
  'x-elsewhere'?: boolean;
  /** Only areas with residents of their own: a level of government (市本级) has none. */
  'x-residents'?: boolean;
  /** Chinese and English labels and further spellings of enumerated values; every spelling is accepted. */
  'x-values'?: Readonly<Record<string, { zh: string; en: string; aliases?: readonly string[] }>>;
  /** A date field that may hold two days (起止时间): the field that the last one belongs to. */
  'x-range-end'?: string;
  /** A number that may be written as a percentage. */
  'x-ratio'?: boolean;
  /** Required only where another field has one of the values, e.g. {"record_grain": ["aggregate"]}. */
  'x-required-if'?: Readonly<Record<string, readonly string[]>>;
  constraints?: {
    required?: boolean;
    unique?: boolean;
    enum?: readonly string[];
    minimum?: number;
    maximum?: number;
    pattern?: string;
  };
}

export interface TableSchema {
  name: Dataset;
  title: string;
  'x-title-en': string;
  fields: readonly Field[];
  primaryKey: readonly string[];
  missingValues: readonly string[];
  /** Pairs of date fields of which the first must not be later than the second. */
  'x-date-order'?: readonly (readonly [string, string])[];
  /** The fields that name one class, sitting or event: aggregate and person rows must not share them. */
  'x-grain-key'?: readonly string[];
  /** The field whose date decides which divisions are valid for the row. */
  'x-validity-date'?: string;
}

/** One column of accepted rows; null = no value. Dates are ISO text, year-months `2026-03`. */
export interface Column {
  name: string;
  type: Field['type'];
  values: (string | number | boolean | null)[];
}

/** Accepted rows of one dataset, every schema field present as a column, all columns equally long. */
export interface TypedTable {
  dataset: Dataset;
  length: number;
  columns: readonly Column[];
}

/** Values of one column that were written otherwise than they are kept, in rows that were loaded. */
export interface Normalised {
  field: string;
  /** The heading in the file; null where the column was filled from another (a code from a name). */
  column: string | null;
  kind: ChangeKind;
  count: number;
  /** As found and as kept; null where the column may say something personal. */
  example: { from: string; to: string } | null;
}

/**
 * Why a row was not loaded: the `key` of a sentence (err.*) and what fills it. `v` is what was found (hidden where it may
 * be personal); `field`, `first`, `second` name fields of the schema, `units` and `codes` ids joined by commas. `row` is
 * the row as seen in a spreadsheet (heading = 1).
 */
export interface Rejection {
  /** The sheet, where the file has sheets with names. */
  sheet?: string;
  row: number;
  column: string | null;
  key: string;
  params: Record<string, string | number>;
}

/** The key of a sentence and what fills it. */
export interface Sentence {
  key: string;
  params: Record<string, string | number>;
}

/** What became of one sheet of a file. */
export interface SheetReport {
  /** Null where the file is one table without a name. */
  name: string | null;
  /** Whether its rows were read as records. */
  taken: boolean;
  /** Records read from it. */
  read: number;
  /** What was left out and why (sheet.*, left.*), rows named as seen in a spreadsheet. */
  notes: readonly Sentence[];
}

/** A checked file: read = table.length + rejections' rows + repeated, always. */
export interface CheckedFile {
  name: string;
  size: number;
  encoding: string;
  /** What the file really is, whatever its name says. */
  format: FileFormat;
  sheets: readonly SheetReport[];
  dataset: Dataset;
  /** What each column was read as; null = left out. */
  mapping: readonly { heading: string; field: string | null }[];
  table: TypedTable;
  read: number;
  /** Rows not loaded; one entry a row (its first problem). */
  rejected: readonly Rejection[];
  /** Rows whose primary key already stood earlier in this file. */
  repeated: number;
  normalised: readonly Normalised[];
  /** What a person decided about the file; absent where nobody was asked. */
  plan?: FilePlan;
  /** The plan was confirmed for an earlier file with the same headings. */
  isRemembered?: boolean;
}

/** The whole file is not loaded; `key` names the sentence, `params` fill it; never a value from the file that may be personal. */
export class FileRefusal extends Error {
  constructor(
    readonly key: string,
    readonly params: Record<string, string | number> = {},
    /** Further lines of the same kind, e.g. one per column with personal data. */
    readonly details: readonly { key: string; params: Record<string, string | number> }[] = [],
    /** What the file is taken for, where a person can say how it is to be read. */
    readonly proposal: Proposal | null = null,
  ) {
    super(key);
    this.name = 'FileRefusal';
  }
}

/** The refusal that was thrown, also by a script with a copy of this class of its own; null for any other error. */
export function refusalIn(error: unknown): FileRefusal | null {
  return error instanceof Error && error.name === 'FileRefusal' ? (error as FileRefusal) : null;
}
