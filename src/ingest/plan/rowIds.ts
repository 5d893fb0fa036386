import type { CellValue } from '../cell';
import { positionOf, type Rule } from '../rowRule';
import type { Field, TableSchema } from '../types';
import { digestOf } from './digest';
import type { FilePlan } from './filePlan';

/** Say nothing about which row it is: they change from one export to the next. */
const ofTheLoad = new Set(['as_of_date', 'schema_version']);
/** Further fields that may be corrected later without the row becoming another, where a class number names it. */
const corrected = new Set(['completion_status', 'institution_name', 'occupation_name', 'work_type']);

/**
 * Makes the ids that a file lacks, of the values as they are kept, so that another spelling of a date makes no other id.
 * Must see every row that is loaded, once, in the file's order, and be shared by all sheets of the file.
 *
 * Without a number of its own a row's id is the digest of all its values but the as-of date, with an ordinal (-2, -3 …)
 * for further rows of the same file with the same values: they stay, while the same rows in the next part of an export,
 * or in the same file loaded again, get the same ids and are repeated. Where the class number names the row, the id is
 * that number with a digest of what does not change by a correction (unit, institution, occupation, level, start, …; not
 * counts, hours, amounts, status or other days): the corrected row of a later export is repeated and not added; a row of
 * the same values is repeated in the file itself, one with another count is a further row of the class.
 */
export function rowIdRules(schema: TableSchema, plan: FilePlan): Rule[] {
  return ['class_id', 'record_id'].flatMap((name) => {
    const at = positionOf(schema.fields, name);
    const making = plan.made[name];
    if (at < 0 || making === undefined) return [];
    return [making === 'row' ? byRow(schema, at, plan) : byNumber(schema, at, making)];
  });
}

function byRow({ fields }: TableSchema, at: number, { made }: FilePlan): Rule {
  const isPart = (field: Field) => !ofTheLoad.has(field.name) && made[field.name] !== 'row';
  const parts = partsOf(fields, isPart);
  const prefix = fields[at]?.name === 'class_id' ? 'class-' : 'row-';
  const nextOf = ordinals();
  return (values) => {
    const digest = digestOf(joined(values, parts));
    const ordinal = nextOf(digest);
    values[at] = `${prefix}${digest}${ordinal > 1 ? `-${ordinal}` : ''}`;
    return null;
  };
}

function byNumber({ fields }: TableSchema, at: number, numberName: string): Rule {
  const number = positionOf(fields, numberName);
  const isKey = ({ name, type }: Field) =>
    !ofTheLoad.has(name) &&
    !corrected.has(name) &&
    name !== 'record_id' &&
    name !== numberName &&
    (type === 'string' || name === 'class_start_date' || name === 'start_date' || name === 'exam_date');
  const parts = partsOf(fields, isKey);
  const all = partsOf(fields, ({ name }) => name !== 'record_id' && !ofTheLoad.has(name));
  const ordinalOf = differing();
  return (values) => {
    const key = `${String(values[number] ?? '')}-${digestOf(joined(values, parts))}`;
    const ordinal = ordinalOf(key, digestOf(joined(values, all)));
    values[at] = ordinal > 1 ? `${key}-${ordinal}` : key;
    return null;
  };
}

/** Counts the different rows of one key; equal rows have one number. Most keys have one row, and cost no list. */
function differing(): (key: string, row: string) => number {
  const first = new Map<string, string>();
  const further = new Map<string, string[]>();
  return (key, row) => {
    const known = first.get(key);
    if (known === undefined) first.set(key, row);
    if (known === undefined || known === row) return 1;
    const rows = further.get(key) ?? [];
    if (!rows.includes(row)) further.set(key, [...rows, row]);
    const at = rows.indexOf(row);
    return (at < 0 ? rows.length : at) + 2;
  };
}

function ordinals(): (digest: string) => number {
  const counts = new Map<string, number>();
  return (digest) => {
    const ordinal = (counts.get(digest) ?? 0) + 1;
    counts.set(digest, ordinal);
    return ordinal;
  };
}

interface Part {
  name: string;
  index: number;
}

/** By name and in the order of names, so that a field added to the schema later changes no id. */
function partsOf(fields: readonly Field[], isPart: (field: Field) => boolean): Part[] {
  const parts = fields.flatMap((field, index) => (isPart(field) ? [{ name: field.name, index }] : []));
  return parts.sort((left, right) => (left.name < right.name ? -1 : 1));
}

function joined(values: readonly CellValue[], parts: readonly Part[]): string {
  let text = '';
  for (const { name, index } of parts) {
    const value = values[index] ?? null;
    if (value !== null) text += `${name}\u001f${String(value)}\u001e`;
  }
  return text;
}
