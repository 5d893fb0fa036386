import { type Problem, knownWord, problemOf } from './cell';
import { normaliseWord, spellingsOf } from './spellings';
import type { Field } from './types';

export interface Level {
  system: string;
  level: string;
}

export type LevelReader = (
  text: string,
  system: string | null,
  occupationSystem?: string | null,
) => Level | Problem;

const sharedWords = ['初级', '中级', '高级', 'junior', 'intermediate', 'senior'] as const;
const skillOf: readonly string[] = ['5', '4', '3', '5', '4', '3'];
const professionalOf: readonly string[] = ['1', '2', '3', '1', '2', '3'];
const jobTitle = /工程师|经济师|会计师|讲师|教授|职称|研究员$/;

/** Whether a level's word stands in both systems. */
export function isSharedLevel(text: string): boolean {
  const word = normaliseWord(text);
  return ['1', '2', '3', ...sharedWords].includes(word);
}

/**
 * Reads a level word within its system. 初级, 中级, 高级 and the digits 1–3 stand in both systems and need the system of
 * the row or of its occupation (else `err.level`); other words (四级, 中级工, 技师) can only be skill levels. Professional
 * titles: `err.levelTitle`; words of no level: `err.value` {v, field, system}.
 */
export function levelReader(field: Field): LevelReader {
  const skill = new Map(spellingsOf(field));
  const professional = new Map<string, string>(['1', '2', '3'].map((digit) => [digit, digit]));
  sharedWords.forEach((word, index) => {
    skill.set(word, skillOf[index] ?? '');
    professional.set(word, professionalOf[index] ?? '');
  });
  return (text, given, occupationSystem = null) => {
    const word = normaliseWord(text);
    const system = given ?? (professional.has(word) ? occupationSystem : null);
    const level = (system === 'professional-technical' ? professional : skill).get(word);
    if (!level) {
      if (jobTitle.test(text)) return knownWord('err.levelTitle', text);
      return problemOf('err.value', text, { field: field.name, ...(system ? { system } : {}) });
    }
    if (system === null && professional.has(word)) return knownWord('err.level', text);
    return { system: system ?? 'skill', level };
  };
}
