import type { Language } from '../../i18n/setup';
import type { Dataset } from '../../model/ledger';
import { schemas } from '../../reference/schemas';

const professionalLevels = {
  zh: ['初级', '中级', '高级'],
  en: ['junior', 'intermediate', 'senior'],
} as const;

function fieldOf(dataset: Dataset, name: string) {
  return schemas[dataset].fields.find((field) => field.name === name);
}

/** A field's title; the name itself where the dataset has no such field. */
export function fieldTitle(dataset: Dataset, name: string, language: Language): string {
  const field = fieldOf(dataset, name);
  return (language === 'zh' ? field?.title : field?.['x-title-en']) ?? name;
}

/** What may be written into a field, in words; `system` says which levels. */
export function allowedWords(
  dataset: Dataset,
  name: string,
  { system, language }: { system?: string | number | undefined; language: Language },
): readonly string[] {
  if (system === 'professional-technical') return professionalLevels[language];
  const field = fieldOf(dataset, name);
  const values = field?.constraints?.enum ?? Object.keys(field?.['x-values'] ?? {});
  return values.map((value) => field?.['x-values']?.[value]?.[language] ?? value);
}

/** A value in words where the field lists it, else as it is. */
export function valueWord(dataset: Dataset, name: string, value: string, language: Language): string {
  return fieldOf(dataset, name)?.['x-values']?.[value]?.[language] ?? value;
}
