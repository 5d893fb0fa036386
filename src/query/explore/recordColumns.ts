import type { CountedDataset } from '../../model/ledger';
import type { ExploreDimension } from './exploreRequest';

/** A column of the exported records: a field of the schema, or one that is worked out beside them. */
export interface RecordColumn {
  /** As queries/explore/records.sql calls it: the schema's name of a field. */
  name: string;
  kind: 'text' | 'boolean' | 'number' | 'day-number';
  /** Not a field of the schema. */
  isMade?: boolean;
}

const text = (...names: string[]): RecordColumn[] => names.map((name) => ({ name, kind: 'text' }));
const yesNo = (...names: string[]): RecordColumn[] => names.map((name) => ({ name, kind: 'boolean' }));
const numbers = (...names: string[]): RecordColumn[] => names.map((name) => ({ name, kind: 'number' }));
const made = (kind: RecordColumn['kind'], ...names: string[]): RecordColumn[] =>
  names.map((name) => ({ name, kind, isMade: true }));

const before = [
  ...text('record_id', 'region', 'reporting_unit_id'),
  ...made('text', 'unit_name'),
] satisfies RecordColumn[];
const after = [
  ...made('text', 'digital'),
  ...made('day-number', 'day_number'),
  ...made('number', 'counted_as'),
  ...made('text', 'left_out'),
] satisfies RecordColumn[];

/** Columns of the exported records of each dataset, in their order. */
export const recordColumns: Readonly<Record<CountedDataset, readonly RecordColumn[]>> = {
  training: [
    ...before,
    ...text('institution_id', 'institution_name', 'program', 'channel', 'training_type'),
    ...text('occupation_code', 'level_system', 'level'),
    ...yesNo('is_digital_declared'),
    ...text('trainee_category', 'age_band', 'class_start_date', 'class_end_date', 'completion_status'),
    ...text('training_certificate_date', 'record_grain'),
    ...numbers('count', 'completed_hours', 'subsidy_amount'),
    ...made('text', 'level_key'),
    ...after,
    ...made('number', 'hours_total'),
  ],
  assessment: [
    ...before,
    ...text('training_institution_id', 'assessment_org_id', 'program', 'assessment_type'),
    ...text('occupation_code', 'level_system', 'level'),
    ...yesNo('is_digital_declared'),
    ...text('exam_date'),
    ...yesNo('attended'),
    ...text('assessment_result'),
    ...yesNo('certificate_issued'),
    ...text('certificate_date', 'record_grain'),
    ...numbers('count', 'assessment_subsidy_amount'),
    ...made('text', 'level_key'),
    ...after,
  ],
  competition: [
    ...before,
    ...text('host_institution_id', 'competition_id', 'event_name', 'competition_level', 'stage'),
    ...made('boolean', 'final_after_heat'),
    ...text('occupation_code'),
    ...yesNo('is_digital_event'),
    ...text('start_date', 'record_grain'),
    ...numbers('count'),
    ...after,
  ],
  supply: [
    ...before,
    ...text('host_institution_id', 'item_id', 'item_type', 'item_level'),
    ...yesNo('is_digital_field', 'is_new'),
    ...text('status', 'approved_date', 'batch_start'),
    ...numbers('quantity_issued', 'quantity_used'),
    ...after,
  ],
};

/** Which column of the records a dimension is; absent where a dataset has no such field. */
export const dimensionColumns: Readonly<Record<CountedDataset, Partial<Record<ExploreDimension, string>>>> = {
  training: {
    unit: 'reporting_unit_id',
    institution: 'institution_id',
    occupation: 'occupation_code',
    level: 'level_key',
    programme: 'program',
    channel: 'channel',
    type: 'training_type',
    digital: 'digital',
    category: 'trainee_category',
    age: 'age_band',
  },
  assessment: {
    unit: 'reporting_unit_id',
    institution: 'training_institution_id',
    assessor: 'assessment_org_id',
    occupation: 'occupation_code',
    level: 'level_key',
    programme: 'program',
    type: 'assessment_type',
    digital: 'digital',
  },
  competition: {
    unit: 'reporting_unit_id',
    institution: 'host_institution_id',
    occupation: 'occupation_code',
    type: 'competition_level',
    digital: 'digital',
  },
  supply: {
    unit: 'reporting_unit_id',
    institution: 'host_institution_id',
    level: 'item_level',
    type: 'item_type',
    digital: 'digital',
  },
};

/** The letter of a column of a sheet, from 0: A, …, Z, AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
