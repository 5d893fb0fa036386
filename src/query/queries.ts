import allocationsSql from '../../queries/allocations.sql?raw';
import dataFingerprintSql from '../../queries/data_fingerprint.sql?raw';
import datasetStatusSql from '../../queries/dataset_status.sql?raw';
import countsSql from '../../queries/figure/counts.sql?raw';
import institutionResultsSql from '../../queries/figure/institution_results.sql?raw';
import institutionsAtFloorSql from '../../queries/figure/institutions_at_floor.sql?raw';
import recordsSql from '../../queries/figure/records.sql?raw';
import stocksSql from '../../queries/figure/stocks.sql?raw';
import subjectsSql from '../../queries/figure/subjects.sql?raw';
import institutionNamesSql from '../../queries/institution_names.sql?raw';
import grainConflictsSql from '../../queries/load_grain_conflicts.sql?raw';
import unservedScopesSql from '../../queries/load_unserved_scopes.sql?raw';
import loadedCasesSql from '../../queries/loaded_cases.sql?raw';
import populationsSql from '../../queries/populations.sql?raw';
import submissionsSql from '../../queries/submissions.sql?raw';
import type { Row } from '../db/session';
import type { Dataset } from '../model/ledger';
import type { Query } from './query';
import { boolean, number, numberOrNull, text, textOrNull } from './readers';

/** One answer of the figure function: a key of the asked dimension ('' = whole, or not filled in). */
export interface FigureRow {
  key: string;
  /** Person-times, persons, things or vouchers, by the measure. */
  value: number;
  /** Person-times without a person code inside `value`. */
  keyless: number;
  /** Rows of the loaded files behind `value`. */
  records: number;
}

const figureRow = (row: Row): FigureRow => ({
  key: text(row, 'key'),
  value: number(row, 'value'),
  keyless: number(row, 'keyless'),
  records: number(row, 'records'),
});

export const countsQuery: Query<FigureRow> = { name: 'figure/counts', sql: countsSql, parse: figureRow };
export const subjectsQuery: Query<FigureRow> = {
  name: 'figure/subjects',
  sql: subjectsSql,
  parse: figureRow,
};

/** One record behind a figure; null where the record leaves a field empty. */
export interface CountedRecord {
  recordId: string;
  day: string;
  unit: string | null;
  institution: string | null;
  occupation: string | null;
  level: string | null;
  programme: string | null;
  type: string | null;
  /** Person code or item id. */
  subject: string | null;
  count: number;
}

export const recordsQuery: Query<CountedRecord> = {
  name: 'figure/records',
  sql: recordsSql,
  parse: (row) => ({
    recordId: text(row, 'record_id'),
    day: text(row, 'day'),
    unit: textOrNull(row, 'unit'),
    institution: textOrNull(row, 'institution'),
    occupation: textOrNull(row, 'occupation'),
    level: textOrNull(row, 'level'),
    programme: textOrNull(row, 'programme'),
    type: textOrNull(row, 'type'),
    subject: textOrNull(row, 'subject'),
    count: number(row, 'count'),
  }),
};

export interface FloorRow {
  key: string;
  /** Institutions at or above the floor, and institutions with examinees. */
  part: number;
  whole: number;
  examinees: number;
  passed: number;
  absent: number;
}

export const institutionsAtFloorQuery: Query<FloorRow> = {
  name: 'figure/institutions_at_floor',
  sql: institutionsAtFloorSql,
  parse: (row) => ({
    key: text(row, 'key'),
    part: number(row, 'part'),
    whole: number(row, 'whole'),
    examinees: number(row, 'examinees'),
    passed: number(row, 'passed'),
    absent: number(row, 'absent'),
  }),
};

/** Results of one institution in one year and district; '' where the records leave a field empty. */
export interface InstitutionResult {
  institution: string;
  year: number;
  unit: string;
  occupation: string;
  level: string;
  /** Persons by best result; absent = sittings missed by those who sat nothing that year. */
  examinees: number;
  passed: number;
  absent: number;
}

export const institutionResultsQuery: Query<InstitutionResult> = {
  name: 'figure/institution_results',
  sql: institutionResultsSql,
  parse: (row) => ({
    institution: text(row, 'institution'),
    year: number(row, 'year'),
    unit: text(row, 'unit'),
    occupation: text(row, 'occupation'),
    level: text(row, 'level'),
    examinees: number(row, 'examinees'),
    passed: number(row, 'passed'),
    absent: number(row, 'absent'),
  }),
};

export interface StockRow {
  day: string;
  value: number;
  source: string;
}

