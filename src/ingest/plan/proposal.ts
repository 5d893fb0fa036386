import type { Dataset } from '../../model/ledger';
import type { Encoding } from '../decodeText';
import type { FilePlan, HeadingRows } from './filePlan';

/** How a column's field was found: by its heading, by a similar one, by its values, or not. */
export type FoundBy = 'name' | 'label' | 'alias' | 'similar' | 'values' | 'none';

export interface ProposedColumn {
  /** The heading as the file has it; `#3` where it has none. */
  heading: string;
  /** The field it was taken for when it was proposed; null = none. */
  field: string | null;
  found: FoundBy;
  /** 0–1, of `similar` only. */
  similarity: number | null;
  /** Up to three different values; empty where the column may say something personal. */
  samples: readonly string[];
}

/** What becomes of a sheet unless the reader says otherwise. */
export type SheetState = 'fits' | 'hidden' | 'summary' | 'cross' | 'empty' | 'other';

export interface ProposedSheet {
  /** Null where the file is one table without a name. */
  name: string | null;
  state: SheetState;
  /** Records below the heading. */
  rows: number;
  heading: HeadingRows | null;
}

/** Rows around the heading, cells that may be personal hidden. */
export interface ShownRow {
  number: number;
  cells: readonly string[];
}

/** Where a proposed constant comes from: the lines above the table, the file's name, its values, or what it contains. */
export type ConstantSource = 'title' | 'name' | 'values' | 'columns';

/** What the file leaves open and only a person can say. Texts are dates, levels and units, never personal. */
export type Question =
  | { kind: 'year'; field: string; examples: readonly string[] }
  | { kind: 'dayOrder'; field: string; examples: readonly string[] }
  | { kind: 'wholeMonth'; field: string; examples: readonly string[] }
  | { kind: 'wan'; field: string; examples: readonly string[] }
  | { kind: 'level'; examples: readonly string[] }
  | { kind: 'passMark'; columns: readonly number[] }
  | { kind: 'hiddenRows'; rows: number }
  | { kind: 'struckRows'; rows: number }
  | { kind: 'unit'; text: string; units: readonly string[] };

/** How the first lines read in an encoding; values that may be personal are hidden. */
export interface EncodingPreview {
  encoding: Encoding;
  lines: readonly string[];
}

/** What the product takes a file for, to be confirmed or corrected. Plain data; shown, never kept. */
export interface Proposal {
  /** Null where not even the text could be read: only the encoding can be chosen. */
  dataset: Dataset | null;
  /** All datasets with the number of headings each knows, the likeliest first. */
  datasets: readonly { dataset: Dataset; known: number }[];
  /** The encoding that the text was read in; null for workbooks. */
  encoding: Encoding | null;
  encodings: readonly EncodingPreview[];
  sheets: readonly ProposedSheet[];
  /** The sheet that columns and rows are shown of. */
  sheet: string | null;
  rows: readonly ShownRow[];
  columns: readonly ProposedColumn[];
  /** Where the plan's constants come from, by field. */
  sources: Readonly<Record<string, ConstantSource>>;
  questions: readonly Question[];
  /** Everything as proposed; to be answered with what the person changed. */
  plan: FilePlan;
  /** Of the ordered headings; null where one of them looks personal: then nothing is remembered. */
  digest: string | null;
  /** What is remembered of this heading set filled most of the plan; only what is left is asked. */
  isRemembered: boolean;
}
