import type { CheckContext } from '../checkFile';
import { type Cell, type CellValue, emptyCell, type Problem } from '../cell';
import type { ChangeLog } from '../changeLog';
import { rowChecker } from '../checkRow';
import { createGuard } from '../guard';
import { nameColumn } from '../nameColumn';
import { occupationNames } from '../occupationNames';
import type { KindSet } from '../personalKinds';
import type { FilePlan } from '../plan/filePlan';
import { planRows } from '../plan/planRows';
import { personalValues } from '../personalValues';
import type { Rule } from '../rowRule';
import type { TallCell } from '../source/source';
import type { TableBuilder } from '../tableBuilder';
import { type Field, FileRefusal, type Rejection, type Sentence } from '../types';
import { columnReader, type Reading } from './cellReading';
import type { Heading } from './heading';
import { createLooseRows, kindOfRow, personalInLine, textOf } from './looseRows';
import { markingOf, markingOfCell } from './marking';
import { isFormLine, type LooseKind, markOf } from './rowKinds';

/** A row as the sheet has it. */
export interface SheetRow {
  cells: readonly string[];
  /** As a spreadsheet shows it. */
  number: number;
  /** Text stands behind a closing quote. */
  isBroken: boolean;
  isHidden: boolean;
  struck: 'all' | 'some' | null;
}

/** What the rows of several sheets become together. */
export interface Collected {
  table: TableBuilder;
  rejected: Rejection[];
  repeated: number;
  /** What was written otherwise in the rows that were loaded. */
  log: ChangeLog;
  /** Give the rows of all sheets together the ids that the file lacks. */
  ids: readonly Rule[];
}

/** Reads the rows of one sheet below its heading; those above it come first, as loose rows. */
export interface SheetChecker {
  readonly read: number;
  /** A row above the heading: searched for personal data and markings only. */
  note(row: SheetRow): void;
  add(row: SheetRow): void;
  /** `pii.stop` or null. */
  personalRefusal(): FileRefusal | null;
  sentences(): Sentence[];
}

export interface SheetSetting {
  sheet: string | null;
  heading: Heading;
  /** Rows of the heading, as cells. */
  headingRows: readonly (readonly string[])[];
  tall: readonly TallCell[];
  /** Text files give every row the same number of cells; sheets leave empty ones at the end away. */
  isRagged: boolean;
  /** Null where rows are only searched, not loaded. */
  into: Collected | null;
  /** What a person decided; absent where nobody was asked. */
  plan?: FilePlan | null;
}

const mostTallRows = 2_000_000;

