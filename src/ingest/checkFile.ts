import type { Division } from '../reference/divisions';
import type { Occupation } from '../reference/occupations';
import { type Cell, type CellValue, emptyCell, type Problem } from './cell';
import { type ChangeLog, createChangeLog } from './changeLog';
import { rowChecker, type RowChecker } from './checkRow';
import { decodePieces, detectEncoding } from './decodeText';
import { refuseForeignFormat } from './format';
import { refuseGrainConflict } from './grain';
import { createGuard, type Guard } from './guard';
import { recogniseHeadings, type Recognition } from './headings';
import { remembered } from './memo';
import { type NameColumn, nameColumn } from './nameColumn';
import { occupationNames } from './occupationNames';
import type { KindSet } from './personalKinds';
import { personalValues } from './personalValues';
import { cellReader } from './readCell';
import { readRecords } from './readRecords';
import { createTableBuilder, type TableBuilder } from './tableBuilder';
import { type CheckedFile, type Field, FileRefusal, type Rejection, type TableSchema } from './types';

export interface CheckContext {
  schemas: readonly TableSchema[];
  divisions: readonly Division[];
  /** A complete list of occupation codes; without one every well-formed code is accepted. */
  occupations?: ReadonlySet<string>;
  /** The lists that give names their codes; without them a name alone has none. */
  occupationLists?: readonly Occupation[];
}

interface Reading {
  personal: KindSet;
  cell: Cell;
}

/**
 * Checks one delimited text file: format, encoding, headings, personal data, rows. Synchronous and without a clock.
 * `onProgress` is told the rows read so far about every two megabytes.
 * @throws FileRefusal where nothing of the file may be loaded: `pii.stop` before everything else that the headings or
 * rows show, then the refusals of headings, `load.noRows`, `load.grainConflict`.
 */
export function checkFile(
  file: { name: string; bytes: Uint8Array },
  context: CheckContext,
  onProgress: (rows: number) => void = () => {},
): CheckedFile {
  refuseForeignFormat(file.bytes, file.name);
  const encoding = detectEncoding(file.bytes);
  let sheet: Sheet | null = null;
  for (const batch of readRecords(decodePieces(file.bytes, encoding))) {
    for (const [index, row] of batch.rows.entries()) {
      if (isBlank(row)) continue;
      if (sheet === null) sheet = createSheet(row, context);
      else sheet.read(row, batch.firstRow + index, batch.broken.has(index));
    }
    if (sheet) onProgress(sheet.rows);
  }
  if (sheet === null) throw new FileRefusal('load.empty');
  return { name: file.name, size: file.bytes.length, encoding, ...sheet.finish() };
}

interface Sheet {
  readonly rows: number;
  read(row: readonly string[], number: number, isBroken: boolean): void;
  finish(): Omit<CheckedFile, 'name' | 'size' | 'encoding'>;
}

/** Everything behind the heading row. */
function createSheet(headingRow: readonly string[], context: CheckContext): Sheet {
  const header = withoutEmptyEnd(headingRow);
  const recognition = recogniseHeadings(header, context.schemas);
  const { schema } = recognition;
  const nameColumns = recognition.fields.map(nameColumn);
  const guard = createGuard(header, recognition.personal, nameColumns);
  const readers = recognition.fields.map((field, at) =>
    columnReader(field, { schema, heading: header[at], names: nameColumns[at] ?? null }),
  );
  const log = createChangeLog(schema);
  const check = rowsChecker(recognition, context, log);
  const table = createTableBuilder(schema);
  const cells: Cell[] = readers.map(() => emptyCell);
  const values: CellValue[] = schema.fields.map(() => null);
  const rejected: Rejection[] = [];
  let [read, repeated] = [0, 0];
  const reject = (row: number, field: Field | null, { key, params }: Problem) =>
    rejected.push({
      row,
      column: field && (headingOf(header, recognition, field) ?? field.title),
      key,
      params,
    });
  return {
    get rows() {
      return read;
    },
    read(row, number, isBroken) {
      read++;
      guard.noteRow(row);
      const isMisshapen = isBroken || !fits(row, header.length);
      if (isMisshapen) row.forEach((raw, column) => guard.note(column, personalValues(raw)));
      else readCells(row, readers, cells, guard);
      if (guard.alarmed || check === null) return;
      if (isBroken) reject(number, null, { key: 'err.quotes', params: {} });
      else if (isMisshapen) {
        reject(number, null, { key: 'err.columns', params: { expected: header.length, found: row.length } });
      } else {
        const problem = check(cells, values);
        if (problem) reject(number, problem.field, problem.problem);
        else if (!table.add(values)) repeated++;
        else log.keep();
      }
    },
    finish() {
      const headingAt = (field: number) => headingOf(header, recognition, schema.fields[field]);
      const normalised = log.list(headingAt);
      return finish({ recognition, guard, table, read, rejected, repeated, normalised });
    },
  };
}

function finish(sheet: {
  recognition: Recognition;
  guard: Guard;
  table: TableBuilder;
  read: number;
  rejected: readonly Rejection[];
  repeated: number;
  normalised: CheckedFile['normalised'];
}): ReturnType<Sheet['finish']> {
  const { recognition, read, rejected, repeated, normalised } = sheet;
  const refusal = sheet.guard.refusal() ?? recognition.refusal;
  if (refusal) throw refusal;
  if (read === 0) throw new FileRefusal('load.noRows');
  const table = sheet.table.finish();
  refuseGrainConflict(recognition.schema, table);
  return { dataset: recognition.schema.name, table, read, rejected, repeated, normalised };
}

/** Null where the headings do not fit: then the rows are only searched for personal data. */
function rowsChecker(
  { schema, fields, refusal }: Recognition,
  { divisions, occupations, occupationLists = [] }: CheckContext,
  log: ChangeLog,
): RowChecker | null {
  if (refusal) return null;
  const columns = schema.fields.map((field) => fields.indexOf(field));
  const names = occupationNames(occupationLists);
  return rowChecker(schema, columns, { divisions, names, occupations }, log);
}

function columnReader(
  field: Field | null,
  column: { schema: TableSchema; heading: string | undefined; names: NameColumn | null },
): (raw: string) => Reading {
  const { schema, heading, names } = column;
  const parse = field ? cellReader(field, schema.missingValues, heading) : () => emptyCell;
  return remembered((raw) => {
    const personal = personalValues(raw);
    names?.note(raw);
    return { personal, cell: personal === 0 ? parse(raw) : emptyCell };
  });
}

function readCells(
  row: readonly string[],
  readers: readonly ((raw: string) => Reading)[],
  cells: Cell[],
  guard: Guard,
): void {
  for (let column = 0; column < readers.length; column++) {
    const reading = readers[column]?.(row[column] ?? '');
    if (!reading) continue;
    if (reading.personal !== 0) guard.note(column, reading.personal);
    cells[column] = reading.cell;
  }
}

/** As many cells as headings; more only if they are empty (a trailing comma). */
function fits(row: readonly string[], width: number): boolean {
  return row.length === width || (row.length > width && isBlank(row.slice(width)));
}

function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}

function withoutEmptyEnd(row: readonly string[]): readonly string[] {
  return row.slice(0, row.findLastIndex((cell) => cell.trim() !== '') + 1);
}

function headingOf(header: readonly string[], { fields }: Recognition, field?: Field): string | undefined {
  return field && header[fields.indexOf(field)]?.trim();
}
