import { plainHeading } from '../plainHeading';
import type { PersonalKind } from '../personalKinds';
import type { Field, TableSchema } from '../types';
import type { ColumnDescription, QuasiKind, Treatment } from './plan';

/** What was counted in a column. */
export interface ColumnFacts {
  label: string;
  field: Field | null;
  /** The kind of personal data that its heading announces. */
  announced: PersonalKind | null;
  filled: number;
  /** Cells with something personal in them. */
  personal: number;
  /** Cells that are a whole resident ID with a right check digit, a day, a month, a number of years. */
  ids: number;
  days: number;
  months: number;
  ages: number;
  /** Whether its values are names of persons. */
  isOfNames: boolean;
  kinds: readonly { kind: PersonalKind; count: number }[];
}

/** Fields by which a person may be recognised, and what they say. */
export const quasiOf: Readonly<Record<string, QuasiKind>> = {
  reporting_unit_id: 'unit',
  occupation_code: 'occupation',
  occupation_name: 'occupation',
  age_band: 'age',
  trainee_category: 'category',
  gender: 'gender',
  education_level: 'education',
  class_start_date: 'month',
  exam_date: 'month',
  start_date: 'month',
};
/** Days of a person's own life, by which others know him. */
const ownDays = /毕业|入学|退役|退伍|失业|参加工作|入职|离校|毕肄业|graduat/;
/** Whose number it is where it is not the trainee's. */
const others = /监护|经办|法人|法定|联系人|负责人|考评|督导|代理|配偶|教师|讲师|导师/;

/** A treatment for each column; a dataset without a field for codes or age bands is not given any. */
export function propose(columns: readonly ColumnFacts[], { fields }: TableSchema): ColumnDescription[] {
  const has = (name: string) => fields.some((field) => field.name === name);
  const idColumns = has('person_key') ? columns.filter(({ ids }) => ids > 0) : [];
  const coded = idColumns.find(({ label }) => !others.test(label)) ?? idColumns[0];
  const hasBands = columns.some((column) => isAge(column) && !hasAges(column) && column.filled > 0);
  const aged = has('age_band') && !hasBands ? (columns.find(isBirth) ?? columns.find(hasAges)) : undefined;
  return columns.map((column) => {
    const allowed = allowedFor(column);
    const blanks = allowed.includes('keep') && column.kinds.length > 0;
    const proposed = (): Treatment => {
      if (column === coded) return 'person-code';
      if (column === aged) return 'age-band';
      if (column.field?.name === 'person_key' && coded !== undefined) return 'drop';
      if (hasAges(column) || !allowed.includes('keep')) return 'drop';
      if (column.personal * 2 >= column.filled && column.personal > 0) return 'drop';
      if (allowed.includes('year-month') && isOwnDay(column)) return 'year-month';
      return 'keep';
    };
    return {
      label: column.label,
      filled: column.filled,
      kinds: column.kinds,
      proposed: proposed(),
      allowed,
      canBlank: blanks,
      isDay: column.announced === null && column.days * 2 > column.filled,
      quasi: quasiOf[column.field?.name ?? ''] ?? null,
    };
  });
}

function allowedFor(column: ColumnFacts): Treatment[] {
  const { announced, isOfNames, kinds, ids, filled, days, months } = column;
  const isId = ids > 0 || announced === 'id' || kinds.some(({ kind }) => kind === 'masked');
  const isDated = announced === null && (Math.max(days, months) * 2 > filled || isOwnDay(column));
  return [
    'drop',
    ...(isId ? (['person-code'] as const) : []),
    ...(isBirth(column) || isAge(column) ? (['age-band'] as const) : []),
    ...(isDated && kinds.length === 0 ? (['year-month'] as const) : []),
    // What the heading announces would stop the file again.
    ...(announced === null && !isOfNames ? (['keep'] as const) : []),
  ];
}

function isBirth({ announced }: ColumnFacts): boolean {
  return announced === 'birth';
}

function isAge({ field, label }: ColumnFacts): boolean {
  return field?.name === 'age_band' || /^(?:周岁)?年龄(?:\(.*\))?$/.test(plainHeading(label));
}

/** Ages in years, not bands. */
function hasAges(column: ColumnFacts): boolean {
  return isAge(column) && column.ages * 2 > column.filled;
}

function isOwnDay({ field, label, days }: ColumnFacts): boolean {
  return days > 0 && (field?.type === 'yearmonth' || ownDays.test(plainHeading(label)));
}
