import type { Cell, CellValue, Problem } from './cell';
import { emptyCell, problemOf } from './cell';
import { levelReader } from './level';
import type { Field, TableSchema } from './types';
import type { UnitReader } from './units';

/** What rows are checked against besides their schema. */
export interface RowReference {
  readUnit: UnitReader;
  /** A complete list of occupation codes; without one every well-formed code is accepted. */
  occupations?: ReadonlySet<string> | undefined;
}

/** A row's first problem and the field it is in (null where it is the row's as a whole). */
export interface RowProblem {
  field: Field | null;
  problem: Problem;
}

/** Fills `values` (one for each schema field) from a row's cells, or returns what is wrong with the row. */
export type RowChecker = (cells: readonly (Cell | undefined)[], values: CellValue[]) => RowProblem | null;

type Rule = (values: CellValue[]) => RowProblem | null;

/** `columns[i]` is the position of schema field i in a row's cells, -1 where the file does not have it. */
export function rowChecker(
  schema: TableSchema,
  columns: readonly number[],
  reference: RowReference,
): RowChecker {
  const { fields } = schema;
  const required = fields.map((field) => field.constraints?.required === true);
  const rules = [
    ...occupationRules(schema, reference.occupations),
    ...levelRules(schema),
    ...unitRules(schema, reference.readUnit),
    ...requiredIfRules(schema),
    ...orderRules(schema),
  ];
  return (cells, values) => {
    for (let index = 0; index < fields.length; index++) {
      const cell = cells[columns[index] ?? -1] ?? emptyCell;
      const field = fields[index] ?? null;
      if (cell.problem !== null) return { field, problem: cell.problem };
      if (cell.value === null && required[index]) return missing(field);
      values[index] = cell.value;
    }
    for (const rule of rules) {
      const problem = rule(values);
      if (problem !== null) return problem;
    }
    return null;
  };
}

function missing(field: Field | null): RowProblem {
  return { field, problem: { key: 'err.required', params: {} } };
}

function occupationRules({ fields }: TableSchema, known: ReadonlySet<string> | undefined): Rule[] {
  if (known === undefined) return [];
  return positions(fields, (field) => field['x-reference'] === 'occupations').map((index) => (values) => {
    const code = values[index];
    if (typeof code !== 'string' || known.has(code)) return null;
    return { field: fields[index] ?? null, problem: problemOf('err.code', code) };
  });
}

function levelRules({ fields }: TableSchema): Rule[] {
  const index = fields.findIndex(({ name }) => name === 'level');
  const systemIndex = fields.findIndex(({ name }) => name === 'level_system');
  const field = fields[index];
  if (!field || systemIndex < 0) return [];
  const read = levelReader(field);
  return [
    (values) => {
      const text = values[index];
      if (typeof text !== 'string') return null;
      const system = values[systemIndex];
      const result = read(text, typeof system === 'string' ? system : null);
      if ('key' in result) return { field, problem: result };
      values[index] = result.level;
      values[systemIndex] = result.system;
      return null;
    },
  ];
}

function unitRules(schema: TableSchema, readUnit: UnitReader): Rule[] {
  const { fields } = schema;
  const regionIndex = fields.findIndex(({ name }) => name === 'region');
  const whenIndex = fields.findIndex(({ name }) => name === schema['x-validity-date']);
  const isUnit = (field: Field) => field['x-reference'] === 'divisions';
  return positions(fields, isUnit).map((index) => (values) => {
    const text = values[index];
    if (typeof text !== 'string') return null;
    const when = values[whenIndex];
    const result = readUnit(text, String(values[regionIndex]), typeof when === 'string' ? when : null);
    if (typeof result !== 'string') return { field: fields[index] ?? null, problem: result };
    values[index] = result;
    return null;
  });
}

function requiredIfRules({ fields }: TableSchema): Rule[] {
  return positions(fields, (field) => field['x-required-if'] !== undefined).map((index) => {
    const field = fields[index] ?? null;
    const conditions = Object.entries(field?.['x-required-if'] ?? {}).map(([name, wanted]) => ({
      at: fields.findIndex((other) => other.name === name),
      wanted: new Set(wanted),
    }));
    return (values) => {
      if (values[index] !== null) return null;
      return conditions.every(({ at, wanted }) => wanted.has(String(values[at]))) ? missing(field) : null;
    };
  });
}

function orderRules(schema: TableSchema): Rule[] {
  const { fields } = schema;
  return (schema['x-date-order'] ?? []).map(([earlier, later]) => {
    const from = fields.findIndex(({ name }) => name === earlier);
    const to = fields.findIndex(({ name }) => name === later);
    return (values) => {
      const [start, end] = [values[from], values[to]];
      if (typeof start !== 'string' || typeof end !== 'string' || start <= end) return null;
      const params = { first: fields[from]?.title ?? earlier, second: fields[to]?.title ?? later };
      return { field: fields[to] ?? null, problem: { key: 'err.dateOrder', params } };
    };
  });
}

function positions(fields: readonly Field[], wanted: (field: Field) => boolean): number[] {
  return [...fields.keys()].filter((index) => {
    const field = fields[index];
    return field !== undefined && wanted(field);
  });
}
