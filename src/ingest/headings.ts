import { halfWidth } from './halfWidth';
import { personalHeading } from './personalHeadings';
import { plainHeading } from './plainHeading';
import type { PersonalKind } from './personalKinds';
import { FileRefusal, type Field, type TableSchema } from './types';

export interface PersonalColumn {
  index: number;
  kind: PersonalKind;
}

/** What a heading row is taken for. */
export interface Recognition {
  /** The dataset whose fields fit best. */
  schema: TableSchema;
  /** For each column the field of `schema`, null where the heading is unknown. */
  fields: readonly (Field | null)[];
  /** Columns whose heading announces personal data and belongs to no schema. */
  personal: readonly PersonalColumn[];
  /** Why the file cannot be loaded under these headings (personal data apart); null where it can. */
  refusal: FileRefusal | null;
  /** For each column the field that its heading alone names, where a plan may say otherwise: the guard goes by it. */
  announced?: readonly (Field | null)[];
}

interface Fit {
  schema: TableSchema;
  fields: (Field | null)[];
  unknown: number[];
  missing: Field[];
  required: number;
}

/**
 * Assigns every heading to a field by English name, titles or alias, and proposes the dataset that knows most of them
 * (then: fewest required fields missing, most required fields covered).
 * The refusal is one of `load.noHeading`, `load.unknownColumns` {columns, dataset}, `load.repeatedColumn`
 * {column, dataset}, `load.missingColumns` {fields, dataset}; what else is wrong stands in its details.
 */
export function recogniseHeadings(header: readonly string[], schemas: readonly TableSchema[]): Recognition {
  const fits = schemas.map((schema) => fit(header, schema));
  const isKnown = (index: number) => fits.some(({ fields }) => fields[index] !== null);
  const personal = header.flatMap((heading, index) => {
    const kind = isKnown(index) ? null : personalHeading(heading);
    return kind === null ? [] : [{ index, kind }];
  });
  const best = fits.reduce((left, right) => (isBetter(right, left) ? right : left));
  const { schema, fields } = best;
  return { schema, fields, personal, refusal: refuse(header, best, personal) };
}

/** Datasets with the number of headings each knows, the likeliest first. */
export function rankDatasets(
  header: readonly string[],
  schemas: readonly TableSchema[],
): { schema: TableSchema; known: number }[] {
  const fits = schemas.map((schema) => fit(header, schema));
  return fits
    .sort((left, right) => (isBetter(left, right) ? -1 : isBetter(right, left) ? 1 : 0))
    .map(({ schema, unknown }) => ({ schema, known: header.length - unknown.length }));
}

/** Every field that a heading may name, in the order of the ways in which it may; empty where it names none. */
export function fieldsOfHeading(
  heading: string,
  schema: TableSchema,
): { fields: readonly Field[]; by: 'name' | 'label' | 'alias' } {
  const key = plainHeading(heading);
  const index = spellings(schema);
  const found = [key, withoutLastHint(key), withoutUnit(key)].find((one) => one !== '' && index.has(one));
  const fields = found === undefined ? [] : (index.get(found) ?? []);
  const [field] = fields;
  if (!field || found === undefined) return { fields, by: 'alias' };
  if (plainHeading(field.name) === found) return { fields, by: 'name' };
  const labels = [field.title, field['x-title-en']].map(plainHeading);
  return {
    fields,
    by: labels.some((label) => label === found || withoutUnit(label) === found) ? 'label' : 'alias',
  };
}

function fit(header: readonly string[], schema: TableSchema): Fit {
  const fields = assign(header, schema);
  const required = schema.fields.filter((field) => field.constraints?.required === true);
  const missing = required.filter((field) => !fields.includes(field));
  const unknown = [...fields.keys()].filter((index) => fields[index] === null && !isRemark(header[index]));
  return { schema, fields, unknown, missing, required: required.length - missing.length };
}

function isBetter(left: Fit, right: Fit): boolean {
  if (left.unknown.length !== right.unknown.length) return left.unknown.length < right.unknown.length;
  if (left.missing.length !== right.missing.length) return left.missing.length < right.missing.length;
  return left.required > right.required;
}

