import { dataRegions, type DataRegion, type Division } from '../../reference/divisions';
import { resolveUnit } from '../../reference/resolveUnit';
import { parseDays } from '../parseDay';
import type { TableSchema } from '../types';
import type { FilePlan } from './filePlan';
import { isGiven } from './lacking';
import { usualMaking } from './madeFields';
import type { ConstantSource } from './proposal';
import type { SampledColumn } from './questions';
import { isFull } from './samples';
import { namedValue, statedAsOf, statedFields, statedYear } from './titleFacts';

/** What all rows share as far as the file says it, and what is made of other fields. */
export interface ProposedConstants {
  constants: Readonly<Record<string, string>>;
  made: Readonly<Record<string, string>>;
  sources: Readonly<Record<string, ConstantSource>>;
  ofThisFile: readonly string[];
}

/**
 * Completes a plan whose columns are set: what the lines above the table, the file's name and the values say of fields
 * without a column. What the plan has already is kept.
 */
export function proposeConstants(
  columns: readonly SampledColumn[],
  {
    schema,
    plan,
    titles,
    fileName,
    divisions,
  }: {
    schema: TableSchema;
    plan: FilePlan;
    titles: readonly string[];
    fileName: string;
    divisions: readonly Division[];
  },
): ProposedConstants {
  const constants: Record<string, string> = { ...plan.constants };
  const made: Record<string, string> = { ...plan.made };
  const sources: Record<string, ConstantSource> = {};
  const has = (name: string) => columns.some(({ field }) => field?.name === name);
  const isOpen = (name: string) =>
    schema.fields.some((field) => field.name === name) &&
    !isGiven(name, { ...plan, constants, made }) &&
    !has(name);
  const propose = (name: string, value: string | null, source: ConstantSource) => {
    if (value === null || !isOpen(name)) return;
    constants[name] = value;
    sources[name] = source;
  };
  for (const [name, { value, source }] of statedFields(titles, schema)) propose(name, value, source);
  propose('region', regionOf(columns, divisions), 'values');
  const asOf = statedAsOf(titles, fileName);
  const latest = latestDay(columns, constants);
  // Records of later days than the one stated: then it says something else.
  if (asOf && asOf.value >= (latest ?? '')) propose('as_of_date', asOf.value, asOf.source);
  propose('as_of_date', latest, 'values');
  propose('reporting_unit_id', namedUnit(titles, divisions), 'title');
  propose('reporting_unit_id', namedUnit([fileName], divisions), 'name');
  propose('record_grain', has('count') ? 'aggregate' : 'person', 'columns');
  const year = statedYear(titles, fileName);
  propose('year', year?.value ?? null, year?.source ?? 'title');
  for (const field of schema.fields) {
    if (field.constraints?.required !== true || !isOpen(field.name)) continue;
    propose(field.name, namedValue(field, titles), 'title');
    propose(field.name, namedValue(field, [fileName]), 'name');
    const making = isOpen(field.name)
      ? usualMaking(field.name, (name) => has(name) || name in constants)
      : null;
    if (making !== null) made[field.name] = making;
  }
  const ofThisFile = schema.fields
    .filter(
      ({ name, type }) =>
        type === 'date' || type === 'yearmonth' || name === 'year' || isOfFile(sources[name]),
    )
    .flatMap(({ name }) => (constants[name] === undefined ? [] : [name]));
  return { constants, made, sources, ofThisFile: [...new Set([...plan.ofThisFile, ...ofThisFile])] };
}

function isOfFile(source: ConstantSource | undefined): boolean {
  return source === 'title' || source === 'name';
}

/** The region in which every unit of the first rows is known; null where both or none would do. */
function regionOf(columns: readonly SampledColumn[], divisions: readonly Division[]): DataRegion | null {
  const texts = columns.flatMap(({ field, values }) => (field?.name === 'reporting_unit_id' ? values : []));
  const distinct = [...new Set(texts.map((text) => text.trim()).filter(isFull))];
  if (distinct.length === 0) return null;
  const counts = dataRegions.map((region) => {
    const known = distinct.filter(
      (text) => resolveUnit(divisions, { region, text, day: null }).kind !== 'unknown',
    );
    return { region, known: known.length };
  });
  const [best, other] = counts.sort((left, right) => right.known - left.known);
  return best && best.known > (other?.known ?? 0) && best.known * 2 > distinct.length ? best.region : null;
}

/** The one unit that a title begins with (万州区2026年…); null where none or several do. */
function namedUnit(titles: readonly string[], divisions: readonly Division[]): string | null {
  const ids = titles.flatMap((title) => {
    const [start = ''] = /\p{Script=Han}+/u.exec(title) ?? [];
    const heads = Array.from({ length: Math.min(start.length, 12) }, (_, at) => start.slice(0, at + 1));
    const units = heads.filter((head) => head.length > 2 && /[区县市]$/.test(head));
    return units.flatMap((text) => {
      const match = resolveUnit(divisions, { region: null, text, day: null });
      return match.kind === 'found' ? [match.id] : [];
    });
  });
  const [id] = ids;
  return id !== undefined && new Set(ids).size === 1 ? id : null;
}

function latestDay(
  columns: readonly SampledColumn[],
  constants: Readonly<Record<string, string>>,
): string | null {
  let latest: string | null = constants['exam_date'] ?? null;
  for (const { field, values } of columns) {
    if (field?.type !== 'date') continue;
    for (const text of values) {
      const { value, end } = parseDays(text);
      const day = end ?? value;
      if (typeof day === 'string' && day > (latest ?? '')) latest = day;
    }
  }
  return latest;
}
