import { type Problem, problemOf } from './cell';
import { allowedValues, normaliseWord, spellingsOf } from './spellings';
import type { Field } from './types';

export interface Level {
  system: string;
  level: string;
}

const sharedWords = ['初级', '中级', '高级', 'junior', 'intermediate', 'senior'] as const;
const skillOf: readonly string[] = ['5', '4', '3', '5', '4', '3'];
const professionalOf: readonly string[] = ['1', '2', '3', '1', '2', '3'];

/**
 * Reads a level word within its system. 初级, 中级, 高级 and the digits 1–3 stand in both systems and need the system
 * (`err.level`); other words (四级, 中级工, 技师) can only be skill levels. Words of no level: `err.value` {v, allowed}.
 */
export function levelReader(field: Field): (text: string, system: string | null) => Level | Problem {
  const skill = new Map(spellingsOf(field));
  const professional = new Map<string, string>(['1', '2', '3'].map((digit) => [digit, digit]));
  sharedWords.forEach((word, index) => {
    skill.set(word, skillOf[index] ?? '');
    professional.set(word, professionalOf[index] ?? '');
  });
  const allowed = allowedValues(field);
  return (text, system) => {
    const word = normaliseWord(text);
    if (system === 'professional-technical') {
      const level = professional.get(word);
      return level ? { system, level } : problemOf('err.value', text, { allowed: '初级、中级、高级' });
    }
    const level = skill.get(word);
    if (!level) return problemOf('err.value', text, { allowed });
    if (system === null && professional.has(word)) return problemOf('err.level', text);
    return { system: system ?? 'skill', level };
  };
}
