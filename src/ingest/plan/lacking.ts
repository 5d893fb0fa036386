import type { Field, TableSchema } from '../types';
import type { FilePlan } from './filePlan';

/**
 * The fields that the plan gives no value: those every row must have, and those that must be filled because of a value
 * that all rows share (an aggregate needs its count). In the schema's order; empty = every row can be complete.
 */
export function lackingFields(schema: TableSchema, plan: FilePlan): Field[] {
  const isGivenHere = ({ name }: Field) =>
    isGiven(name, plan) ||
    // 起止时间 holds the last day too.
    schema.fields.some((field) => field['x-range-end'] === name && isGiven(field.name, plan));
  return schema.fields.filter((field) => isNeeded(field, plan) && !isGivenHere(field));
}

/** Whether a column, a constant or a rule gives the field its values. */
export function isGiven(name: string, { columns, constants, made, answers }: FilePlan): boolean {
  return (
    // Whoever says what 初级 means in a file has said which system its levels belong to.
    (name === 'level_system' && answers.levelSystem !== null) ||
    columns?.some(({ field }) => field === name) === true ||
    (constants[name] ?? '').trim() !== '' ||
    made[name] !== undefined
  );
}

/** Whether every row must have the field under the plan's constants. */
export function isNeeded(field: Field, { constants }: FilePlan): boolean {
  if (field.constraints?.required === true) return true;
  const conditions = Object.entries(field['x-required-if'] ?? {});
  if (conditions.length === 0) return false;
  return conditions.every(([name, wanted]) => wanted.includes(constants[name] ?? ''));
}
