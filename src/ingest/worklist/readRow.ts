import { isOpen, type CaseAnswer } from '../../model/caseBook';
import { type Problem, problemOf } from '../cell';
import { cleanCell } from '../halfWidth';
import { parseDay } from '../parseDay';
import { parseState } from './parseState';
import type { WorkListColumn } from './vocabulary';

/** What a row of a work list says: an answer, nothing yet, or something that has to be mended first. */
export type RowReading =
  | { is: 'answer'; answer: CaseAnswer }
  | { is: 'empty'; id: string }
  | { is: 'problem'; column: WorkListColumn; problem: Problem }
  /** No row of the list: a remark, a line to sign. */
  | { is: 'none' };

/** Characters of a note. */
const longestNote = 1000;

/** @param cellOf the text of a column, '' where the file does not have it */
export function readRow(
  cellOf: (column: WorkListColumn) => string,
  { known, today }: { known: ReadonlySet<string>; today: string },
): RowReading {
  const id = cleanCell(cellOf('id')).replace(/\s/g, '');
  const state = textOf(cellOf('state'));
  const day = textOf(cellOf('day'));
  const failed = (column: WorkListColumn, problem: Problem): RowReading => ({
    is: 'problem',
    column,
    problem,
  });
  if (id === '') return state === '' ? { is: 'none' } : failed('id', { key: 'worklist.noId', params: {} });
  if (!known.has(id)) return failed('id', problemOf('worklist.unknownId', id));
  const parsed = state === '' ? null : parseState(state);
  if (state !== '' && parsed === null) return failed('state', problemOf('worklist.noState', state));
  if (parsed && parsed.note.length > longestNote)
    return failed('state', {
      key: 'worklist.longNote',
      params: { n: parsed.note.length, max: longestNote },
    });
  const closedOn = day === '' ? null : parseDay(day).value;
  if (day !== '' && typeof closedOn !== 'string') return failed('day', problemOf('worklist.noDay', day));
  if (typeof closedOn === 'string' && closedOn > today)
    return failed('day', { key: 'worklist.futureDay', params: { day: closedOn } });
  if (closedOn !== null && (parsed === null || isOpen(parsed.state)))
    return failed('state', { key: 'worklist.dayOnly', params: {} });
  if (parsed === null) return { is: 'empty', id };
  return {
    is: 'answer',
    answer: { id, ...parsed, closedOn: typeof closedOn === 'string' ? closedOn : null },
  };
}

function textOf(raw: string): string {
  const text = cleanCell(raw);
  // Dashes and the like say that there is nothing.
  return /^(?:[-—–－/]*|无|暂无)$/.test(text) ? '' : text;
}
