import { columnLabel, type PersonalColumn } from './headings';
import { looseNames } from './looseNames';
import type { NameColumn } from './nameColumn';
import { looksLikeName } from './personNames';
import { kindBit, kindsOf, personalKinds, type KindSet, type PersonalKind } from './personalKinds';
import { personalValues } from './personalValues';
import { FileRefusal } from './types';

/** Counts what looks like personal data, by column and kind; it never keeps a value. */
export interface Guard {
  /** True once anything was found: the file will be refused. */
  readonly alarmed: boolean;
  /** Adds one cell's kinds, as found by `personalValues`. */
  note(column: number, found: KindSet): void;
  /** Adds the filled cells of columns whose heading announces personal data. */
  noteRow(row: readonly string[]): void;
  /** Cells of a row that fits no heading: watched for names by the column they stand in, and across the row. */
  noteLoose(row: readonly string[]): void;
  /** `pii.stop` with one `pii.row` {column, kind, count} for each column and kind; null where nothing was found. */
  refusal(): FileRefusal | null;
}

/**
 * The headings are searched too, since a file without heading has its first record there. `nameColumns` are asked in the
 * end whether their values were names, in places or, where a value stood more than once, distinct values.
 */
export function createGuard(
  header: readonly string[],
  announced: readonly PersonalColumn[],
  nameColumns: readonly (NameColumn | null)[] = [],
): Guard {
  const counts = new Map<number, Map<PersonalKind, number>>();
  const add = (column: number, kind: PersonalKind, count: number) => {
    const kinds = counts.get(column) ?? new Map<PersonalKind, number>();
    counts.set(column, kinds.set(kind, (kinds.get(kind) ?? 0) + count));
  };
  const announcedBits = new Map(announced.map(({ index, kind }) => [index, kindBit(kind)]));
  const note = (column: number, found: KindSet) => {
    // A cell of an announced column is already counted by its heading.
    const further = found & ~(announcedBits.get(column) ?? 0);
    if (further !== 0) for (const kind of kindsOf(further)) add(column, kind, 1);
  };
  const loose = looseNames();
  const unspeakable = new Set<number>();
  announced.forEach(({ index, kind }) => add(index, kind, 0));
  header.forEach((heading, index) => {
    const found = personalValues(heading);
    // Without a heading row a record or a line such as 联系人：… is taken for one.
    const isName = !announcedBits.has(index) && looksLikeName(heading);
    if (found !== 0 || isName || /[:：]\s*\S/.test(heading)) unspeakable.add(index);
    if (isName) nameColumns[index]?.note(heading);
    note(index, found);
  });
  const label = (column: number) =>
    unspeakable.has(column) ? `#${column + 1}` : columnLabel(header, column);
  return {
    get alarmed() {
      return counts.size > 0;
    },
    note,
    noteRow(row) {
      for (const { index, kind } of announced) if ((row[index] ?? '').trim() !== '') add(index, kind, 1);
    },
    noteLoose: loose.note,
    refusal() {
      const addNames = (found: number, index: number) => {
        if (found > 0 && !counts.get(index)?.has('name')) add(index, 'name', found);
      };
      nameColumns.forEach((column, index) => addNames(column?.found() ?? 0, index));
      loose.found().forEach(addNames);
      if (counts.size === 0) return null;
      const columns = [...counts].sort(([left], [right]) => left - right);
      const details = columns.flatMap(([column, kinds]) =>
        personalKinds
          .filter((kind) => kinds.has(kind))
          .map((kind) => ({
            key: 'pii.row',
            params: { column: label(column), kind, count: kinds.get(kind) ?? 0 },
          })),
      );
      return new FileRefusal('pii.stop', {}, details);
    },
  };
}