/** A heading that fits several fields goes to the first that no other heading claims. */
function assign(header: readonly string[], schema: TableSchema): (Field | null)[] {
  const index = spellings(schema);
  const candidates = header.map((heading) => {
    const key = plainHeading(heading);
    if (key === '') return [];
    const found = [key, withoutLastHint(key), withoutUnit(key)].find((reading) => index.has(reading));
    return found === undefined ? [] : (index.get(found) ?? []);
  });
  const claimed = new Set(candidates.filter((list) => list.length === 1).map(([field]) => field));
  return candidates.map((list) => {
    const field = list.length > 1 ? list.find((one) => !claimed.has(one)) : undefined;
    if (field) claimed.add(field);
    return field ?? list[0] ?? null;
  });
}

const known = new WeakMap<TableSchema, ReadonlyMap<string, Field[]>>();

/** Looking for the heading row tries many rows against the same schemas. */
function spellings(schema: TableSchema): ReadonlyMap<string, Field[]> {
  const index = known.get(schema) ?? spellingsOf(schema);
  known.set(schema, index);
  return index;
}

/** Names outrank titles, titles outrank aliases; a title without its bracketed part comes last. */
function spellingsOf(schema: TableSchema): ReadonlyMap<string, Field[]> {
  const ranks: ((field: Field) => readonly string[])[] = [
    (field) => [plainHeading(field.name)],
    (field) => [plainHeading(field.title), plainHeading(field['x-title-en'])],
    (field) => (field['x-aliases'] ?? []).map(plainHeading),
    (field) => [withoutUnit(plainHeading(field.title))],
  ];
  const index = new Map<string, Field[]>();
  for (const rank of ranks) {
    const added = new Map<string, Field[]>();
    for (const field of schema.fields) {
      for (const key of new Set(rank(field))) {
        if (!index.has(key)) added.set(key, [...(added.get(key) ?? []), field]);
      }
    }
    for (const [key, fields] of added) index.set(key, fields);
  }
  return index;
}

/** 职业（工种）（代码|名称） → 职业（工种） */
function withoutLastHint(key: string): string {
  return key.replace(/[([【][^([【]*[)\]】]$/, '');
}

function withoutUnit(key: string): string {
  return key.replace(/[([【].*[)\]】]$/, '');
}

function refuse(
  header: readonly string[],
  best: Fit,
  personal: readonly PersonalColumn[],
): FileRefusal | null {
  const dataset = best.schema.name;
  if (best.unknown.length === header.length && personal.length === 0)
    return new FileRefusal('load.noHeading');
  const unknown = best.unknown.filter((index) => !personal.some((column) => column.index === index));
  const repeated = header.filter((_, index) => {
    const field = best.fields[index] ?? null;
    return field !== null && best.fields.indexOf(field) !== index;
  });
  const columns = (names: readonly string[]) => ({ columns: names.join('、'), dataset });
  const problems = [
    ...(unknown.length > 0
      ? [{ key: 'load.unknownColumns', params: columns(unknown.map((index) => columnLabel(header, index))) }]
      : []),
    ...repeated.map((column) => ({ key: 'load.repeatedColumn', params: { column: shown(column), dataset } })),
    ...(best.missing.length > 0
      ? [
          {
            key: 'load.missingColumns',
            params: { fields: best.missing.map(({ name }) => name).join(','), dataset },
          },
        ]
      : []),
  ];
  const [first, ...further] = problems;
  return first ? new FileRefusal(first.key, first.params, further) : null;
}

/** The last column of a copy that this product made: it is searched like any other, and means nothing. */
function isRemark(heading = ''): boolean {
  return ['校验意见', 'remarks'].includes(plainHeading(heading));
}

/** The heading as shown to the reader, `#3` for the third column where it has none. */
export function columnLabel(header: readonly string[], index: number): string {
  return shown(header[index] ?? '') || `#${index + 1}`;
}

function shown(heading: string): string {
  const text = halfWidth(heading).trim();
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
