import type { Row } from '../db/session';

/** Text of a column. @throws Error naming the column where it is not text */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`column ${column} is not text: ${String(value)}`);
  return value;
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] == null ? null : text(row, column);
}

/** Number of a column. @throws Error naming the column where it is not a finite number */
export function number(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new Error(`column ${column} is not a number: ${String(value)}`);
  return value;
}

export function numberOrNull(row: Row, column: string): number | null {
  return row[column] == null ? null : number(row, column);
}

export function boolean(row: Row, column: string): boolean {
  const value = row[column];
  if (typeof value !== 'boolean') throw new Error(`column ${column} is not true or false: ${String(value)}`);
  return value;
}
