import type { Language } from '../../../i18n/setup';
import type { Translate } from '../../../i18n/translate';
import type { TableSchema } from '../../../ingest/types';
import { templateColumns } from './templateColumns';

/** What the columns of the dictionary are called. */
export function dictionaryHeadings(t: Translate): string[] {
  return [
    t('data.field'),
    t('data.english'),
    t('data.type'),
    t('data.required'),
    t('data.allowed'),
    t('data.description'),
  ];
}

/** A line for every field of a dataset; allowed values are parted by semicolons. */
export function dictionaryLines(
  schema: TableSchema,
  { t, language }: { t: Translate; language: Language },
): string[][] {
  return templateColumns(schema, language).map(({ heading, name, type, required, list, description }) => [
    heading,
    name,
    t(`type.${type}`),
    required ? t('answer.yes') : '',
    list?.join(t('list.semicolon')) ?? '',
    description,
  ]);
}