export const stocksQuery: Query<StockRow> = {
  name: 'figure/stocks',
  sql: stocksSql,
  parse: (row) => ({ day: text(row, 'day'), value: number(row, 'value'), source: text(row, 'source') }),
};

export interface DatasetStatus {
  dataset: Dataset;
  region: string;
  /** Cut-off day that the files state. */
  asOf: string;
  rows: number;
}

export const datasetStatusQuery: Query<DatasetStatus> = {
  name: 'dataset_status',
  sql: datasetStatusSql,
  parse: (row) => ({
    dataset: text(row, 'dataset') as Dataset,
    region: text(row, 'region'),
    asOf: text(row, 'as_of'),
    rows: number(row, 'rows'),
  }),
};

export const dataFingerprintQuery: Query<string> = {
  name: 'data_fingerprint',
  sql: dataFingerprintSql,
  parse: (row) => text(row, 'fingerprint'),
};

export interface InstitutionName {
  id: string;
  name: string | null;
  type: string | null;
}

export const institutionNamesQuery: Query<InstitutionName> = {
  name: 'institution_names',
  sql: institutionNamesSql,
  parse: (row) => ({ id: text(row, 'id'), name: textOrNull(row, 'name'), type: textOrNull(row, 'type') }),
};

export interface Submission {
  unit: string;
  /** yyyy-mm */
  month: string;
  zero: boolean;
}

export const submissionsQuery: Query<Submission> = {
  name: 'submissions',
  sql: submissionsSql,
  parse: (row) => ({ unit: text(row, 'unit'), month: text(row, 'month'), zero: boolean(row, 'zero') }),
};

export interface AllocationRow {
  unit: string;
  /** Null for a target that is not per year. */
  year: number | null;
  quota: number;
  /** Null: unchanged. */
  adjustedQuota: number | null;
  /** Cumulative, null where not given. */
  milestones: { q1: number | null; h1: number | null; q3: number | null; year: number | null };
  leadOffice: string | null;
  responsibleUnit: string | null;
}

export const allocationsQuery: Query<AllocationRow> = {
  name: 'allocations',
  sql: allocationsSql,
  parse: (row) => ({
    unit: text(row, 'unit'),
    year: numberOrNull(row, 'year'),
    quota: number(row, 'quota'),
    adjustedQuota: numberOrNull(row, 'adjusted_quota'),
    milestones: {
      q1: numberOrNull(row, 'milestone_q1'),
      h1: numberOrNull(row, 'milestone_h1'),
      q3: numberOrNull(row, 'milestone_q3'),
      year: numberOrNull(row, 'milestone_year'),
    },
    leadOffice: textOrNull(row, 'lead_office'),
    responsibleUnit: textOrNull(row, 'responsible_unit'),
  }),
};

export interface PopulationRow {
  unit: string;
  year: number;
  /** Persons, at least 1. */
  population: number;
  source: string;
}

export const populationsQuery: Query<PopulationRow> = {
  name: 'populations',
  sql: populationsSql,
  parse: (row) => ({
    unit: text(row, 'unit'),
    year: number(row, 'year'),
    population: number(row, 'population'),
    source: text(row, 'source'),
  }),
};

export interface GrainConflict {
  dataset: string;
  /** The class, sitting or event, for the reader. */
  key: string;
  persons: number;
  aggregates: number;
}

export const grainConflictsQuery: Query<GrainConflict> = {
  name: 'load_grain_conflicts',
  sql: grainConflictsSql,
  parse: (row) => ({
    dataset: text(row, 'dataset'),
    key: text(row, 'key'),
    persons: number(row, 'persons'),
    aggregates: number(row, 'aggregates'),
  }),
};

export const unservedScopesQuery: Query<string> = {
  name: 'load_unserved_scopes',
  sql: unservedScopesSql,
  parse: (row) => text(row, 'dataset'),
};

/** Ids of the known cases (table known_cases) that the loaded rows could show again. */
export const loadedCasesQuery: Query<string> = {
  name: 'loaded_cases',
  sql: loadedCasesSql,
  parse: (row) => text(row, 'id'),
};

/** Every statement that answers rows; a test pairs them with the files of queries/. */
export const queries = [
  countsQuery,
  subjectsQuery,
  recordsQuery,
  institutionsAtFloorQuery,
  institutionResultsQuery,
  stocksQuery,
  datasetStatusQuery,
  dataFingerprintQuery,
  institutionNamesQuery,
  submissionsQuery,
  allocationsQuery,
  populationsQuery,
  grainConflictsQuery,
  unservedScopesQuery,
  loadedCasesQuery,
] as const;
