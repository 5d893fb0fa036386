import type { Division } from '../reference/divisions';
import type { Cell, CellValue } from './cell';
import { emptyCell, problemOf } from './cell';
import type { ChangeLog } from './changeLog';
import { futureRules } from './futureRule';
import { levelRules } from './levelRule';
import type { OccupationNames } from './occupationNames';
import { occupationRules } from './occupationRule';
import { positionOf, positions, type RowProblem, type Rule } from './rowRule';
import type { Field, TableSchema } from './types';
import { unitReader } from './units';

/** What rows are checked against besides their schema. */
export interface RowReference {
  divisions: readonly Division[];
  names: OccupationNames;
  /** A complete list of occupation codes; without one every well-formed code is accepted. */
  occupations?: ReadonlySet<string> | undefined;
}

/** What a plan adds to the checks of a row. */
export interface RowExtras {
  /** Names of fields that rules fill: empty in the file, never missing. */
  made: ReadonlySet<string>;
  /** Come before all other rules. */
  before: readonly Rule[];
  /** Come last, when the row is sound. */
  after: readonly Rule[];
  /** Unit ids by the text that means them in this file. */
  units: ReadonlyMap<string, string>;
  levelSystem: string | null;
}

const noExtras: RowExtras = { made: new Set(), before: [], after: [], units: new Map(), levelSystem: null };

/** Fills `values` (one for each schema field) from a row's cells, or returns what is wrong with the row. */
export type RowChecker = (cells: readonly (Cell | undefined)[], values: CellValue[]) => RowProblem | null;

/**
 * `columns[i]` is the position of schema field i in a row's cells, -1 where the file does not have it. What was changed
 * in a row stands in `log` until the next row.
 */
export function rowChecker(
  schema: TableSchema,
  columns: readonly number[],
  reference: RowReference,
  log: ChangeLog,
  extras: RowExtras = noExtras,
): RowChecker {
  const { fields } = schema;
  const { made } = extras;
  const required = fields.map(({ constraints, name }) => constraints?.required === true && !made.has(name));
  const rules = [
    ...extras.before,
    ...occupationRules(schema, reference.names, reference.occupations, log),
    ...levelRules(schema, reference.names, log, extras.levelSystem),
    ...unitRules(schema, reference.divisions, { log, answered: extras.units }),
    ...requiredIfRules(schema),
    ...orderRules(schema),
    ...extras.after,
    ...futureRules(schema),
  ];
  const setEnds = rangeEnds(schema, columns);
  // Most files have a third of the columns; the others need no look in every row.
  const looked = [...fields.keys()].filter((index) => (columns[index] ?? -1) >= 0 || required[index]);
  return (cells, values) => {
    log.startRow();
    values.fill(null);
    let hasRange = false;
    for (const index of looked) {
      const cell = cells[columns[index] ?? -1] ?? emptyCell;
      if (cell.problem !== null) return { field: fields[index] ?? null, problem: cell.problem };
      if (cell.value === null && required[index]) return missing(fields[index] ?? null);
      values[index] = cell.value;
      if (cell.change !== null) log.note(index, cell.change, changedTo(cell));
      if (cell.end !== null) hasRange = true;
    }
    if (hasRange) {
      const problem = setEnds(cells, values);
      if (problem !== null) return problem;
    }
    for (const rule of rules) {
      const problem = rule(values);
      if (problem !== null) return problem;
    }
    return null;
  };
}

function changedTo({ value, end }: Cell): CellValue {
  return end === null ? value : `${String(value)}—${end}`;
}

function missing(field: Field | null): RowProblem {
  return { field, problem: { key: 'err.required', params: {} } };
}

/** The last day of 起止时间 goes to the column of last days, which must be empty or say the same. */
function rangeEnds(
  { fields }: TableSchema,
  columns: readonly number[],
): (cells: readonly (Cell | undefined)[], values: CellValue[]) => RowProblem | null {
  const ranges = positions(fields, (field) => field['x-range-end'] !== undefined).map((start) => ({
    start,
    end: positionOf(fields, fields[start]?.['x-range-end']),
  }));
  return (cells, values) => {
    for (const { start, end } of ranges) {
      const last = cells[columns[start] ?? -1]?.end ?? null;
      if (last === null) continue;
      values[end] ??= last;
      if (values[end] === last) continue;
      const params = { v: last, second: fields[end]?.name ?? '' };
      return { field: fields[start] ?? null, problem: { key: 'err.dateRangeEnd', params } };
    }
    return null;
  };
}

function unitRules(
  schema: TableSchema,
  divisions: readonly Division[],
  { log, answered }: { log: ChangeLog; answered: RowExtras['units'] },
): Rule[] {
  const { fields } = schema;
  const readUnit = unitReader(divisions);
  const ownLevels = new Set(divisions.filter(({ ownLevel }) => ownLevel !== null).map(({ id }) => id));
  const namesOf = new Map(divisions.map(({ id, name }) => [id, name.zh]));
  const regionIndex = positionOf(fields, 'region');
  const whenIndex = positionOf(fields, schema['x-validity-date']);
  return positions(fields, (field) => field['x-reference'] === 'divisions').map((index) => (values) => {
    const text = values[index];
    if (typeof text !== 'string') return null;
    if (fields[index]?.['x-elsewhere'] && isElsewhere(text, String(values[regionIndex]), divisions))
      return null;
    const when = values[whenIndex] ?? null;
    const result = readUnit(
      answered.get(text) ?? text,
      String(values[regionIndex]),
      when === null ? null : String(when),
    );
    if (typeof result !== 'string') return { field: fields[index] ?? null, problem: result };
    if (fields[index]?.['x-residents'] && ownLevels.has(result) && !/^\d{6}$/.test(text))
      return { field: fields[index], problem: problemOf('err.ownLevel', text) };
    if (result !== text && namesOf.get(result) !== text)
      log.note(index, { kind: 'unit', from: text }, result);
    values[index] = result;
    return null;
  });
}

/** Whether a text is the code of a division of another province: six digits, the first two not the region's own. */
function isElsewhere(text: string, region: string, divisions: readonly Division[]): boolean {
  const own = divisions.find((division) => division.region === region && division.parent === null)?.code;
  return (
    own !== undefined && own !== null && /^[1-8]\d{5}$/.test(text) && text.slice(0, 2) !== own.slice(0, 2)
  );
}

function requiredIfRules({ fields }: TableSchema): Rule[] {
  return positions(fields, (field) => field['x-required-if'] !== undefined).map((index) => {
    const field = fields[index] ?? null;
    const conditions = Object.entries(field?.['x-required-if'] ?? {}).map(([name, wanted]) => ({
      at: positionOf(fields, name),
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
  return (schema['x-date-order'] ?? []).map(([first, second]) => {
    const from = positionOf(fields, first);
    const to = positionOf(fields, second);
    return (values) => {
      const [start, end] = [values[from], values[to]];
      if (typeof start !== 'string' || typeof end !== 'string' || start <= end) return null;
      return {
        field: fields[to] ?? null,
        problem: { key: 'err.dateOrder', params: { v: end, first, second } },
      };
    };
  });
}
