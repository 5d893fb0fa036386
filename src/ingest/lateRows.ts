import type { CellValue } from './cell';
import type { Sentence, TypedTable } from './types';

/** The day on which a record counts, by dataset; a training that is not completed counts by its start. */
const countedDay: Partial<Record<TypedTable['dataset'], string>> = {
  training: 'class_start_date',
  assessment: 'exam_date',
  competition: 'start_date',
};

/**
 * Rows that are dated after the day up to which the file says to be complete: they count in no figure, which a wrong
 * as-of date does to sound rows without anybody noticing. Null where there are none.
 */
export function lateRows({ dataset, columns, length }: TypedTable): Sentence | null {
  const valuesOf = (name: string): readonly CellValue[] =>
    columns.find((column) => column.name === name)?.values ?? [];
  const asOf = valuesOf('as_of_date');
  const days = valuesOf(countedDay[dataset] ?? '');
  const ends = valuesOf('class_end_date');
  const states = valuesOf('completion_status');
  let n = 0;
  let example = '';
  for (let row = 0; row < length; row++) {
    const isCompleted = dataset === 'training' && states[row] === 'completed';
    const day = (isCompleted ? ends[row] : null) ?? days[row];
    const until = asOf[row];
    if (typeof day !== 'string' || typeof until !== 'string' || day <= until) continue;
    n++;
    example = until;
  }
  return n === 0 ? null : { key: 'load.late', params: { n, asOf: example } };
}
