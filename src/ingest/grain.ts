import { FileRefusal, type TableSchema, type TypedTable } from './types';

/** Which grains the rows of one class, sitting or event have; both at once would count it twice. */
export type GrainKeys = ReadonlyMap<string, 'person' | 'aggregate' | 'both'>;

/**
 * The classes, sittings or events of a table by the values of its schema's `x-grain-key`, joined with ` / `.
 * Comparable across tables of the same dataset; empty where the schema declares no such key.
 */
export function grainKeys(schema: TableSchema, table: TypedTable): GrainKeys {
  const grains = new Map<string, 'person' | 'aggregate' | 'both'>();
  const valuesOf = (name: string) => table.columns.find((column) => column.name === name)?.values ?? [];
  const parts = (schema['x-grain-key'] ?? []).map(valuesOf);
  if (parts.length === 0) return grains;
  const grainOf = valuesOf('record_grain');
  for (let row = 0; row < table.length; row++) {
    const grain = grainOf[row];
    if (grain !== 'person' && grain !== 'aggregate') continue;
    const key = parts.map((values) => String(values[row] ?? '')).join(' / ');
    const earlier = grains.get(key);
    if (earlier !== grain) grains.set(key, earlier === undefined ? grain : 'both');
  }
  return grains;
}

/** @throws FileRefusal `load.grainConflict` {dataset, example, count} where person and aggregate rows share a key. */
export function refuseGrainConflict(schema: TableSchema, table: TypedTable): void {
  const conflicts = [...grainKeys(schema, table)].filter(([, grain]) => grain === 'both');
  const [first] = conflicts;
  if (!first) return;
  const params = { dataset: schema.name, example: first[0], count: conflicts.length };
  throw new FileRefusal('load.grainConflict', params);
}
