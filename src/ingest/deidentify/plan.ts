import type { PersonalKind } from '../personalKinds';

/** What becomes of a column. */
export const treatments = ['drop', 'person-code', 'age-band', 'year-month', 'keep'] as const;
export type Treatment = (typeof treatments)[number];

/** Columns by which a person may be recognised although no single one of them names him. */
export const quasiKinds = ['unit', 'occupation', 'age', 'category', 'gender', 'education', 'month'] as const;
export type QuasiKind = (typeof quasiKinds)[number];

/** One column of a file, described without any of its values. */
export interface ColumnDescription {
  /** As shown: the heading, `#3` where it has none or where it may say something personal itself. */
  label: string;
  filled: number;
  /** What seems personal in it; the count is 0 where only the heading says so. */
  kinds: readonly { kind: PersonalKind; count: number }[];
  proposed: Treatment;
  /** Treatments that make sense for it; a column with a personal heading can never be kept. */
  allowed: readonly Treatment[];
  /** Whether single cells with something personal may be emptied, so that the rest can be kept. */
  canBlank: boolean;
  /** Whether its day may be that at which ages are counted. */
  isDay: boolean;
  quasi: QuasiKind | null;
}

/** A table of a file as it would be de-identified. */
export interface TableDescription {
  /** Rows that would be written, totals included. */
  rows: number;
  columns: readonly ColumnDescription[];
  /** The column at whose days ages are counted; null where there is none. */
  ageAt: number | null;
  left: LeftRows;
}

/** What of the file is not written. */
export interface LeftRows {
  /** Names of other sheets. */
  sheets: readonly string[];
  /** Rows hidden, struck through wholly or in part. */
  hidden: number;
  struck: number;
  /** Titles, repeated headings, feet, names of sections. */
  loose: number;
  /** Rows whose cells are in no sure column. */
  misshapen: number;
}

/** What the user decided. Columns by their place in the description. */
export interface DeidentifyPlan {
  treatments: readonly Treatment[];
  /** Columns whose personal cells are emptied. */
  blank: readonly number[];
  /** Whether the column of ID numbers gives an age band too. */
  ageFromId: boolean;
  /** The day at which ages are counted: that of a column, or one for all rows (ISO). */
  ageAt: { column: number } | { day: string };
}

/** Why a plan cannot be carried out; `column` is its place, null where it is the whole plan. */
export interface PlanFault {
  key: 'keeps' | 'codes' | 'ages' | 'nothing' | 'day';
  column: number | null;
}

/** What still stands against a plan; nothing that is personal is ever kept. */
export function faultsOf(columns: readonly ColumnDescription[], plan: DeidentifyPlan): PlanFault[] {
  const at = (treatment: Treatment) =>
    [...columns.keys()].filter((column) => plan.treatments[column] === treatment);
  const kept = at('keep').filter((column) => {
    const { kinds, canBlank } = columns[column]!;
    return kinds.length > 0 && !(canBlank && plan.blank.includes(column));
  });
  const [, ...codes] = at('person-code');
  const ages = [...at('age-band'), ...(plan.ageFromId ? at('person-code') : [])];
  const needsDay = ages.length > 0 && 'day' in plan.ageAt && !/^\d{4}-\d{2}-\d{2}$/.test(plan.ageAt.day);
  return [
    ...kept.map((column) => ({ key: 'keeps', column }) as const),
    ...codes.map((column) => ({ key: 'codes', column }) as const),
    ...ages.slice(1).map((column) => ({ key: 'ages', column }) as const),
    ...(needsDay ? [{ key: 'day', column: null } as const] : []),
    ...(at('drop').length === columns.length ? [{ key: 'nothing', column: null } as const] : []),
  ];
}
