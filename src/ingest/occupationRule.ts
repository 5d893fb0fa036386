import { problemOf } from './cell';
import type { ChangeLog } from './changeLog';
import type { OccupationNames } from './occupationNames';
import { occupationReader } from './occupationRow';
import { positionOf, type Rule } from './rowRule';
import type { TableSchema } from './types';

/**
 * Reads code and name of the occupation together; fills code, name, work type and level where they are empty.
 * @param known a complete list of codes; without one every well-formed code is accepted
 */
export function occupationRules(
  { fields }: TableSchema,
  names: OccupationNames,
  known: ReadonlySet<string> | undefined,
  log: ChangeLog,
): Rule[] {
  const codeAt = fields.findIndex((field) => field['x-reference'] === 'occupations');
  if (codeAt < 0) return [];
  const nameAt = positionOf(fields, 'occupation_name');
  const workTypeAt = positionOf(fields, 'work_type');
  const levelAt = positionOf(fields, 'level');
  const read = occupationReader(names);
  return [
    (values) => {
      const [code = null, name = null] = [values[codeAt], values[nameAt]];
      if (code === null && name === null) return null;
      const found = read(textOf(code), textOf(name));
      if ('problem' in found) {
        const at = found.at === 'code' && code !== null ? codeAt : nameAt;
        return { field: fields[at] ?? null, problem: found.problem };
      }
      if (found.code !== null && known !== undefined && !known.has(found.code))
        return { field: fields[codeAt] ?? null, problem: problemOf('err.codeUnknown', found.code) };
      if (found.change !== null) log.note(codeAt, found.change, found.code);
      values[codeAt] = found.code;
      if (nameAt >= 0 && found.name !== null) values[nameAt] = found.name;
      if (workTypeAt >= 0 && found.workType !== null) values[workTypeAt] ??= found.workType;
      if (levelAt >= 0 && found.level !== null) values[levelAt] ??= found.level;
      return null;
    },
  ];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
