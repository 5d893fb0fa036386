import type { Occupation } from '../reference/occupations';
import { halfWidth } from './halfWidth';

/** What a cell of occupation names says besides the name. */
export interface NameParts {
  name: string;
  /** 人工智能训练师（数据标注员） */
  workType: string | null;
  /** 人工智能训练师四级 */
  level: string | null;
}

export interface KnownName {
  code: string;
  /** The occupation's own name. */
  name: string;
  /** Set where the name is a work type's. */
  workType: string | null;
}

export interface OccupationNames {
  /** The occupation that a cell's name means, with what was split off; null where the lists do not have it. */
  find(text: string): (KnownName & { level: string | null }) | null;
  /** Codes of occupations whose names differ from the text by an abbreviation or one character. */
  similar(text: string): string[];
  isEngineer(code: string): boolean;
}

const levelWord =
  '(?:[一二三四五]级|[1-5]级|初级工?|中级工?|高级工?|高级技师|特级技师|首席技师|技师|学徒工)(?:/(?:[一二三四五]级|初级工|中级工|高级工|技师|高级技师))?';
const levelBehind = new RegExp(`^(.+?)[(-]?(${levelWord})\\)?$`);
const onlyLevel = new RegExp(`^${levelWord}$`);
/** The dictionary's marks for green and digital occupations. */
const marks = /[(]?(?:L\/S|S\/L|LS|[LS])[)]?$/i;
const aside = /^(.+?)\((.+)\)$/;
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/^AI/i, '人工智能'],
  [/^BIM/i, '建筑信息模型'],
  [/^VR/i, '虚拟现实'],
  [/^IOT/i, '物联网'],
  [/^3D打印/i, '增材制造'],
];
const shortestCompared = 5;

/** Splits marks, work type and level off a name; the text as it is where there are none. */
export function splitName(text: string): NameParts {
  const plain = halfWidth(text).replace(/\s/g, '').replace(marks, '');
  const [, before = plain, inside = ''] = aside.exec(plain) ?? [];
  if (inside !== '' && onlyLevel.test(inside)) return { name: before, workType: null, level: inside };
  const [, name = before, level = null] = levelBehind.exec(before) ?? [];
  return { name: name.replace(marks, ''), workType: inside || null, level };
}

/** Names of the lists of occupations; a work type leads to its occupation. */
export function occupationNames(occupations: readonly Occupation[]): OccupationNames {
  const names = new Map(occupations.flatMap(({ code, name }) => (code ? [[code, name.zh] as const] : [])));
  const known = new Map<string, KnownName>();
  for (const { code, name, related } of occupations) {
    const own = code ?? related?.code;
    if (!own || known.has(name.zh)) continue;
    const workType = related?.relation === 'work-type' ? name.zh : null;
    known.set(name.zh, { code: own, name: names.get(own) ?? name.zh, workType });
  }
  const engineers = new Set(occupations.flatMap(({ code, hours }) => (code && hours ? [code] : [])));
  return {
    isEngineer: (code) => engineers.has(code),
    find(text) {
      // 技师 ends names too (起重装卸机械操作技师): the whole name first.
      const whole = known.get(halfWidth(text).replace(/\s/g, ''));
      if (whole) return { ...whole, level: null };
      const { name, workType, level } = splitName(text);
      const found = known.get(name);
      return found ? { ...found, workType: found.workType ?? workType, level } : null;
    },
    similar(text) {
      const { name } = splitName(text);
      const expanded = abbreviations.reduce((one, [short, long]) => one.replace(short, long), name);
      const close = [...known].filter(([other]) => other === expanded || isOneOff(other, name));
      return [...new Set(close.map(([, { code }]) => code))];
    },
  };
}

/** One character more, less or other, in names long enough for that to be a slip. */
function isOneOff(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1 || Math.min(left.length, right.length) < shortestCompared)
    return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  const ends = [
    [left.slice(start + 1), right.slice(start + 1)],
    [left.slice(start + 1), right.slice(start)],
    [left.slice(start), right.slice(start + 1)],
  ];
  return ends.some(([one, other]) => one === other);
}
