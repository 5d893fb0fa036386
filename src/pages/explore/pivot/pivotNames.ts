import { formatMonth } from '../../../format/dates';
import type { InstitutionName } from '../../../query/queries';
import {
  isDerived,
  keyOf,
  type DerivedDimension,
  type PivotDimension,
} from '../../../query/explore/pivotDimensions';
import { unitsOf, type DataRegion } from '../../../reference/divisions';
import type { Reference } from '../../../reference/reference';
import { schemas } from '../../../reference/schemas';
import type { Words } from '../../context';
import { fieldLabel, valueLabel } from '../../target/valueLabel';
import { levels, viewGroups, type ViewGroup } from '../viewGroups';

interface Given {
  words: Words;
  region: DataRegion;
  reference: Reference;
  institutions: ReadonlyMap<string, InstitutionName>;
}

/** What a pivot table needs to know of the values of its dimensions. */
export interface PivotNames {
  /** A dimension's own name: 区县. */
  title(dimension: PivotDimension): string;
  /** The value of a derived dimension to which a key of the records belongs; of all others the key itself. */
  group(dimension: PivotDimension, key: string): string;
  label(dimension: PivotDimension, key: string): string;
  /** The dimension's own order: time as it passes, units and groups as the documents have them, others by name. */
  compare(dimension: PivotDimension, a: string, b: string): number;
}

/** A group without a name of its own in the documents; '' stands for what is not filled in. */
const elsewhere = 'no-group';

/** The documents' lists of occupations under names that an address can carry; 大类 keep their digit. */
const lists: Readonly<Record<string, string>> = { ' 1': 'engineer-list', ' 2': 'skill-list' };
const occupationGroups = [...Object.values(lists), '1', '2', '3', '4', '5', '6', elsewhere];

const digital = ['engineer', 'catalogue', 'declared', 'none'];

/** Names, groups and orders for one region's data in the page's language. */
export function pivotNames(given: Given): PivotNames {
  const { words, region, reference, institutions } = given;
  const { t, pick, language } = words;
  const groups = new Map<string, { id: string; name: ViewGroup['name'] }>();
  const groupOf = (dimension: DerivedDimension, key: string) => {
    const known = groups.get(`${dimension} ${key}`);
    if (known) return known;
    const [found] = viewGroups(keyOf(dimension) as 'unit', [key], {
      region,
      reference,
      institutions,
    });
    const id = found?.id ?? '';
    const group = { id: lists[id] ?? (id || elsewhere), name: found?.name ?? null };
    groups.set(`${dimension} ${key}`, group);
    groups.set(`${dimension} = ${group.id}`, group);
    return group;
  };
  const units = unitsOf(reference.divisions, region).map(({ id }) => id);
  const areas = [...new Set(units.map((unit) => groupOf('area', unit).id))];
  const orders: Partial<Record<PivotDimension, readonly string[]>> = {
    unit: units,
    area: [...areas.filter((area) => area !== elsewhere), elsewhere],
    'occupation-group': occupationGroups,
    'institution-type': [...valuesOf('institution_type'), elsewhere],
    level: levels,
    digital,
    category: valuesOf('trainee_category'),
    age: valuesOf('age_band'),
  };
  const nameOf = valueLabel(words, reference, institutions);
  const collator = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en', { numeric: true });
  const labels = new Map<string, string>();
  const label = (dimension: PivotDimension, key: string): string => {
    if (key === '') return t('filter.missing');
    if (isDerived(dimension)) {
      const name = groups.get(`${dimension} = ${key}`)?.name;
      return name ? pick(name) : key;
    }
    switch (dimension) {
      case 'year':
        return t('explore.year', { year: key });
      case 'quarter':
        return t(`pivot.quarter.${key.slice(-1)}` as 'pivot.quarter.1', { year: key.slice(0, 4) });
      case 'month':
        return formatMonth(key, language);
      case 'category':
        return fieldLabel('training', 'trainee_category', key, language);
      case 'age':
        return fieldLabel('training', 'age_band', key, language);
      default:
        return nameOf(dimension, key);
    }
  };
  const labelOnce = (dimension: PivotDimension, key: string): string => {
    const known = labels.get(`${dimension} ${key}`);
    if (known !== undefined) return known;
    const text = label(dimension, key);
    labels.set(`${dimension} ${key}`, text);
    return text;
  };
  const isByKey = (dimension: PivotDimension) =>
    ['year', 'quarter', 'month', 'occupation'].includes(dimension);
  return {
    title: (dimension) => titleOf(words, region, dimension),
    group: (dimension, key) => (isDerived(dimension) && key !== '' ? groupOf(dimension, key).id : key),
    label: labelOnce,
    compare: (dimension, a, b) => {
      const order = orders[dimension];
      const place = (key: string) => {
        const at = order?.indexOf(key) ?? -1;
        return at < 0 ? Infinity : at;
      };
      const [first, second] = [place(a), place(b)];
      if (first !== second) return first < second ? -1 : 1;
      if (isByKey(dimension)) return a < b ? -1 : 1;
      return collator.compare(labelOnce(dimension, a), labelOnce(dimension, b)) || (a < b ? -1 : 1);
    },
  };
}

/** The values of a field of trainings in the order of its schema. */
const valuesOf = (field: string) =>
  Object.keys(schemas.training.fields.find(({ name }) => name === field)?.['x-values'] ?? {});

function titleOf({ t }: Words, region: DataRegion, dimension: PivotDimension): string {
  switch (dimension) {
    case 'year':
    case 'quarter':
    case 'month':
    case 'occupation-group':
    case 'institution-type':
      return t(`pivot.dimension.${dimension}`);
    case 'area':
      return t(`pivot.area.${region}`);
    default:
      return t(`filter.${dimension}`);
  }
}
