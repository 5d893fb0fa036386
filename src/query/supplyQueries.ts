import catalogueStaysSql from '../../queries/rules/catalogue_stays.sql?raw';
import listCoverageSql from '../../queries/rules/list_coverage.sql?raw';
import platformTargetsSql from '../../queries/rules/platform_targets.sql?raw';
import voucherUseSql from '../../queries/rules/voucher_use.sql?raw';
import type { Query } from './query';
import { boolean, number, numberOrNull, text, textOrNull } from './readers';

/** What became of a listed occupation or item in the year of the cut-off day. Params: region, as-of date. */
export interface ListCoverage {
  /** digital-skill-2022, digital-engineer-2025 or dadukou-item. */
  list: string;
  /** Occupation code, or the item as printed. */
  subject: string;
  classes: number;
  classesBefore: number;
  /** Exam days; null where the list is not assessed as such. */
  exams: number | null;
}

export const listCoverageQuery: Query<ListCoverage> = {
  name: 'rules/list_coverage',
  sql: listCoverageSql,
  parse: (row) => ({
    list: text(row, 'list'),
    subject: text(row, 'subject'),
    classes: number(row, 'classes'),
    classesBefore: number(row, 'classes_before'),
    exams: numberOrNull(row, 'exams'),
  }),
};

/** Vouchers of a unit and year. Params: region, as-of date. */
export interface VoucherUse {
  unit: string;
  year: number;
  issued: number;
  used: number;
  /** Vouchers whose use is not filled in. */
  issuedUnknown: number;
  /** Batches with more used than issued. */
  overused: number;
}

export const voucherUseQuery: Query<VoucherUse> = {
  name: 'rules/voucher_use',
  sql: voucherUseSql,
  parse: (row) => ({
    unit: text(row, 'unit'),
    year: number(row, 'year'),
    issued: number(row, 'issued'),
    used: number(row, 'used'),
    issuedUnknown: number(row, 'issued_unknown'),
    overused: number(row, 'overused'),
  }),
};

/** A physical platform and what it is counted as. Params: region, as-of date. */
export interface Platform {
  item: string;
  unit: string | null;
  records: number;
  /** kind/level, e.g. training-base/municipal. */
  kinds: string[];
  isDigital: boolean;
  firstDay: string;
}

export const platformTargetsQuery: Query<Platform> = {
  name: 'rules/platform_targets',
  sql: platformTargetsSql,
  parse: (row) => ({
    item: text(row, 'item'),
    unit: textOrNull(row, 'unit'),
    records: number(row, 'records'),
    kinds: text(row, 'kinds').split('|'),
    isDigital: boolean(row, 'is_digital'),
    firstDay: text(row, 'first_day'),
  }),
};

/** A stay of a training institution in the catalogue. Params: region, as-of date. */
export interface CatalogueStay {
  institution: string;
  unit: string;
  /** First day inside; null where the register does not date it. */
  dateIn: string | null;
  /** First day outside; null while inside. */
  dateOut: string | null;
}

export const catalogueStaysQuery: Query<CatalogueStay> = {
  name: 'rules/catalogue_stays',
  sql: catalogueStaysSql,
  parse: (row) => ({
    institution: text(row, 'institution'),
    unit: text(row, 'unit'),
    dateIn: textOrNull(row, 'date_in'),
    dateOut: textOrNull(row, 'date_out'),
  }),
};
