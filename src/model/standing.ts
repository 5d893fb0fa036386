import type { EntryTerms } from './ledger';

/** The ten statuses of the interface (`data-status`). */
export const statuses = [
  'met',
  'on-track',
  'at-risk',
  'behind',
  'missed',
  'not-started',
  'no-data',
  'withheld',
  'not-checkable',
  'no-pace',
] as const;
export type Status = (typeof statuses)[number];

/** ISO days, both included. */
export interface Period {
  start: string;
  end: string;
}

/** Value counted on one day; days without records are absent, days ascend. */
export interface DayValue {
  day: string;
  value: number;
}

/** Value of one calendar month (`2026-03`). */
export interface MonthValue {
  month: string;
  value: number;
  /** Not to be compared or averaged: the month is not over, its reporting period is not, or units are missing. */
  provisional: boolean;
}

export interface TimeProgress {
  /** Elapsed share of the period, 0–1. */
  share: number;
  /** `months` where the period starts on a month's first and the cut-off is a month's last day, else `days`. */
  by: 'months' | 'days';
  elapsed: number;
  total: number;
}

/** How completely the reporting units have reported; null where no register is loaded. */
export interface Completeness {
  /** The worst month of the judged period: units expected, reported, and reported as zero. */
  month: string;
  expected: number;
  reported: number;
  zero: number;
  /** Reported ÷ expected, 0–1. */
  share: number;
  missing: readonly string[];
}

/**
 * What the data say about one entry; everything that `judge` needs and nothing else.
 * `days` are the counted values by day, over all data up to the as-of date (also outside the period).
 * For `persons`, each calendar year counts a person once, on the first day.
 */
export interface Observation {
  /** Cut-off of the data, null when the dataset is not loaded. */
  asOf: string | null;
  days: readonly DayValue[];
  /** Persons counts: how many of the counted were rows without person code (counted as person-times), by day. */
  keylessDays?: readonly DayValue[];
  /** Stock targets: official observations, ascending by day. */
  stocks?: readonly { day: string; value: number; source: string }[];
  /**
   * Ratio targets: part and whole inside the judged period; `checkable` false when the file cannot hold
   * the whole (only digital occupations loaded).
   */
  ratio?: { part: number; whole: number; checkable: boolean } | null;
  completeness: Completeness | null;
  /** Months that are provisional for another reason than the cut-off. */
  provisionalMonths?: readonly string[];
}

/** One calendar year of a per-year or annual-average target. */
export interface YearStanding {
  year: number;
  actual: number;
  target: number;
  /** `met` or `missed` for a closed year, a pace status for the running one, `not-started` for a later one. */
  status: Status;
}

export interface Standing {
  status: Status;
  /** True once the as-of date has reached the period's end. */
  closed: boolean;
  /** The period the figures are judged over: the target's, or the current (last) year of a per-year target. */
  period: Period;
  /** Set when `period` is not the whole of the target's, e.g. `2026`. */
  periodLabel: string | null;
  asOf: string | null;
  /** Null when there is nothing to count from (no-data, not-checkable). */
  actual: number | null;
  target: number;
  timeProgress: TimeProgress | null;
  /** Target × share of plan to date; null without pace. */
  planToDate: number | null;
  /** Actual ÷ target, may exceed 1. */
  completion: number | null;
  /** Actual ÷ plan to date. */
  paceIndex: number | null;
  /** Target − actual, never below 0; null without actual. */
  remaining: number | null;
  /** Fractional months from the cut-off to the period's end; null once closed. */
  remainingMonths: number | null;
  /** Per month; 0 once met; null once closed or without pace. */
  requiredRate: number | null;
  /** Mean of the last 6 complete, not provisional months; null with fewer than 6. */
  recentRate: number | null;
  /** The same calendar months a year before; null where they are not all inside the data. */
  recentRateLastYear: number | null;
  /** Day on which the target was reached, null if it was not. */
  reachedOn: string | null;
  /** Counted outside the target's period (before, after), up to the cut-off. */
  outside: { before: number; after: number };
  /** Rows without a person code inside `actual`; 0 unless the entry counts persons. */
  keyless: number;
  years: readonly YearStanding[];
  completeness: Completeness | null;
  /** Stock: the observation that is quoted. */
  stock: { day: string; value: number; source: string } | null;
  /** Ratio targets: part and whole behind the share; null for the others and where there is nothing to divide. */
  ratio: { part: number; whole: number } | null;
  months: readonly MonthValue[];
}

/** Judges one entry by the formulas of the method page; pure, the clock is the observation's cut-off. */
export type Judge = (entry: EntryTerms, observation: Observation) => Standing;
