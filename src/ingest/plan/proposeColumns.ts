import type { Division } from '../../reference/divisions';
import { resolveUnit } from '../../reference/resolveUnit';
import { isFull } from './samples';
import { cellReader } from '../readCell';
import { fieldsOfHeading } from '../headings';
import { normaliseWord, spellingsOf } from '../spellings';
import { yesWords, noWords } from '../parseNumber';
import type { Field, TableSchema } from '../types';
import type { FoundBy } from './proposal';
import { similarity } from './similarity';

/** What a column is proposed to be. */
export interface Match {
  field: Field | null;
  found: FoundBy;
  similarity: number | null;
}

const leastSimilar = 0.65;
/** Taken by their own headings only: one wrong guess would be wrong in every row. */
const neverSimilar = new Set([
  'region',
  'as_of_date',
  'schema_version',
  'record_id',
  'record_grain',
  'person_key',
]);
const leastFitting = 0.5;
const none: Match = { field: null, found: 'none', similarity: null };
const answers = new Set([...yesWords, ...noWords].map(normaliseWord));

/**
 * Gives every column a field, no field twice: by its heading; of several headings of one field the one whose values fit
 * best; then by its values where all are words of one field that every row needs; then by a similar heading with fitting
 * values.
 * @param values of each column, from the first rows, in the columns' order
 */
export function matchColumns(
  names: readonly string[],
  values: readonly (readonly string[])[],
  schema: TableSchema,
  divisions: readonly Division[],
): Match[] {
  const matches: Match[] = names.map(() => none);
  const isFree = (field: Field) => !matches.some((match) => match.field === field);
  const claims = names.map((name) => fieldsOfHeading(name, schema));
  const fitting = (field: Field, at: number) => fitOf(field, values[at] ?? [], { schema, divisions });
  const claim = (at: number, match: Match) => {
    if (match.field && isFree(match.field)) matches[at] = match;
  };
  const wanted = (at: number) => claims[at]?.fields[0] ?? null;
  const isContested = (at: number) => {
    const field = wanted(at);
    return field !== null && claims.some((_, other) => other !== at && wanted(other) === field);
  };
  // Words of another field decide first, so that 培训项目 with 数字技能 below it leaves 职业 to the other column.
  names.forEach((_, at) => {
    if (wanted(at) !== null && !isContested(at)) return;
    const byValues = schema.fields.filter(
      (field) => !claims.some((one) => one.fields.includes(field)) && isSpelled(field, values[at] ?? []),
    );
    if (byValues.length === 1) claim(at, { field: byValues[0] ?? null, found: 'values', similarity: null });
  });
  const order = names
    .map((_, at) => at)
    .filter((at) => matches[at] === none && wanted(at) !== null)
    .sort((left, right) => {
      const [one, other] = [wanted(left), wanted(right)];
      if (one !== other || one === null) return left - right;
      return (
        fitting(one, right) - fitting(one, left) ||
        rank(claims[left]!.by) - rank(claims[right]!.by) ||
        left - right
      );
    });
  for (const at of order) {
    const { fields, by } = claims[at] ?? { fields: [], by: 'alias' as const };
    const field = fields.find(isFree);
    if (field) claim(at, { field, found: by, similarity: null });
  }
  const similar = names.flatMap((name, at) => {
    if (matches[at] !== none || wanted(at) !== null) return [];
    const free = schema.fields.filter((field) => isFree(field) && !neverSimilar.has(field.name));
    return free.map((field) => ({ at, field, score: likeness(name, field) }));
  });
  similar.sort((left, right) => right.score - left.score);
  for (const { at, field, score } of similar) {
    if (score < leastSimilar || matches[at] !== none || fitting(field, at) < leastFitting) continue;
    claim(at, { field, found: 'similar', similarity: score });
  }
  return matches;
}

function rank(by: FoundBy): number {
  return ['name', 'label', 'alias'].indexOf(by);
}

function likeness(name: string, field: Field): number {
  const spellings = [field.name, field.title, field['x-title-en'], ...(field['x-aliases'] ?? [])];
  return Math.max(...spellings.map((spelling) => similarity(name, spelling)));
}

/** Part of the filled values that the field can read, codes of divisions ahead of their names; 1 where there are none. */
function fitOf(
  field: Field,
  values: readonly string[],
  { schema, divisions }: { schema: TableSchema; divisions: readonly Division[] },
): number {
  const filled = values.filter(isFull);
  if (filled.length === 0) return 1;
  const read = cellReader(field, schema.missingValues);
  const isUnit = (text: string) =>
    resolveUnit(divisions, { region: null, text, day: null }).kind !== 'unknown';
  const worth = (value: string) => {
    if (field['x-reference'] !== 'divisions') return read(value).problem === null ? 1 : 0;
    return isUnit(value.trim()) ? (/^\d{6}(?:\d{6})?$/.test(value.trim()) ? 2 : 1) : 0;
  };
  return filled.reduce((sum, value) => sum + worth(value), 0) / filled.length;
}

/** Whether all values are words of an enumerated field that every row needs; 是 and 否 are words of too many. */
function isSpelled(field: Field, values: readonly string[]): boolean {
  if (field.constraints?.required !== true || field['x-values'] === undefined) return false;
  const words = new Set(values.filter(isFull).map(normaliseWord));
  if (words.size === 0 || [...words].some((word) => answers.has(word))) return false;
  const spellings = spellingsOf(field);
  return [...words].every((word) => spellings.has(word));
}
