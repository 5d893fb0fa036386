import type { ControlFigure } from './controlTable';

/** Rows of one sheet that say the same figure of the same unit: only one of them can hold. */
export interface RepeatedUnit {
  /** As resolved, or as written. */
  unit: string;
  rows: readonly number[];
}

/** Units that reported more than once; `idOf` gives the unit that a text means, null where it means none. */
export function repeatedUnits(
  figures: readonly ControlFigure[],
  idOf: (unit: string) => string | null,
): RepeatedUnit[] {
  const rows = new Map<string, { unit: string; rows: Set<number> }>();
  for (const { sheet, unit, institution, row } of figures) {
    if (unit === null || institution !== null) continue;
    const id = idOf(unit) ?? unit;
    const key = `${sheet} ${id}`;
    const known = rows.get(key) ?? { unit: id, rows: new Set<number>() };
    known.rows.add(row);
    rows.set(key, known);
  }
  return [...rows.values()]
    .filter((one) => one.rows.size > 1)
    .map(({ unit, rows: all }) => ({ unit, rows: [...all] }));
}

/** The figures that hold: of a unit's rows the chosen one, without a choice the last. */
export function holding(
  figures: readonly ControlFigure[],
  repeated: readonly RepeatedUnit[],
  chosen: ReadonlyMap<string, number>,
): ControlFigure[] {
  const dropped = new Set(
    repeated.flatMap(({ unit, rows }) => {
      const kept = chosen.get(unit) ?? rows.at(-1);
      return rows.filter((row) => row !== kept);
    }),
  );
  return figures.filter(({ row, institution }) => institution !== null || !dropped.has(row));
}
