import { positionOf, type Rule } from '../rowRule';
import type { Field, TableSchema } from '../types';
import type { FilePlan } from './filePlan';

const presence = { certificate_issued: 'certificate_date' } as const;
const parts = ['theory_result', 'ability_result'] as const;

/** Rules for fields that are made from others of their row, ids apart; they come before all other rules. */
export function madeRules({ fields }: TableSchema, { made }: FilePlan): Rule[] {
  const rules: Rule[] = [];
  for (const [name, source] of Object.entries(presence)) {
    if (made[name] !== source) continue;
    const [at, from] = [positionOf(fields, name), positionOf(fields, source)];
    if (at >= 0 && from >= 0)
      rules.push((values) => {
        values[at] = values[from] !== null;
        return null;
      });
  }
  const result = positionOf(fields, 'assessment_result');
  if (result >= 0 && made['assessment_result'] === 'parts')
    rules.push(
      resultRule(
        result,
        parts.map((name) => positionOf(fields, name)),
        fields,
      ),
    );
  return rules;
}

/** Absent from one part is absent; passed is who passed every part that was held. */
function resultRule(at: number, places: readonly number[], fields: readonly Field[]): Rule {
  return (values) => {
    const held = places.map((place) => values[place] ?? null).filter((value) => value !== null);
    if (held.length === 0) return { field: fields[at] ?? null, problem: { key: 'err.required', params: {} } };
    values[at] = held.includes('absent') ? 'absent' : held.every((one) => one === 'pass') ? 'pass' : 'fail';
    return null;
  };
}

/** What a field that a file lacks is usually made of under the columns it has; null where it must be given. */
export function usualMaking(name: string, has: (field: string) => boolean): string | null {
  switch (name) {
    case 'record_id':
      return has('class_id') && has('count') ? 'class_id' : 'row';
    case 'class_id':
      return 'row';
    case 'institution_id':
      return has('institution_name') ? 'institution_name' : null;
    case 'competition_id':
      return has('competition_name') ? 'competition_name' : null;
    case 'certificate_issued':
      return has('certificate_date') ? 'certificate_date' : null;
    case 'assessment_result':
      return has('theory_result') && has('ability_result') ? 'parts' : null;
    default:
      return null;
  }
}

/** Fields that a plan copies from another as they stand: an id where the file has names only. */
export function isCopied(name: string, source: string): boolean {
  return (
    source !== 'row' &&
    source !== 'parts' &&
    !(name in presence) &&
    name !== 'record_id' &&
    name !== 'class_id'
  );
}
