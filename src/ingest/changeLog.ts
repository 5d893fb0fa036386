import type { Change, ChangeKind } from './cell';
import type { Normalised, TableSchema } from './types';

/** Collects which values of accepted rows were written otherwise than they are kept. */
export interface ChangeLog {
  /** Forgets what was noted since the last `keep`: the row before was not loaded. */
  startRow(): void;
  /** Notes a value of the present row; `field` is its position in the schema. */
  note(field: number, change: Change, to: unknown): void;
  /** The present row was loaded. */
  keep(): void;
  /** By column and kind, in the schema's order; `headingOf` gives the file's own heading, undefined where it has none. */
  list(headingOf: (field: number) => string | undefined): Normalised[];
}

interface Count {
  field: number;
  kind: ChangeKind;
  count: number;
  example: Normalised['example'];
}

const longestExample = 24;

export function createChangeLog(schema: TableSchema): ChangeLog {
  const pending: { field: number; change: Change; to: unknown }[] = [];
  const counts = new Map<string, Count>();
  return {
    startRow() {
      if (pending.length > 0) pending.length = 0;
    },
    note(field, change, to) {
      pending.push({ field, change, to });
    },
    keep() {
      for (const { field, change, to } of pending) {
        const key = `${field} ${change.kind}`;
        const known = counts.get(key);
        if (known) known.count++;
        else counts.set(key, { field, kind: change.kind, count: 1, example: exampleOf(change, to) });
      }
      if (pending.length > 0) pending.length = 0;
    },
    list(headingOf) {
      const ordered = [...counts.values()].sort((left, right) => left.field - right.field);
      return ordered.map(({ field, ...rest }) => ({
        field: schema.fields[field]?.name ?? '',
        column: headingOf(field) ?? null,
        ...rest,
      }));
    },
  };
}

function exampleOf({ from }: Change, to: unknown): Normalised['example'] {
  if (from === null || from.length > longestExample || /[(（]/.test(from)) return null;
  return { from, to: String(to) };
}
