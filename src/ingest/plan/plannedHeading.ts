import { columnLabel, type Recognition, recogniseHeadings } from '../headings';
import { plainHeading } from '../plainHeading';
import { type Heading, headingAt } from '../table/heading';
import { type Field, FileRefusal, type TableSchema } from '../types';
import type { FilePlan, PlannedColumn } from './filePlan';
import { lackingFields } from './lacking';

const deepest = 3;

/** The headings of a table's columns, `#3` for a column without one. */
export function headingNames({ header, columns }: Heading): string[] {
  return columns.map((column) => header[column] || columnLabel([], column));
}

/** Headings as a plan names them. */
export function planKeys(names: readonly string[]): Pick<PlannedColumn, 'heading' | 'ordinal'>[] {
  const counts = new Map<string, number>();
  return names.map((name) => {
    const heading = plainHeading(name);
    const ordinal = counts.get(heading) ?? 0;
    counts.set(heading, ordinal + 1);
    return { heading, ordinal };
  });
}

/**
 * The heading that a plan means: its own place, else the first row (or rows) with exactly the planned headings. Null
 * where the plan says nothing of it or the sheet has no such row.
 */
export function findPlanned(
  rows: readonly { number: number; cells: readonly string[] }[],
  sheet: string | null,
  plan: FilePlan,
  schemas: readonly TableSchema[],
): Heading | null {
  const cells = rows.map((row) => row.cells);
  const place = plan.headings[sheet ?? ''];
  if (place) {
    const first = rows.findIndex(({ number }) => number === place.first);
    const last = rows.findIndex(({ number }) => number === place.last);
    return first < 0 || last < first ? null : headingAt(cells, first, last - first + 1, schemas);
  }
  if (plan.columns === null) return null;
  const wanted = keyOf(plan.columns.map(({ heading }) => heading));
  for (let depth = 1; depth <= deepest; depth++) {
    for (let first = 0; first + depth <= rows.length; first++) {
      const heading = headingAt(cells, first, depth, schemas);
      if (keyOf(headingNames(heading).map(plainHeading)) === wanted) return heading;
    }
  }
  return null;
}

/** Columns may stand in another order in another sheet. */
function keyOf(headings: readonly string[]): string {
  return [...headings].sort().join('\u001f');
}

/** A heading read as the plan says; what announces personal data is told by the heading alone, whatever the plan says. */
export function withPlan(heading: Heading, plan: FilePlan, schemas: readonly TableSchema[]): Heading {
  const names = headingNames(heading);
  const alone = recogniseHeadings(names, schemas);
  const schema = schemas.find(({ name }) => name === plan.dataset) ?? alone.schema;
  const recognition =
    plan.columns === null
      ? { ...recogniseHeadings(names, [schema]), personal: alone.personal, announced: alone.fields }
      : plannedRecognition(names, { alone, schema, plan });
  return { ...heading, isCross: heading.isCross && plan.headings[''] === undefined, recognition };
}

function plannedRecognition(
  names: readonly string[],
  { alone, schema, plan }: { alone: Recognition; schema: TableSchema; plan: FilePlan },
): Recognition {
  const keys = planKeys(names);
  const planned = keys.map(({ heading, ordinal }) =>
    plan.columns?.find((column) => column.heading === heading && column.ordinal === ordinal),
  );
  const fields = planned.map((column) => fieldOf(schema, column?.field ?? null));
  const isPersonal = (index: number) => alone.personal.some((column) => column.index === index);
  const unknown = names.filter((_, index) => planned[index] === undefined && !isPersonal(index));
  return {
    schema,
    fields,
    personal: alone.personal,
    announced: alone.fields,
    refusal: refuse({ names, fields, unknown, schema, plan }),
  };
}

function fieldOf({ fields }: TableSchema, name: string | null): Field | null {
  return fields.find((field) => field.name === name) ?? null;
}

function refuse({
  names,
  fields,
  unknown,
  schema,
  plan,
}: {
  names: readonly string[];
  fields: readonly (Field | null)[];
  unknown: readonly string[];
  schema: TableSchema;
  plan: FilePlan;
}): FileRefusal | null {
  const dataset = schema.name;
  if (unknown.length > 0)
    return new FileRefusal('load.unknownColumns', { columns: unknown.join('、'), dataset });
  const twice = fields.findIndex((field, index) => field !== null && fields.indexOf(field) !== index);
  if (twice >= 0)
    return new FileRefusal('load.repeatedColumn', { column: columnLabel(names, twice), dataset });
  const present = new Set(fields.flatMap((field) => (field === null ? [] : [field.name])));
  // A sheet that lacks a planned column lacks its values.
  const columns = plan.columns?.filter(({ field }) => field !== null && present.has(field)) ?? [];
  const missing = lackingFields(schema, { ...plan, columns }).map(({ name }) => name);
  return missing.length === 0
    ? null
    : new FileRefusal('load.missingColumns', { fields: missing.join(','), dataset });
}
