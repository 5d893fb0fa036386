import { schemas } from '../reference/schemas';

const kinds = [...schemas.training.fields, ...schemas.assessment.fields].filter(
  ({ name }) => name === 'institution_type' || name === 'assessment_org_type',
);

/** The kind of an institution; trainings and assessments name kinds in their own words. The id where none does. */
export function institutionType(type: string, language: 'zh' | 'en'): string {
  return kinds.map((field) => field['x-values']?.[type]?.[language]).find((name) => name) ?? type;
}
