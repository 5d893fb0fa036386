import type { Dimension } from '../../model/ledger';
import type { InstitutionName } from '../../query/queries';
import { occupationNames } from '../../reference/occupations';
import { unitLabel } from '../../reference/divisions';
import { schemas } from '../../reference/schemas';
import type { Reference } from '../../reference/reference';
import { isPublic } from '../edition';
import { useReference, useData, useWords, type Words } from '../context';

export type ValueLabel = (dimension: Dimension, value: string) => string;

/** Names a value of a dimension in the page's language: 大渡口区, 人工智能训练师, 示例第001职业培训学校. */
export function useValueLabel(): ValueLabel {
  const reference = useReference();
  const { institutions } = useData();
  return valueLabel(useWords(), reference, institutions);
}

/** The same outside a component. */
export function valueLabel(
  { t, pick, language }: Words,
  reference: Reference,
  institutions: ReadonlyMap<string, InstitutionName>,
): ValueLabel {
  const names = occupationNames(reference.occupations);
  return (dimension, value) => {
    if (value === '') return t('filter.missing');
    switch (dimension) {
      case 'unit': {
        const division = reference.divisions.find(({ id }) => id === value);
        return division ? pick(unitLabel(division, reference.divisions)) : value;
      }
      case 'occupation': {
        const name = names.get(value);
        return name ? pick(name) : value;
      }
      case 'institution':
      case 'assessor':
        return isPublic() ? t('edition.institution') : (institutions.get(value)?.name ?? value);
      case 'programme':
        return fieldLabel('training', 'program', value, language);
      case 'channel':
        return fieldLabel('training', 'channel', value, language);
      case 'digital':
        return t(`filter.digital.${value}` as 'filter.digital.none');
      case 'type':
        return typeLabel(value, language);
      case 'level':
        return levelLabel(value, language);
    }
  };
}

/** What the schema of a dataset calls a value of a field; the value itself where it has no name. */
export function fieldLabel(
  dataset: keyof typeof schemas,
  field: string,
  value: string,
  language: 'zh' | 'en',
): string {
  const labels = schemas[dataset].fields.find(({ name }) => name === field)?.['x-values'];
  return labels?.[value]?.[language] ?? value;
}

/** Which field of which dataset a type comes from; their values are distinct. */
const typeFields = [
  ['training', 'training_type'],
  ['assessment', 'assessment_type'],
  ['competition', 'competition_level'],
  ['supply', 'item_type'],
] as const;

function typeLabel(value: string, language: 'zh' | 'en'): string {
  const labels = typeFields.map(([dataset, field]) => fieldLabel(dataset, field, value, language));
  return labels.find((label) => label !== value) ?? value;
}

/** `skill:4` → 四级/中级工, `item:municipal` → 市级 */
function levelLabel(value: string, language: 'zh' | 'en'): string {
  const [system, level = ''] = value.split(':');
  if (system === 'item') return fieldLabel('supply', 'item_level', level, language);
  if (system === 'skill') return fieldLabel('training', 'level', level, language);
  return professionalLevels[language][Number(level) - 1] ?? value;
}

const professionalLevels = { zh: ['初级', '中级', '高级'], en: ['junior', 'intermediate', 'senior'] };
