import { createGuard } from '../guard';
import { FileRefusal } from '../types';
import { personalInLine } from './looseRows';
import { markingOf } from './marking';
import { isFormLine } from './rowKinds';

/** Searches the rows of a sheet without a table cell by cell. @throws FileRefusal `mark.stop` {mark} */
export function searchRows(batches: Iterable<Iterable<{ cells: readonly string[] }>>): FileRefusal | null {
  const guard = createGuard([], []);
  for (const rows of batches)
    for (const { cells } of rows) {
      refuseMarked(cells);
      personalInLine(cells).forEach((kinds, column) => guard.note(column, kinds));
      if (!isFormLine(cells)) guard.noteLoose(cells);
    }
  return guard.refusal();
}

/** @throws FileRefusal `mark.stop` {mark} for titles, names of files and sheets that carry a marking */
export function refuseMarked(texts: readonly string[]): void {
  for (const text of texts) {
    const mark = markingOf(text);
    if (mark !== null) throw new FileRefusal('mark.stop', { mark });
  }
}

/** The refusal with the name of the sheet, where a file has several. */
export function inSheet(refusal: FileRefusal, name: string | null, hasOthers: boolean): FileRefusal {
  if (name === null || !hasOthers) return refusal;
  const details = refusal.details.map(({ params }) => ({
    key: 'pii.sheetRow',
    params: { ...params, sheet: name },
  }));
  return new FileRefusal(refusal.key, refusal.params, details);
}

/** One refusal for all sheets; null where nothing was found. */
export function joinRefusals(refusals: readonly FileRefusal[]): FileRefusal | null {
  if (refusals.length === 0) return null;
  return new FileRefusal(
    'pii.stop',
    {},
    refusals.flatMap(({ details }) => details),
  );
}
