import type { ChangeLog } from './changeLog';
import { levelReader } from './level';
import type { OccupationNames } from './occupationNames';
import { positionOf, type Rule } from './rowRule';
import type { TableSchema } from './types';

/** Occupations of these major groups have skill levels. */
const skillMajors = /^[456]-/;

/**
 * Reads the level's word within the system of the row or, where it has none, of the row's occupation; `answered` is what
 * a person said that 初级, 中级 and 高级 mean in this file: a row whose occupation says otherwise is `err.level`.
 */
export function levelRules(
  { fields }: TableSchema,
  names: OccupationNames,
  log: ChangeLog,
  answered: string | null = null,
): Rule[] {
  const index = positionOf(fields, 'level');
  const systemIndex = positionOf(fields, 'level_system');
  const codeIndex = fields.findIndex((field) => field['x-reference'] === 'occupations');
  const field = fields[index];
  if (!field || systemIndex < 0) return [];
  const read = levelReader(field);
  const systemOf = (code: unknown): string | null => {
    const own = ofOccupation(code);
    if (answered === null || own === null) return answered ?? own;
    return own === answered ? own : null;
  };
  const ofOccupation = (code: unknown): string | null => {
    if (typeof code !== 'string') return null;
    if (names.isEngineer(code)) return 'professional-technical';
    return skillMajors.test(code) ? 'skill' : null;
  };
  return [
    (values) => {
      const text = values[index];
      if (typeof text !== 'string') return null;
      const system = values[systemIndex];
      const given = typeof system === 'string' ? system : null;
      const result = read(text, given, given === null ? systemOf(values[codeIndex]) : null);
      if ('key' in result) return { field, problem: result };
      if (result.level !== text && text !== field['x-values']?.[result.level]?.zh)
        log.note(index, { kind: 'level', from: text }, result.level);
      values[index] = result.level;
      values[systemIndex] = result.system;
      return null;
    },
  ];
}
