import type { Dataset } from '../../model/ledger';
import type { Encoding } from '../decodeText';

/** The rows of a heading as a spreadsheet shows them. */
export interface HeadingRows {
  first: number;
  last: number;
}

/** What one column of the file is read as. */
export interface PlannedColumn {
  /** As `plainHeading` makes it; '' where the column has none. */
  heading: string;
  /** Of several equal headings, which: 0 for the first. */
  ordinal: number;
  /** A field of the dataset; null = left out (but searched for personal data all the same). */
  field: string | null;
}

/** In which order a day was written whose year has two digits or stands last. */
export type DayOrder = 'ymd' | 'mdy' | 'dmy';

/** Answers to what a file leaves open; what is not answered is rejected row by row, never guessed. */
export interface Answers {
  /** The year of days without one, by field. */
  years: Readonly<Record<string, number>>;
  dayOrders: Readonly<Record<string, DayOrder>>;
  /** Fields of first days in which a month alone (6月) means all of it. */
  wholeMonths: readonly string[];
  /** Fields in which a number in 万 is exact; null = all (without a plan), in a plan those named only. */
  wanFields: readonly string[];
  /** What 初级, 中级 and 高级 mean; null = as the row's occupation says. */
  levelSystem: 'skill' | 'professional-technical' | null;
  /** Scores from which a part of an examination is passed; null where results are words. */
  passMark: number | null;
  hiddenRows: 'out' | 'in';
  struckRows: 'out' | 'in';
  /** Unit ids by the text in the cell, where the text alone may be several. */
  units: Readonly<Record<string, string>>;
}

/**
 * How fields that the file has no column for are made: `record_id` and `class_id` from `row` (a digest of the row) or
 * `class_id`; ids from a name; `certificate_issued` from the presence of `certificate_date`; `assessment_result` from the
 * parts' results (`parts`).
 */
export type Making = 'row' | 'parts' | (string & {});

/** What a person decided about one file. Plain data: it can be kept as JSON. */
export interface FilePlan {
  /** Null = detected. */
  encoding: Encoding | null;
  /** Null = the dataset that knows most headings. */
  dataset: Dataset | null;
  /** Names of the sheets to be read; null = all that fit. */
  sheets: readonly string[] | null;
  /** Where the heading of a sheet stands ('' names the table of a file without sheets); others are searched for it. */
  headings: Readonly<Record<string, HeadingRows>>;
  /** Null = to be proposed anew (another dataset, heading row or encoding was chosen). */
  columns: readonly PlannedColumn[] | null;
  /** Values of fields that all rows share, written as in a cell. */
  constants: Readonly<Record<string, string>>;
  /** Fields of `constants` that hold for this file only (a day, what stood in its title): never remembered. */
  ofThisFile: readonly string[];
  made: Readonly<Record<string, Making>>;
  answers: Answers;
}

export const noAnswers: Answers = {
  years: {},
  dayOrders: {},
  wholeMonths: [],
  wanFields: [],
  levelSystem: null,
  passMark: null,
  hiddenRows: 'out',
  struckRows: 'out',
  units: {},
};

/** A plan that decides nothing. */
export const openPlan: FilePlan = {
  encoding: null,
  dataset: null,
  sheets: null,
  headings: {},
  columns: null,
  constants: {},
  ofThisFile: [],
  made: {},
  answers: noAnswers,
};
