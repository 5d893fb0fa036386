import type { CountedDataset } from '../../model/ledger';
import { schemas } from '../../reference/schemas';
import { useWords } from '../context';

/** Names of a dataset's fields and of their values in the page's language, as the schema has them. */
export function useSchemaWords(): {
  field(dataset: CountedDataset, name: string): string;
  value(dataset: CountedDataset, name: string, value: string): string;
} {
  const { t, language } = useWords();
  const find = (dataset: CountedDataset, name: string) =>
    schemas[dataset].fields.find((field) => field.name === name);
  return {
    field: (dataset, name) => {
      const field = find(dataset, name);
      return (language === 'zh' ? field?.title : field?.['x-title-en']) ?? name;
    },
    value: (dataset, name, value) => {
      if (value === 'true') return t('method.value.yes');
      if (value === 'false') return t('method.value.no');
      return find(dataset, name)?.['x-values']?.[value]?.[language] ?? value;
    },
  };
}
