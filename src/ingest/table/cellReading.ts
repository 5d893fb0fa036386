import { type Cell, emptyCell, invalid } from '../cell';
import { remembered } from '../memo';
import type { NameColumn } from '../nameColumn';
import type { KindSet } from '../personalKinds';
import { personalValues } from '../personalValues';
import { answeredReader } from '../plan/answeredCell';
import type { Answers } from '../plan/filePlan';
import { cellReader } from '../readCell';
import type { Field, TableSchema } from '../types';
import { markingOfCell } from './marking';
import { markOf } from './rowKinds';

/** All that one cell says: what the field makes of it, and what it tells about its row or the file. */
export interface Reading {
  personal: KindSet;
  cell: Cell;
  /** What the cell makes of its row. */
  mark: 'total' | 'footer' | null;
  marking: string | null;
  /** Nothing but a value, as nearly every cell: the rest need not be looked at. */
  isPlain: boolean;
}

const errorValue =
  /^#(?:REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA|#+)$/i;

/** The reader of a column's cells; `field` is null where the heading is unknown. `names` is told every distinct value. */
export function columnReader(
  field: Field | null,
  column: {
    schema: TableSchema;
    heading: string | undefined;
    names: NameColumn | null;
    answers: Answers | null;
  },
): (raw: string) => Reading {
  const { names } = column;
  const parse = field ? fieldReader(field, column) : () => emptyCell;
  return remembered((raw) => {
    const personal = personalValues(raw);
    names?.note(raw);
    const cell = personal === 0 ? parse(raw) : emptyCell;
    const mark = markOf(raw);
    const marking = markingOfCell(raw);
    return { personal, cell, mark, marking, isPlain: personal === 0 && mark === null && marking === null };
  });
}

function fieldReader(
  field: Field,
  { schema, heading, answers }: { schema: TableSchema; heading: string | undefined; answers: Answers | null },
): (raw: string) => Cell {
  const read = cellReader(field, schema.missingValues, heading);
  return guarded(field, answers ? answeredReader(field, read, answers) : read, schema);
}

/** Errors of a spreadsheet and formulas are never values, not even in a column of text. */
function guarded(
  { type }: Field,
  parse: (raw: string) => Cell,
  { missingValues }: TableSchema,
): (raw: string) => Cell {
  return (raw) => {
    const first = raw.charCodeAt(0);
    if (first === 0x23 && errorValue.test(raw) && !missingValues.includes(raw)) {
      // Of a date in a narrow column more can be said.
      return type === 'date' && /^#+$/.test(raw) ? parse(raw) : invalid('err.cellError', raw);
    }
    if (first === 0x3d && /^=[^"\s]/.test(raw)) return invalid('err.formula', raw);
    return parse(raw);
  };
}
