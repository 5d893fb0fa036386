import type { CellValue } from './cell';
import type { TableSchema, TypedTable } from './types';

/** Collects accepted rows as columns. */
export interface TableBuilder {
  /** Adds a row's values in the schema's field order; false where its primary key already stands in the table. */
  add(values: readonly CellValue[]): boolean;
  /** The table; columns without any value share one array of nulls. */
  finish(): TypedTable;
}

export function createTableBuilder(schema: TableSchema): TableBuilder {
  const isRepeated = keyFilter(schema);
  // Most files fill half of the schema's columns: a column is only kept once it has a value.
  const columns: (CellValue[] | null)[] = schema.fields.map(() => null);
  let length = 0;
  return {
    add(values) {
      if (isRepeated(values)) return false;
      for (let index = 0; index < columns.length; index++) {
        const value = values[index] ?? null;
        const column = columns[index];
        if (column) column.push(value);
        else if (value !== null) columns[index] = [...nulls(length), value];
      }
      length++;
      return true;
    },
    finish() {
      const empty = nulls(length);
      const named = schema.fields.map(({ name, type }, index) => ({
        name,
        type,
        values: columns[index] ?? empty,
      }));
      return { dataset: schema.name, length, columns: named };
    },
  };
}

function nulls(length: number): null[] {
  return Array.from({ length }, () => null);
}

/** Tells rows whose primary key came before; a schema without one repeats nothing. */
function keyFilter(schema: TableSchema): (values: readonly CellValue[]) => boolean {
  const columns = schema.primaryKey.map((name) => schema.fields.findIndex((field) => field.name === name));
  const keys = new Set<string>();
  if (columns.length === 0) return () => false;
  return (values) => {
    const { size } = keys;
    let key = '';
    for (const column of columns) key += `${values[column] ?? ''}\u001f`;
    return keys.add(key).size === size;
  };
}
