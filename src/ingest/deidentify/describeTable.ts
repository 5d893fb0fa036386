import { halfWidth } from '../halfWidth';
import { nameColumn } from '../nameColumn';
import { remembered } from '../memo';
import { parseDay, parseMonth } from '../parseDay';
import { kindsOf, personalKinds, type KindSet, type PersonalKind } from '../personalKinds';
import { personalValues } from '../personalValues';
import type { Source } from '../source/source';
import type { TableSchema } from '../types';
import { openTable } from './openTable';
import { readPersonNumber } from './personNumber';
import type { ColumnDescription, TableDescription } from './plan';
import { propose, type ColumnFacts } from './propose';

interface CellFacts {
  kinds: KindSet;
  isId: boolean;
  isDay: boolean;
  isMonth: boolean;
  isAge: boolean;
}

/**
 * What the columns of a file are and what is proposed for them; counts and headings only, never a value.
 * @throws FileRefusal where the file has no table
 */
export function describeTable(
  source: Source,
  schemas: readonly TableSchema[],
  onProgress: (rows: number) => void = () => {},
): TableDescription {
  const table = openTable(source, schemas);
  const columns = table.labels.map((label, at) => {
    const field = table.fields[at] ?? null;
    const announced = table.announced.find(({ index }) => index === at)?.kind ?? null;
    return createColumn({ label, field, announced });
  });
  let rows = 0;
  for (const batch of table.batches) {
    for (const { cells, total } of batch) {
      rows++;
      if (total === null) columns.forEach((column, at) => column.note(cells[at] ?? ''));
    }
    onProgress(rows);
  }
  const facts = columns.map((column) => column.finish());
  const described: ColumnDescription[] = propose(facts, table.schema);
  const ageAt = described.findIndex(({ isDay }, at) => isDay && isClassDay(facts[at]!));
  const anyDay = described.findIndex(({ isDay }) => isDay);
  return { rows, columns: described, ageAt: [ageAt, anyDay].find((at) => at >= 0) ?? null, left: table.left };
}

function isClassDay({ field }: ColumnFacts): boolean {
  return field !== null && ['class_start_date', 'exam_date', 'start_date'].includes(field.name);
}

function createColumn(column: Pick<ColumnFacts, 'label' | 'field' | 'announced'>): {
  note(raw: string): void;
  finish(): ColumnFacts;
} {
  const names = nameColumn(column.field);
  const counts = new Map<PersonalKind, number>();
  let [filled, personal, ids, days, months, ages] = [0, 0, 0, 0, 0, 0];
  const read = remembered((raw): CellFacts => {
    names?.note(raw);
    const text = raw.trim();
    return {
      kinds: personalValues(raw),
      isId: 'id' in readPersonNumber(raw),
      isDay: typeof parseDay(text).value === 'string',
      isMonth: typeof parseMonth(text).value === 'string',
      isAge: /^\d{1,3}(?:周?岁)?$/.test(halfWidth(text)),
    };
  });
  return {
    note(raw) {
      if (raw.trim() === '') return;
      const { kinds, isId, isDay, isMonth, isAge } = read(raw);
      filled++;
      if (isId) ids++;
      if (isDay) days++;
      if (isMonth) months++;
      if (isAge) ages++;
      if (kinds === 0) return;
      personal++;
      for (const kind of kindsOf(kinds)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    },
    finish() {
      const found = names?.found() ?? 0;
      if (column.announced !== null) counts.set(column.announced, filled);
      const isOfNames = found > 0 && column.announced !== 'name';
      if (isOfNames) counts.set('name', Math.max(found, counts.get('name') ?? 0));
      const kinds = personalKinds
        .filter((kind) => counts.has(kind))
        .map((kind) => ({ kind, count: counts.get(kind)! }));
      return { ...column, filled, personal, ids, days, months, ages, isOfNames: found > 0, kinds };
    },
  };
}
