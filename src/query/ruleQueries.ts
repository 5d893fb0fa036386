import amountsSql from '../../queries/rules/build/rule_amounts.sql?raw';
import assessmentSql from '../../queries/rules/build/rule_assessment.sql?raw';
import catalogueSql from '../../queries/rules/build/rule_catalogue.sql?raw';
import columnsSql from '../../queries/rules/build/rule_columns.sql?raw';
import trainingSql from '../../queries/rules/build/rule_training.sql?raw';
import yearRatesSql from '../../queries/rules/build/rule_year_rates.sql?raw';
import listedCasesSql from '../../queries/rules/listed_cases.sql?raw';
import institutionYearsSql from '../../queries/rules/institution_years.sql?raw';
import subsidyTotalsSql from '../../queries/rules/subsidy_totals.sql?raw';
import subsidyUnpricedSql from '../../queries/rules/subsidy_unpriced.sql?raw';
import type { Row } from '../db/session';
import type { Dataset } from '../model/ledger';
import type { CaseTally, Finding } from '../model/ruleVerdict';
import type { Query } from './query';
import { boolean, number, numberOrNull, text, textOrNull } from './readers';

/** The views that the rules read, in the order in which they build on each other. */
export const ruleViews = [
  { name: 'rules/build/rule_columns', sql: columnsSql },
  { name: 'rules/build/rule_training', sql: trainingSql },
  { name: 'rules/build/rule_assessment', sql: assessmentSql },
  { name: 'rules/build/rule_catalogue', sql: catalogueSql },
  { name: 'rules/build/rule_year_rates', sql: yearRatesSql },
  { name: 'rules/build/rule_amounts', sql: amountsSql },
] as const;

/** One row of a rule's statement: a finding still without id, rule and region, or a count of cases without one. */
export type RuleRow =
  { kind: 'finding'; finding: Omit<Finding, 'id' | 'rule' | 'region'> } | { kind: 'tally'; tally: CaseTally };

const talliedVerdicts = new Set(['breach', 'pending', 'pass', 'unproven', 'not-checkable']);

const words = (joined: string | null) => joined?.split('|').filter((word) => word !== '') ?? [];

/** What a rule's statement, put before this one as `rule_answer`, has found. Params: $3 findings to list. */
export const listedCasesQuery: Query<RuleRow> = {
  name: 'rules/listed_cases',
  sql: listedCasesSql,
  parse: ruleRow,
};

function ruleRow(row: Row): RuleRow {
  const verdict = text(row, 'verdict');
  const unit = textOrNull(row, 'unit');
  const institution = textOrNull(row, 'institution');
  const month = textOrNull(row, 'month');
  const caseKey = textOrNull(row, 'case_key');
  if (caseKey !== null && (verdict === 'breach' || verdict === 'pending')) {
    const recordId = textOrNull(row, 'record_id');
    const recordIds = words(textOrNull(row, 'record_ids'));
    const finding = {
      dataset: text(row, 'dataset') as Dataset,
      caseKey,
      recordId,
      recordIds: recordIds.length > 0 ? recordIds : recordId === null ? [] : [recordId],
      personKey: textOrNull(row, 'person_key'),
      unit,
      institution,
      classId: textOrNull(row, 'class_id'),
      month,
      verdict,
      reason: text(row, 'reason'),
      found: textOrNull(row, 'found'),
      expected: textOrNull(row, 'expected'),
      dueDate: textOrNull(row, 'due_date'),
    } as const;
    return { kind: 'finding', finding };
  }
  if (!talliedVerdicts.has(verdict)) throw new Error(`column verdict is unknown: ${verdict}`);
  const missing = words(textOrNull(row, 'missing'));
  return {
    kind: 'tally',
    tally: {
      unit,
      institution,
      year: month,
      verdict: verdict as CaseTally['verdict'],
      missing,
      cases: number(row, 'cases'),
    },
  };
}

