import classesSql from '../../queries/institution/classes.sql?raw';
import type { Query } from './query';
import { boolean, number, numberOrNull, text, textOrNull } from './readers';

/** A class of an institution, as far as it is of one occupation, level and programme ('' where not filled in). */
export interface InstitutionClass {
  classId: string | null;
  unit: string;
  occupation: string;
  /** `professional:2` */
  level: string;
  programme: string;
  /** ISO days; the end is null where no record states it. */
  start: string;
  end: string | null;
  /** Person-times; all who started, and of these by status. */
  enrolled: number;
  completed: number;
  failed: number;
  withdrawn: number;
  running: number;
  /** Whether the annex with the hours concerns programme and class start. */
  isBound: boolean;
  /** Of the annex; null where it has no line. */
  requiredHours: number | null;
  /** Of those who completed; null where none of them has hours. */
  leastHours: number | null;
  mostHours: number | null;
  /** Completers of a class with required hours: at or above them, below them, hours not filled in. */
  reached: number;
  short: number;
  unknown: number;
}

/** Params: region, institution, as-of date. Reads single records and the dated hours of the rules. */
export const institutionClassesQuery: Query<InstitutionClass> = {
  name: 'institution/classes',
  sql: classesSql,
  parse: (row) => ({
    classId: textOrNull(row, 'class_id'),
    unit: text(row, 'unit'),
    occupation: text(row, 'occupation'),
    level: text(row, 'level'),
    programme: text(row, 'programme'),
    start: text(row, 'start_day'),
    end: textOrNull(row, 'end_day'),
    enrolled: number(row, 'enrolled'),
    completed: number(row, 'completed'),
    failed: number(row, 'failed'),
    withdrawn: number(row, 'withdrawn'),
    running: number(row, 'running'),
    isBound: boolean(row, 'is_bound'),
    requiredHours: numberOrNull(row, 'required_hours'),
    leastHours: numberOrNull(row, 'least_hours'),
    mostHours: numberOrNull(row, 'most_hours'),
    reached: number(row, 'reached'),
    short: number(row, 'short'),
    unknown: number(row, 'unknown'),
  }),
};
