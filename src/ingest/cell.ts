import { mayBePersonal } from './personNames';

/** What is wrong with a cell or row: the key of a sentence (err.*) and what fills it. */
export interface Problem {
  key: string;
  params: Record<string, string | number>;
}

export type CellValue = string | number | boolean | null;

/** Ways in which a value was written otherwise than it is kept; the keys of `norm.*` name them. */
export const changeKinds = [
  'width',
  'wrapping',
  'missing',
  'date',
  'month',
  'range',
  'code',
  'occupation',
  'unit',
  'level',
  'word',
  'yesno',
  'number',
  'wan',
  'percent',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** `from` is the text as found; null where it may say more than its column does (free text, ids). */
export interface Change {
  kind: ChangeKind;
  from: string | null;
}

/** A cell as read by its field: a value (null = nothing filled in) or a problem. */
export interface Cell {
  value: CellValue;
  problem: Problem | null;
  /** How the value was written, where that is not how it is kept. */
  change: Change | null;
  /** Last day of a range of days written into one cell; `value` is the first. */
  end: string | null;
}

export const emptyCell: Cell = { value: null, problem: null, change: null, end: null };

/** Stands in `v` where what was found is not shown. */
export const hiddenValue = '＊＊＊';

const longestShown = 24;

export function valid(value: CellValue, change: Change | null = null): Cell {
  return { value, problem: null, change, end: null };
}

/** A problem that quotes the value as `v`, cut to 24 characters; hidden where it may be a name or a personal number. */
export function invalid(key: string, text: string, params: Problem['params'] = {}): Cell {
  return failed(problemOf(key, text, params));
}

export function failed(problem: Problem): Cell {
  return { value: null, problem, change: null, end: null };
}

/** As `invalid`, without the cell. */
export function problemOf(key: string, text: string, params: Problem['params'] = {}): Problem {
  return knownWord(key, mayBePersonal(text) ? hiddenValue : text, params);
}

/** A problem about a word of a list (a division, a level, an occupation), which is nobody's name. */
export function knownWord(key: string, text: string, params: Problem['params'] = {}): Problem {
  const v = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
  return { key, params: { v, ...params } };
}