const files = import.meta.glob<string>('../../queries/rules/?_*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A statement that answers in the columns of the view rule_columns. Params: $1 region, $2 as-of date. */
export type RuleStatement = Pick<Query<RuleRow>, 'name' | 'sql'>;

/** The statement of every live rule, by rule id. */
export const ruleQueries: ReadonlyMap<string, RuleStatement> = new Map(
  Object.entries(files).map(([path, sql]) => {
    const file = path.slice(path.lastIndexOf('/') + 1, -'.sql'.length);
    const [letter = '', rest = ''] = file.split('_');
    return [`${letter.toUpperCase()}-${rest}`, { name: `rules/${file}`, sql }];
  }),
);

/** Subsidies of one unit, institution, occupation, level and month of class start; money in integer fen. */
export interface SubsidyRow {
  unit: string;
  institution: string;
  /** '' where not filled in, as `level`. */
  occupation: string;
  level: string;
  /** yyyy-mm */
  month: string;
  persons: number;
  committedFen: number;
  payableFen: number;
  paidFen: number;
  /** Expected for the paid ones whose amounts are both known. */
  dueFen: number;
  /** Paid less due; above 0: too much was paid. */
  differenceFen: number;
  /** Persons whose expected or paid amount cannot be told. */
  unpriced: number;
}

export const subsidyTotalsQuery: Query<SubsidyRow> = {
  name: 'rules/subsidy_totals',
  sql: subsidyTotalsSql,
  parse: (row) => ({
    unit: text(row, 'unit'),
    institution: text(row, 'institution'),
    occupation: text(row, 'occupation'),
    level: text(row, 'level'),
    month: text(row, 'month'),
    persons: number(row, 'persons'),
    committedFen: number(row, 'committed_fen'),
    payableFen: number(row, 'payable_fen'),
    paidFen: number(row, 'paid_fen'),
    dueFen: number(row, 'due_fen'),
    differenceFen: number(row, 'difference_fen'),
    unpriced: number(row, 'unpriced'),
  }),
};

/** Persons whose subsidy cannot be told, where they lie and why. Params: region, as-of date. */
export interface UnpricedRow extends Pick<
  SubsidyRow,
  'unit' | 'institution' | 'occupation' | 'month' | 'persons'
> {
  /** The annex has no hours or rate, the payment has no amount, or employment is not known. */
  reason: 'no-standard' | 'no-amount' | 'no-factor';
}

export const subsidyUnpricedQuery: Query<UnpricedRow> = {
  name: 'rules/subsidy_unpriced',
  sql: subsidyUnpricedSql,
  parse: (row) => ({
    reason: text(row, 'reason') as UnpricedRow['reason'],
    unit: text(row, 'unit'),
    institution: text(row, 'institution'),
    occupation: text(row, 'occupation'),
    month: text(row, 'month'),
    persons: number(row, 'persons'),
  }),
};

/** An institution's year under one reading of the denominator. */
export interface InstitutionYear {
  /** notice: since the notice's first day; calendar: the whole calendar year, also before it. */
  span: 'notice' | 'calendar';
  /** best: persons who sat, best result (default); sittings; registered: with absentees; trained: completed trainees. */
  reading: 'best' | 'sittings' | 'registered' | 'trained';
  year: number;
  institution: string;
  unit: string | null;
  examinees: number;
  passed: number;
  absent: number;
  /** Share, e.g. 0.25; null where no floor was in force at the year's end. */
  floor: number | null;
  /** Further passes to reach the floor on the same denominator; null without examinees. */
  needed: number | null;
  isWhole: boolean;
  isOver: boolean;
}

export const institutionYearsQuery: Query<InstitutionYear> = {
  name: 'rules/institution_years',
  sql: institutionYearsSql,
  parse: (row) => ({
    span: text(row, 'span') as InstitutionYear['span'],
    reading: text(row, 'reading') as InstitutionYear['reading'],
    year: number(row, 'year'),
    institution: text(row, 'institution'),
    unit: textOrNull(row, 'unit'),
    examinees: number(row, 'examinees'),
    passed: number(row, 'passed'),
    absent: number(row, 'absent'),
    floor: numberOrNull(row, 'floor'),
    needed: numberOrNull(row, 'needed'),
    isWhole: boolean(row, 'is_whole'),
    isOver: boolean(row, 'is_over'),
  }),
};
