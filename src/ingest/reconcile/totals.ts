import type { Cell } from '../cell';
import type { Sentence } from '../types';
import { carries, saidInWords, scopeOf, valueInWords } from './totalWords';

/** Why rows may count in a total otherwise than they were read. */
export type Cause = 'text' | 'hidden' | 'struck' | 'rejected';
const causes = ['text', 'hidden', 'struck', 'rejected'] as const;

/** What is summed of one column since some row. */
interface Sum {
  /** Every number of the records, however it was kept. */
  records: number;
  rows: number;
  /** The part of it that may be missing from a total (text, rejected), or what may be in it besides (hidden, struck). */
  parts: Record<Cause, { sum: number; count: number }>;
}

interface Column {
  /** Index among the cells of a row. */
  index: number;
  label: string;
  isCount: boolean;
  all: Sum;
  section: Sum;
  carried: number;
}

/** A row as it is summed: its cells as read, and which of them are numbers kept as text. */
export interface SummedRow {
  cells: readonly Cell[];
  textNumbers: readonly number[];
  state: 'loaded' | 'rejected' | 'hidden' | 'struck';
}

/** Compares what the totals of a sheet say with the sums of the rows they stand for. */
export interface Totals {
  add(row: SummedRow): void;
  /** A total row: its number, its texts, and what is said in a column (null = nothing that is a number). */
  total(row: number, texts: readonly string[], valueOf: (index: number) => number | null): void;
  /** `load.subtotal` {row, column, a, b, c} where they differ, each with its likely causes; one sentence for the rest. */
  sentences(): Sentence[];
}

interface Said {
  row: number;
  column: string;
  value: number;
  sum: Sum;
  carried: number;
  /** It only counts where it agrees: its rows may stand in another sheet. */
  isLoose: boolean;
}

const mostNamed = 12;
const rounding = 0.005;

/** `columns` are those that hold numbers, by their index among the cells of a row; `isCount` for that of persons. */
export function createTotals(columns: readonly { index: number; label: string; isCount: boolean }[]): Totals {
  const kept: Column[] = columns.map((column) => ({ ...column, all: noSum(), section: noSum(), carried: 0 }));
  const said: Said[] = [];
  const early: { row: number; column: Column; value: number }[] = [];
  const total: Totals['total'] = (row, texts, valueOf) => {
    const word = texts.find((text) => text.trim() !== '') ?? '';
    const scope = scopeOf(word);
    const isCarried = carries(word);
    const inWords = kept.some(({ index }) => valueOf(index) !== null) ? [] : saidInWords(word);
    for (const column of kept) {
      const value = valueOf(column.index) ?? valueInWords(inWords, column);
      if (value === null) continue;
      if (isCarried) column.carried = value;
      else if (column.all.rows === 0 && scope === 'all') early.push({ row, column, value });
      else
        said.push({
          row,
          column: column.label,
          value,
          sum: copyOf(nearest(value, column, scope)),
          carried: scope === 'running' ? column.carried : 0,
          isLoose: scope === 'running' && column.carried === 0,
        });
    }
    if (!isCarried) for (const column of kept) column.section = noSum();
  };
  return {
    add(row) {
      for (const column of kept) addTo(column, row);
    },
    total,
    sentences() {
      const first = early.map(({ row, column, value }) => ({
        ...{ row, column: column.label, value, sum: column.all, carried: 0, isLoose: false },
      }));
      return toSentences([...first, ...said]);
    },
  };
}

function noSum(): Sum {
  const none = () => ({ sum: 0, count: 0 });
  return {
    records: 0,
    rows: 0,
    parts: { text: none(), hidden: none(), struck: none(), rejected: none() },
  };
}

function copyOf({ records, rows, parts }: Sum): Sum {
  const entries = causes.map((cause) => [cause, { ...parts[cause] }] as const);
  return { records, rows, parts: Object.fromEntries(entries) as Sum['parts'] };
}

function addTo(column: Column, { cells, textNumbers, state }: SummedRow): void {
  const cell = cells[column.index];
  // A row of one person has no count of its own.
  const value = column.isCount && cell?.value === null && cell.problem === null ? 1 : cell?.value;
  if (typeof value !== 'number') return;
  const isText = textNumbers.includes(column.index);
  for (const sum of [column.all, column.section]) {
    const note = (cause: Cause) => {
      sum.parts[cause].sum += value;
      sum.parts[cause].count++;
    };
    if (state === 'hidden' || state === 'struck') note(state);
    else {
      sum.records += value;
      sum.rows++;
      if (isText) note('text');
      if (state === 'rejected') note('rejected');
    }
  }
}

/** 合计 may close a section too: it stands for the rows that it agrees with, or else for all. */
function nearest(value: number, { all, section }: Column, scope: ReturnType<typeof scopeOf>): Sum {
  if (scope === 'section') return section;
  return !agrees(value, all.records) && agrees(value, section.records) ? section : all;
}

function agrees(left: number, right: number): boolean {
  return Math.abs(left - right) < rounding;
}

function toSentences(all: readonly Said[]): Sentence[] {
  const isRight = ({ value, sum, carried }: Said) => agrees(value, sum.records + carried);
  const known = all.filter(({ sum }) => sum.rows > 0);
  const right = known.filter(isRight);
  const wrong = known.filter((one) => !isRight(one) && !one.isLoose);
  const more = wrong.length - mostNamed;
  return [
    ...wrong.slice(0, mostNamed).flatMap(toSentence),
    ...(more > 0 ? [{ key: 'load.subtotalMore', params: { n: more } }] : []),
    ...(right.length > 0 ? [{ key: 'load.subtotalAgrees', params: { n: right.length } }] : []),
  ];
}

function toSentence({ row, column, value, sum, carried }: Said): Sentence[] {
  const [a, b] = [rounded(value), rounded(sum.records + carried)];
  const difference = { key: 'load.subtotal', params: { n: row, column, a, b, c: rounded(Math.abs(a - b)) } };
  const why = explain(value - carried, sum);
  if (why === null) return [difference, { key: 'load.subtotalTyped', params: {} }];
  return [
    difference,
    ...why.map((cause) => ({ key: `total.${cause}`, params: { n: sum.parts[cause].count } })),
  ];
}

/** The fewest causes that together make up the difference; null where none do. */
function explain(value: number, { records, parts }: Sum): Cause[] | null {
  const sets = [...Array(1 << causes.length).keys()]
    .map((bits) => causes.filter((_, index) => (bits & (1 << index)) !== 0))
    .filter((set) => set.length > 0 && set.every((cause) => parts[cause].count > 0))
    .sort((left, right) => left.length - right.length);
  const effect = (cause: Cause) => (cause === 'text' || cause === 'rejected' ? -1 : 1) * parts[cause].sum;
  const found = sets.find((set) =>
    agrees(
      value,
      set.reduce((sum, cause) => sum + effect(cause), records),
    ),
  );
  return found ?? null;
}

/** Cents at most, so that sums of fractions do not show where a computer rounds. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