/** @throws FileRefusal `mark.stop` {mark} from `note` and `add` */
export function createSheetChecker(setting: SheetSetting, context: CheckContext): SheetChecker {
  const { heading, headingRows, isRagged, into, sheet, plan = null } = setting;
  const { header, columns, recognition } = heading;
  const { schema, fields } = recognition;
  const names = (recognition.announced ?? fields).map(nameColumn);
  const guard = createGuard(
    header,
    recognition.personal.map(({ index, kind }) => ({ index: columns[index] ?? index, kind })),
    header.map((_, column) => names[columns.indexOf(column)] ?? null),
  );
  const readers = fields.map((field, at) =>
    columnReader(field, {
      schema,
      heading: header[columns[at] ?? -1],
      names: names[at] ?? null,
      answers: plan?.answers ?? null,
    }),
  );
  const planned = planRows(schema, { fields, plan, ids: into?.ids ?? [] });
  const check =
    into === null || recognition.refusal !== null
      ? null
      : rowChecker(
          schema,
          planned.places,
          {
            divisions: context.divisions,
            names: occupationNames(context.occupationLists ?? []),
            occupations: context.occupations,
          },
          into.log,
          planned.extras,
        );
  const cells: Cell[] = [...readers.map(() => emptyCell), ...planned.constants];
  const values: CellValue[] = schema.fields.map(() => null);
  const isPlain = columns.every((column, index) => column === index) && columns.length === header.length;
  const tallAt = tallByRow(setting.tall);
  const loose = createLooseRows();
  const titles = new Set<string>();
  const telling = longest(header);
  const isHiddenOut = plan?.answers.hiddenRows !== 'in';
  const isStruckOut = plan?.answers.struckRows !== 'in';
  let [read, hasForm] = [0, false];
  const found: { column: number; kinds: KindSet }[] = [];

  const reject = (number: number, field: Field | null, { key, params }: Problem) =>
    into?.rejected.push({
      ...(sheet === null ? {} : { sheet }),
      row: number,
      column: field && (columnName(fields.indexOf(field)) ?? field.title),
      key,
      params,
    });
  const columnName = (index: number) => header[columns[index] ?? -1]?.trim();
  const noteLoose = (row: readonly string[]) => {
    hasForm ||= isFormLine(row);
    for (const raw of row) {
      const mark = markingOf(raw);
      if (mark !== null) throw new FileRefusal('mark.stop', { mark });
    }
    personalInLine(row).forEach((kinds, column) => guard.note(column, kinds));
  };
  const leave = (kind: LooseKind, { cells: row, number }: SheetRow) => {
    loose.add(kind, number);
    noteLoose(row);
  };
  /** Reads every cell; what looks personal is kept until it is known what the row is. */
  const readCells = (row: readonly string[]): boolean => {
    let isMarked = false;
    for (let index = 0; index < readers.length; index++) {
      const column = isPlain ? index : (columns[index] ?? index);
      const reading: Reading | undefined = readers[index]?.(row[column] ?? '');
      if (!reading) continue;
      if (!reading.isPlain) {
        if (reading.personal !== 0) found.push({ column, kinds: reading.personal });
        if (reading.marking !== null) throw new FileRefusal('mark.stop', { mark: reading.marking });
        if (reading.mark !== null) isMarked = true;
      }
      cells[index] = reading.cell;
    }
    return isMarked;
  };
  const fits = (row: readonly string[]) => {
    if (row.length < header.length ? !isRagged : !isBlank(row, header.length)) return false;
    return isPlain || row.every((cell, column) => cell.trim() === '' || columns.includes(column));
  };
  const isHeadingRow = (row: readonly string[]) => {
    for (const one of headingRows)
      if (row[telling] === one[telling] && columns.every((at) => same(row[at], one[at]))) return true;
    return false;
  };
  /** The row with merged cells filled downwards, and whether one of them is a number, which stands for all its rows. */
  const fillTall = (row: readonly string[], tall: readonly TallCell[]) => {
    const filled = Array.from({ length: Math.max(row.length, header.length) }, (_, at) => row[at] ?? '');
    let shared: Field | null = null;
    for (const { column, text } of tall) {
      const field = fields[columns.indexOf(column)] ?? null;
      if (field?.type === 'integer' || field?.type === 'number') shared = field;
      else filled[column] = text;
    }
    return { row: filled, shared };
  };
  /** Looks only for what is personal, where a row's cells are in no sure column. */
  const searchCells = (row: readonly string[]): boolean => {
    row.forEach((raw, column) => {
      const kinds = personalValues(raw);
      if (kinds !== 0) found.push({ column, kinds });
      const mark = markingOfCell(raw);
      if (mark !== null) throw new FileRefusal('mark.stop', { mark });
    });
    return row.some((raw) => markOf(raw) !== null);
  };

  return {
    get read() {
      return read;
    },
    note(row) {
      titles.add(textOf(row.cells));
      leave('title', row);
    },
    add(original) {
      const { number, isBroken, isHidden, struck } = original;
      if (isHeadingRow(original.cells)) {
        loose.add('heading', number);
        return;
      }
      const tall = tallAt.size === 0 ? undefined : tallAt.get(number);
      const { row, shared } = tall ? fillTall(original.cells, tall) : { row: original.cells, shared: null };
      const isMisshapen = isBroken || !fits(row);
      found.length = 0;
      const isMarked = isMisshapen ? searchCells(row) : readCells(row);
      const isLeft = (isHidden && isHiddenOut) || (struck === 'all' && isStruckOut);
      const isChecked = check !== null && !isMisshapen && !isLeft && !guard.alarmed;
      const problem = isChecked ? check(cells, values) : null;
      // A sound record stays one even where a remark says 合计, but not where the row begins with it.
      const isSuspect = isMisshapen || problem !== null || (isMarked && (!isChecked || beginsMarked(row)));
      const kind = isSuspect ? kindOfRow(original.cells, { width: columns.length, titles }) : null;
      if (kind !== null) return leave(kind, original);
      for (const { column, kinds } of found) guard.note(column, kinds);
      guard.noteRow(row);
      if (isLeft) {
        loose.add(isHidden && isHiddenOut ? 'hidden' : 'struck', number);
        return;
      }
      read++;
      if (guard.alarmed || check === null) return;
      if (isBroken) reject(number, null, { key: 'err.quotes', params: {} });
      else if (isMisshapen)
        reject(number, null, { key: 'err.columns', params: { expected: columns.length, found: row.length } });
      else if (struck === 'some') reject(number, null, { key: 'err.partStruck', params: {} });
      else if (shared) reject(number, shared, { key: 'err.mergedNumber', params: {} });
      else if (problem) reject(number, problem.field, problem.problem);
      else if (into?.table.add(values)) into.log.keep();
      else if (into) into.repeated++;
    },
    personalRefusal: () => guard.refusal(),
    sentences: () => [...loose.sentences(), ...(hasForm ? [{ key: 'left.form', params: {} }] : [])],
  };
}

/** Merged cells over several rows, by row. @throws FileRefusal `err.damaged` for more of them than any table has */
export function tallByRow(tall: readonly TallCell[]): ReadonlyMap<number, TallCell[]> {
  const byRow = new Map<number, TallCell[]>();
  let rows = 0;
  for (const cell of tall) {
    rows += cell.last - cell.first + 1;
    if (rows > mostTallRows) throw new FileRefusal('err.damaged');
    for (let row = cell.first; row <= cell.last; row++) byRow.set(row, [...(byRow.get(row) ?? []), cell]);
  }
  return byRow;
}

function isBlank(row: readonly string[], from = 0): boolean {
  for (let at = from; at < row.length; at++) if ((row[at] ?? '').trim() !== '') return false;
  return true;
}

function beginsMarked(row: readonly string[]): boolean {
  return markOf(row.find((cell) => cell.trim() !== '') ?? '') !== null;
}

/** The column whose heading is least likely to stand among records by chance. */
function longest(header: readonly string[]): number {
  return header.reduce((best, text, at) => (text.length > (header[best] ?? '').length ? at : best), 0);
}

function same(left = '', right = ''): boolean {
  return left.trim() === right.trim();
}
