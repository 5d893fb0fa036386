import type { Bilingual, Entry } from '../../model/ledger';

/**
 * How a report says that something was done: Chinese the verb with its object, before the number; English the
 * things counted, after it. Only what an entry's short name and unit do not say well enough by themselves.
 */
const doneWords: Readonly<Record<string, Bilingual>> = {
  'cq-digital-training-50k': { zh: '开展数字技能培训', en: 'person-times' },
  'cq-digital-evaluation-30k': { zh: '开展数字技能人才评价', en: 'evaluations' },
  'cq-training-standards-30': { zh: '开发培训标准', en: 'training standards' },
  'cq-talent-platforms-30': { zh: '建成数字技能人才培育平台', en: 'talent platforms' },
  'cq-incubation-spaces-50': { zh: '建成“智能+技能”人才创新创业孵化空间', en: 'incubation spaces' },
  'cq-national-standard-training-bases-5': {
    zh: '按国家级标准筹建高技能人才培训基地',
    en: 'training bases to national standard',
  },
  'cq-national-standard-master-studios-5': {
    zh: '按国家级标准筹建技能大师工作室',
    en: 'master studios to national standard',
  },
  'cq-municipal-training-bases-20': { zh: '新建市级高技能人才培训基地', en: 'new municipal training bases' },
  'cq-municipal-chief-master-studios-25': {
    zh: '新建市级首席技能大师工作室',
    en: 'new municipal chief master studios',
  },
  'cq-municipal-master-studios-50': { zh: '新建市级技能大师工作室', en: 'new municipal master studios' },
  'cq-rural-stations-20': { zh: '建立数字技能乡村驿站', en: 'rural stations' },
  'cq-teaching-research-results-3-per-year': {
    zh: '完成数字技能人才教学教研成果',
    en: 'teaching and research results',
  },
  'cq-evaluation-orgs-added-200': { zh: '新增评价机构', en: 'evaluation organisations added' },
  'cq-level-certifications-350k': { zh: '开展职业技能等级认定', en: 'certification person-times' },
  'cq-worldskills-national-bases-15': {
    zh: '建成世界技能大赛国家集训基地',
    en: 'WorldSkills national training bases',
  },
  'cq-municipal-competition-bases-30': {
    zh: '建成职业技能竞赛市级集训基地',
    en: 'municipal competition training bases',
  },
  'cq-competition-participants-300k-per-year': { zh: '带动参加数字领域技能竞赛', en: 'participants' },
  'cq-digital-engineers-3000-per-year': {
    zh: '培养培训数字技术工程师',
    en: 'digital technology engineers',
  },
  'zj-digital-training-1m': { zh: '开展数字技能培训', en: 'person-times' },
};

/** `done` stands before a Chinese number (累计开展数字技能培训), `things` behind an English one. */
export function doneWordsOf({ id, short, unit }: Pick<Entry, 'id' | 'short' | 'unit'>): {
  done: string;
  things: string;
} {
  const words = doneWords[id];
  return words
    ? { done: `累计${words.zh}`, things: words.en }
    : { done: `${short.zh}累计完成`, things: unit.en };
}
