import type { CellValue, Problem } from './cell';
import type { Field } from './types';

/** A row's first problem and the field it is in (null where it is the row's as a whole). */
export interface RowProblem {
  field: Field | null;
  problem: Problem;
}

/** Looks at (and may complete) the values of one row, in the schema's field order. */
export type Rule = (values: CellValue[]) => RowProblem | null;

export function positions(fields: readonly Field[], wanted: (field: Field) => boolean): number[] {
  return [...fields.keys()].filter((index) => {
    const field = fields[index];
    return field !== undefined && wanted(field);
  });
}

export function positionOf(fields: readonly Field[], wanted: string | undefined): number {
  return fields.findIndex(({ name }) => name === wanted);
}
