import type { Language } from '../../../i18n/setup';
import type { Field, TableSchema } from '../../../ingest/types';
import { allowedWords } from '../schemaWords';

/** One column of a template, in words of one language. */
export interface TemplateColumn {
  heading: string;
  name: string;
  type: Field['type'];
  required: boolean;
  /** What may be chosen; null where the field is free. */
  list: readonly string[] | null;
  /** Whether other spellings than those listed make sense too: levels of another system. */
  isOpen: boolean;
  minimum: number | null;
  maximum: number | null;
  /** As the schema says it, in Chinese. */
  description: string;
}

const answers = { zh: ['是', '否'], en: ['Yes', 'No'] } as const;

/** The columns of a dataset's template, in the schema's order. */
export function templateColumns({ name, fields }: TableSchema, language: Language): TemplateColumn[] {
  return fields.map((field) => ({
    heading: language === 'zh' ? field.title : field['x-title-en'],
    name: field.name,
    type: field.type,
    required: field.constraints?.required === true,
    list: listOf(field, name, language),
    isOpen: field.name === 'level',
    minimum: field.constraints?.minimum ?? null,
    maximum: field.constraints?.maximum ?? null,
    description: field.description ?? '',
  }));
}

function listOf(field: Field, dataset: TableSchema['name'], language: Language): readonly string[] | null {
  if (field.type === 'boolean') return answers[language];
  const words = allowedWords(dataset, field.name, { language });
  if (words.length === 0) return null;
  if (field.name !== 'level') return words;
  const system = 'professional-technical';
  return [...words, ...allowedWords(dataset, field.name, { system, language })];
}
