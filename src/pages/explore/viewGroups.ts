import type { Bilingual } from '../../model/ledger';
import { institutionType } from '../institutionType';
import type { InstitutionName } from '../../query/queries';
import type { ViewName } from '../../query/explore/assembleViews';
import { cityOf, unitsOf, type DataRegion } from '../../reference/divisions';
import type { Reference } from '../../reference/reference';

/** Lines of a view that belong together, under a name of their own. */
export interface ViewGroup {
  id: string;
  /** Null where the lines stand without a heading. */
  name: Bilingual | null;
  keys: readonly string[];
}

interface Given {
  region: DataRegion;
  reference: Reference;
  institutions: ReadonlyMap<string, InstitutionName>;
}

/** 大类 of the occupational classification (2022), by the first digit of a code. */
const majorGroups: Record<string, Bilingual> = {
  1: { zh: '党的机关、国家机关、群众团体和社会组织、企事业单位负责人', en: 'Managers' },
  2: { zh: '专业技术人员', en: 'Professionals and technicians' },
  3: { zh: '办事人员和有关人员', en: 'Clerks' },
  4: { zh: '社会生产服务和生活服务人员', en: 'Service workers' },
  5: { zh: '农、林、牧、渔业生产及辅助人员', en: 'Agricultural workers' },
  6: { zh: '生产制造及有关人员', en: 'Manufacturing workers' },
};

/** Levels from the first to the highest, by system (data/schemas): skill, professional and technical, items. */
export const levels = [
  ...['apprentice', '5', '4', '3', '2', '1', 'special', 'chief'].map((level) => `skill:${level}`),
  ...['1', '2', '3'].map((level) => `professional:${level}`),
  ...['district', 'municipal', 'to-national-standard', 'national'].map((level) => `item:${level}`),
];
const systems: Record<string, Bilingual> = {
  skill: { zh: '职业技能等级', en: 'Skill levels' },
  professional: { zh: '专业技术等级', en: 'Professional and technical levels' },
  item: { zh: '级别', en: 'Levels of items' },
};
const ages = ['16-24', '25-34', '35-44', '45-54', '55+'];

/** What has a natural order keeps it; all else follows as it came. */
function inOrder(keys: readonly string[], order: readonly string[]): string[] {
  return [...order.filter((key) => keys.includes(key)), ...keys.filter((key) => !order.includes(key))];
}

const untyped: Bilingual = { zh: '机构类型未填写', en: 'Type not given' };
const others: Bilingual = { zh: '其他', en: 'Others' };

/**
 * The keys of a view in groups: units by area or city in official order, occupations by the documents' lists and then
 * by major group, institutions by type, levels by system from the first to the highest; all others ungrouped.
 * @param keys in the order of the unfiltered view
 */
export function viewGroups(view: ViewName, keys: readonly string[], given: Given): ViewGroup[] {
  switch (view) {
    case 'unit':
      return unitGroups(keys, given);
    case 'occupation':
      return occupationGroups(keys, given);
    case 'institution':
      return gathered(keys, (key) => {
        const type = given.institutions.get(key)?.type ?? '';
        return { id: type, name: type === '' ? untyped : typeName(type) };
      });
    case 'level':
      return gathered(inOrder(keys, levels), (key) => {
        const id = key.slice(0, Math.max(0, key.indexOf(':')));
        return { id, name: systems[id] ?? others };
      });
    case 'age':
      return [{ id: '', name: null, keys: inOrder(keys, ages) }];
    default:
      return [{ id: '', name: null, keys }];
  }
}

function unitGroups(keys: readonly string[], { region, reference: { divisions } }: Given): ViewGroup[] {
  const units = unitsOf(divisions, region);
  const ordered = [
    ...units.map(({ id }) => id).filter((id) => keys.includes(id)),
    ...keys.filter((key) => !units.some(({ id }) => id === key)),
  ];
  return gathered(ordered, (key) => {
    const division = units.find(({ id }) => id === key);
    if (!division) return { id: '', name: others };
    const city = cityOf(division, divisions);
    if (city) return { id: city.id, name: city.name };
    return division.group === ''
      ? { id: '', name: others }
      : { id: division.group, name: { zh: division.group, en: division.group } };
  });
}

function occupationGroups(keys: readonly string[], { reference: { occupations } }: Given): ViewGroup[] {
  const isIn = (list: string, code: string) =>
    occupations.some((one) => one.list === list && one.code === code);
  const groups = gathered(keys, (key) => {
    if (isIn('digital-engineer-2025', key)) return { id: ' 1', name: engineerList };
    if (isIn('digital-skill-2022', key)) return { id: ' 2', name: catalogue };
    const major = majorGroups[key[0] ?? ''];
    return major ? { id: key[0]!, name: major } : { id: '', name: others };
  });
  // The documents' lists first, what belongs nowhere last.
  return groups.sort((a, b) => ((a.id || '~') < (b.id || '~') ? -1 : 1));
}

const engineerList: Bilingual = { zh: '数字技术工程师职业目录', en: 'List of digital engineers' };
const catalogue: Bilingual = { zh: '数字技能职业目录', en: 'Catalogue of digital skills' };

const typeName = (type: string): Bilingual => ({
  zh: institutionType(type, 'zh'),
  en: institutionType(type, 'en'),
});

/** Groups in the order in which they are first met. */
function gathered(
  keys: readonly string[],
  groupOf: (key: string) => { id: string; name: Bilingual },
): ViewGroup[] {
  const groups = new Map<string, { name: Bilingual; keys: string[] }>();
  for (const key of keys) {
    const { id, name } = groupOf(key);
    const group = groups.get(id) ?? { name, keys: [] };
    groups.set(id, group);
    group.keys.push(key);
  }
  return [...groups].map(([id, group]) => ({ id, ...group }));
}
