/** What is wrong with a cell or row: the key of a sentence (err.*) and what fills it. */
export interface Problem {
  key: string;
  params: Record<string, string | number>;
}

export type CellValue = string | number | boolean | null;

/** A cell as read by its field: a value (null = nothing filled in) or a problem. */
export interface Cell {
  value: CellValue;
  problem: Problem | null;
}

export const emptyCell: Cell = { value: null, problem: null };

const longestShown = 24;

export function valid(value: CellValue): Cell {
  return { value, problem: null };
}

/** A problem that quotes the value as `v`, cut to 24 characters. */
export function invalid(key: string, text: string, params: Record<string, string | number> = {}): Cell {
  return { value: null, problem: problemOf(key, text, params) };
}

export function problemOf(key: string, text: string, params: Problem['params'] = {}): Problem {
  const v = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
  return { key, params: { v, ...params } };
}
