import type { Cell } from './csvWriter';

export type SampleRegion = 'chongqing' | 'zhejiang';

/** Only the columns that the sample fills for some row: an empty column still costs a byte in every line. */
export const trainingColumns = [
  'region',
  'as_of_date',
  'record_id',
  'record_grain',
  'count',
  'person_key',
  'reporting_unit_id',
  'class_location_code',
  'institution_id',
  'institution_type',
  'class_id',
  'platform_class_id',
  'program',
  'channel',
  'training_type',
  'enrolment_route',
  'trainee_category',
  'age_band',
  'gender',
  'education_level',
  'graduation_year',
  'graduation_date',
  'occupation_code',
  'special_ability_code',
  'project_item',
  'is_digital_declared',
  'level_system',
  'level',
  'completed_hours',
  'class_start_date',
  'class_end_date',
  'filing_date',
  'opening_approval_date',
  'completion_status',
  'training_certificate_date',
  'municipal_report_date',
  'employed_at_start',
  'employed_after',
  'employment_check_date',
  'receives_employee_pension_monthly',
  'public_sector_staff',
  'employer_registered_in_cq',
  'insured_in_cq',
  'subsidy_rate',
  'subsidy_factor',
  'subsidy_amount',
  'subsidy_apply_date',
  'district_review_date',
  'municipal_recheck_date',
  'subsidy_paid_date',
  'approved_subsidy',
  'advance_amount',
  'advance_paid_date',
  'training_subsidy_payee',
  'whole_group_class',
  'attendance_source',
] as const;

export const assessmentColumns = [
  'region',
  'as_of_date',
  'record_id',
  'record_grain',
  'count',
  'person_key',
  'reporting_unit_id',
  'assessment_type',
  'assessment_org_id',
  'assessment_org_type',
  'training_institution_id',
  'program',
  'occupation_code',
  'special_ability_code',
  'is_digital_declared',
  'level_system',
  'level',
  'exam_date',
  'attempt',
  'attended',
  'theory_result',
  'ability_result',
  'assessment_result',
  'assessment_method',
  'certificate_issued',
  'certificate_date',
  'training_certificate_date',
  'first_pass',
  'assessment_subsidy_amount',
  'assessment_subsidy_paid_date',
  'assessment_subsidy_payee',
  'receives_employee_pension_monthly',
  'public_sector_staff',
] as const;

export const competitionColumns = [
  'region',
  'as_of_date',
  'record_id',
  'record_grain',
  'count',
  'count_basis',
  'reporting_unit_id',
  'competition_id',
  'competition_name',
  'series',
  'competition_level',
  'stage',
  'group',
  'event_name',
  'occupation_code',
  'is_digital_event',
  'start_date',
  'end_date',
] as const;

export const supplyColumns = [
  'region',
  'as_of_date',
  'record_id',
  'item_type',
  'item_id',
  'item_name',
  'item_level',
  'is_digital_field',
  'reporting_unit_id',
  'host_institution_id',
  'status',
  'approved_date',
  'ended_date',
  'is_new',
  'catalogue_in_date',
  'catalogue_out_date',
  'rectification_status',
  'quantity_issued',
  'quantity_used',
  'batch_start',
  'batch_end',
  'stock_metric',
  'stock_value',
  'stock_as_of',
  'stock_source',
] as const;

export const submissionColumns = [
  'region',
  'as_of_date',
  'reporting_unit_id',
  'month',
  'dataset',
  'submitted_date',
  'zero_report',
] as const;

type Filled<Columns extends readonly string[], Required extends Columns[number]> = Partial<
  Record<Columns[number], Cell>
> &
  Record<Required, string>;

interface Region {
  region: SampleRegion;
}
interface Count {
  count?: number;
  person_key?: string;
  occupation_code?: string;
}

/** `region`, `as_of_date` and `record_id` are added by the sink where a row is written. */
export type TrainingRow = Region &
  Count &
  Filled<
    typeof trainingColumns,
    'region' | 'reporting_unit_id' | 'institution_id' | 'program' | 'class_start_date' | 'completion_status'
  > & { class_end_date?: string; is_digital_declared?: boolean };

export type AssessmentRow = Region &
  Count &
  Filled<
    typeof assessmentColumns,
    'region' | 'reporting_unit_id' | 'assessment_type' | 'program' | 'exam_date' | 'assessment_result'
  > & {
    training_institution_id?: string;
    level?: string;
    attended?: boolean;
    certificate_issued: boolean;
    certificate_date?: string;
    is_digital_declared?: boolean;
  };

export type CompetitionRow = Region & {
  count: number;
  occupation_code?: string;
  is_digital_event: boolean;
} & Filled<
    typeof competitionColumns,
    'region' | 'reporting_unit_id' | 'competition_id' | 'event_name' | 'start_date'
  >;

export type SupplyRow = Region &
  Filled<typeof supplyColumns, 'region' | 'reporting_unit_id' | 'item_type'> & {
    item_id?: string;
    approved_date?: string;
    is_digital_field: boolean;
    host_institution_id?: string;
    is_new?: boolean;
    quantity_issued?: number;
    quantity_used?: number;
    batch_start?: string;
    stock_metric?: string;
    stock_value?: number;
    stock_as_of?: string;
  };

export type SubmissionRow = Region & { reporting_unit_id: string; month: string; dataset: string } & {
  submitted_date: string;
  zero_report: boolean;
};
