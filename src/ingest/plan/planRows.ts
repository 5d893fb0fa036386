import { type Cell, emptyCell } from '../cell';
import type { RowExtras } from '../checkRow';
import { cellReader } from '../readCell';
import { positionOf, type Rule } from '../rowRule';
import type { Field, TableSchema } from '../types';
import type { FilePlan } from './filePlan';
import { isCopied, madeRules } from './madeFields';

/** How a plan completes the cells of a row. */
export interface PlannedRows {
  /** Where each schema field stands among a row's cells; -1 where it has none. */
  places: readonly number[];
  /** Cells that all rows share; they stand behind those of the columns. */
  constants: readonly Cell[];
  extras?: RowExtras;
}

/**
 * @param fields of the file's columns, in their order
 * @param ids rules for ids, shared by all sheets of a file
 */
export function planRows(
  schema: TableSchema,
  { fields, plan, ids }: { fields: readonly (Field | null)[]; plan: FilePlan | null; ids: readonly Rule[] },
): PlannedRows {
  const places = schema.fields.map((field) => fields.indexOf(field));
  if (plan === null) return { places, constants: [] };
  const constants: Cell[] = [];
  schema.fields.forEach((field, at) => {
    const cell = constantCell(field, plan.constants[field.name] ?? '', schema);
    if (places[at] !== -1 || cell === null) return;
    places[at] = fields.length + constants.length;
    constants.push(cell);
  });
  for (const [name, source] of Object.entries(plan.made)) {
    const at = positionOf(schema.fields, name);
    if (at >= 0 && places[at] === -1 && isCopied(name, source))
      places[at] = places[positionOf(schema.fields, source)] ?? -1;
  }
  const { units, levelSystem } = plan.answers;
  const rules = Object.keys(plan.made).filter((name) => !isCopied(name, plan.made[name] ?? ''));
  const extras: RowExtras = {
    made: new Set(rules),
    before: madeRules(schema, plan),
    after: ids,
    units: new Map(Object.entries(units)),
    levelSystem,
  };
  return { places, constants, extras };
}

/** A constant as its field reads it, without noting how it was written; null where there is none. */
export function constantCell(field: Field, text: string, { missingValues }: TableSchema): Cell | null {
  if (text.trim() === '') return null;
  const cell = cellReader(field, missingValues)(text);
  return cell === emptyCell ? null : { ...cell, change: null };
}
