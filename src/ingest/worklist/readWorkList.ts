import type { CaseAnswer } from '../../model/caseBook';
import { createGuard } from '../guard';
import { columnLabel } from '../headings';
import { nameColumn, type NameColumn } from '../nameColumn';
import { personalHeading } from '../personalHeadings';
import { personalValues } from '../personalValues';
import type { Source, SourceSheet } from '../source/source';
import { kindOfRow, personalInLine, textOf } from '../table/looseRows';
import { markingOfCell } from '../table/marking';
import { readHead } from '../table/openSheet';
import { inSheet, joinRefusals, refuseMarked, searchRows } from '../table/searchSheet';
import { type SheetRow, tallByRow } from '../table/sheetChecker';
import type { TallCell } from '../source/source';
import { type Field, FileRefusal } from '../types';
import { findWorkListHeading, type WorkListHeading } from './heading';
import { readRow, type RowReading } from './readRow';
import { neededColumns, type WorkListColumn, workListColumns } from './vocabulary';

/** Where a row stands: the sheet, null where the file has but one, and the row as a spreadsheet shows it. */
interface Place {
  sheet: string | null;
  line: number;
}

export type WorkListAnswer = CaseAnswer & Place;

/** Why a row is not applied: the key of a sentence (worklist.*) and what fills it. `column` is the heading in the file. */
export interface WorkListProblem extends Place {
  column: string;
  key: string;
  params: Record<string, string | number>;
}

/** What a work list says; read = rows + empty + repeated + problems, always. */
export interface WorkListReading {
  read: number;
  rows: readonly WorkListAnswer[];
  /** Rows of known cases without 核实情况. */
  empty: number;
  /** Rows that say once more what another row says. */
  repeated: number;
  problems: readonly WorkListProblem[];
}

export interface WorkListContext {
  /** Ids of all known cases. */
  known: ReadonlySet<string>;
  /** ISO day; nothing can have been settled later. */
  today: string;
}

interface ReadRow extends Place {
  reading: Exclude<RowReading, { is: 'none' }>;
  headingOf(column: WorkListColumn): string;
}

/**
 * Reads every sheet that is headed as a work list, hidden rows (of a filter) too; all cells of all sheets are searched
 * for markings and personal data first, as of any other file.
 * @throws FileRefusal `mark.stop`, `pii.stop`; `worklist.noColumns` {columns}, `worklist.repeatedColumn` {columns} with
 * names of `workListColumns` joined by commas; `worklist.noRows`
 */
export function readWorkList(name: string, source: Source, context: WorkListContext): WorkListReading {
  const { sheets } = source;
  refuseMarked([name, ...sheets.map((sheet) => sheet.name ?? '')]);
  const isOne = sheets.length === 1;
  const personal: FileRefusal[] = [];
  const rows: ReadRow[] = [];
  let near: WorkListHeading | null = null;
  let isFound = false;
  for (const sheet of sheets) {
    const { head, batches } = readHead(sheet);
    const heading = sheet.hidden ? null : findWorkListHeading(head.map(({ cells }) => cells));
    const all = chained(head, batches);
    if (heading && heading.columns.size > (near?.columns.size ?? 0)) near = heading;
    const isList = heading !== null && heading.missing.length === 0 && heading.repeated.length === 0;
    isFound ||= isList;
    const found = isList
      ? readSheet(all, { heading, sheet, isOne, isText: source.format === 'text', context }, rows)
      : searchRows(all);
    if (found) personal.push(inSheet(found, sheet.name, !isOne));
  }
  const refusal = joinRefusals(personal);
  if (refusal) throw refusal;
  if (!isFound) throw headingRefusal(near);
  if (rows.length === 0) throw new FileRefusal('worklist.noRows');
  return collect(rows);
}

function headingRefusal(near: WorkListHeading | null): FileRefusal {
  if (near && near.missing.length === 0)
    return new FileRefusal('worklist.repeatedColumn', { columns: near.repeated.join(',') });
  return new FileRefusal('worklist.noColumns', { columns: (near?.missing ?? neededColumns).join(',') });
}

function* chained(
  head: readonly SheetRow[],
  batches: Iterator<readonly SheetRow[]>,
): Generator<readonly SheetRow[]> {
  yield head;
  for (let next = batches.next(); next.done !== true; next = batches.next()) yield next.value;
}

/** A number of this product, which may look like a card's or a telephone's by chance. */
const caseId = /^\s*'?[A-Z]-\d{2}[a-z]?-[0-9a-f]{16}\s*$/;

function readSheet(
  batches: Iterable<readonly SheetRow[]>,
  {
    heading,
    sheet,
    isOne,
    isText,
    context,
  }: {
    heading: WorkListHeading;
    sheet: SourceSheet;
    isOne: boolean;
    isText: boolean;
    context: WorkListContext;
  },
  into: ReadRow[],
): FileRefusal | null {
  const { header, columns } = heading;
  const named = new Set(columns.values());
  const announced = header.flatMap((text, index) => {
    const kind = named.has(index) ? null : personalHeading(text);
    return kind === null ? [] : [{ index, kind }];
  });
  const names = header.map((_, index) => watched(columns, index));
  const guard = createGuard(header, announced, names);
  const idAt = columns.get('id') ?? 0;
  const tall = tallByRow(sheet.tall);
  const headings = textOf(header);
  const settings = { width: header.length, titles: new Set<string>() };
  let at = 0;
  for (const rows of batches)
    for (const row of rows) {
      const isAbove = at++ < heading.row;
      if (textOf(row.cells) === headings) continue;
      const isCase = caseId.test(row.cells[idAt] ?? '');
      if (isAbove || (!isCase && kindOfRow(row.cells, settings) !== null)) {
        refuseMarked(row.cells);
        personalInLine(row.cells).forEach((kinds, column) => guard.note(column, kinds));
        continue;
      }
      row.cells.forEach((cell, column) => {
        const mark = markingOfCell(cell);
        if (mark !== null) throw new FileRefusal('mark.stop', { mark });
        if (column === idAt && caseId.test(cell)) return;
        guard.note(column, personalValues(cell));
        names[column]?.note(cell);
      });
      guard.noteRow(row.cells);
      const cells = withTall(row, tall.get(row.number) ?? []);
      const isMisshapen =
        row.isBroken ||
        (isText && cells.slice(header.length).some((cell) => cell.trim() !== '')) ||
        row.struck === 'all';
      const reading: RowReading = isMisshapen
        ? { is: 'problem', column: 'id', problem: { key: misshapenKey(row), params: {} } }
        : readRow((column) => cells[columns.get(column) ?? -1] ?? '', context);
      if (reading.is === 'none') continue;
      into.push({
        sheet: isOne ? null : sheet.name,
        line: row.number,
        reading,
        headingOf: (column) => columnLabel(header, columns.get(column) ?? -1),
      });
    }
  return guard.refusal();
}

const misshapenKey = ({ struck }: SheetRow) => (struck === 'all' ? 'worklist.struck' : 'worklist.misshapen');

/** Names of organisations are many, the rest is told from names of persons as in any other file. */
function watched(columns: WorkListHeading['columns'], index: number): NameColumn | null {
  const name = workListColumns.find((column) => columns.get(column.name) === index)?.name;
  if (name === 'id') return null;
  if (name === undefined) return nameColumn(null);
  const isOrganisation = name === 'unit' || name === 'institution';
  const field: Field = {
    name: isOrganisation ? 'institution_name' : name,
    type: 'string',
    title: '',
    'x-title-en': '',
  };
  return nameColumn(field);
}

/** A cell merged over several rows says the same of each. */
function withTall({ cells }: SheetRow, tall: readonly TallCell[]): readonly string[] {
  if (tall.length === 0) return cells;
  const filled = [...cells];
  for (const { column, text } of tall) {
    while (filled.length <= column) filled.push('');
    if (filled[column]?.trim() === '') filled[column] = text;
  }
  return filled;
}

/** Rows that say different things of one case are all left out: which of them is meant cannot be told. */
function collect(read: readonly ReadRow[]): WorkListReading {
  const rows: WorkListAnswer[] = [];
  const problems: WorkListProblem[] = [];
  let [empty, repeated] = [0, 0];
  const byId = new Map<string, { text: string; lines: Set<string>; isAmbiguous: boolean }>();
  for (const { reading, sheet, line } of read) {
    if (reading.is !== 'answer') continue;
    const text = JSON.stringify(reading.answer);
    const place = sheet === null ? String(line) : `${sheet}!${line}`;
    const earlier = byId.get(reading.answer.id);
    if (!earlier) byId.set(reading.answer.id, { text, lines: new Set([place]), isAmbiguous: false });
    else {
      earlier.lines.add(place);
      earlier.isAmbiguous ||= earlier.text !== text;
    }
  }
  const taken = new Set<string>();
  for (const { reading, sheet, line, headingOf } of read) {
    const place = { sheet, line };
    if (reading.is === 'empty') empty++;
    else if (reading.is === 'problem') {
      const { key, params } = reading.problem;
      problems.push({ ...place, column: headingOf(reading.column), key, params });
    } else {
      const { answer } = reading;
      const same = byId.get(answer.id);
      if (same?.isAmbiguous) {
        const rowsOfId = [...same.lines].join('、');
        const params = { v: answer.id, rows: rowsOfId };
        problems.push({ ...place, column: headingOf('id'), key: 'worklist.repeatedId', params });
      } else if (taken.has(answer.id)) repeated++;
      else {
        taken.add(answer.id);
        rows.push({ ...place, ...answer });
      }
    }
  }
  return { read: read.length, rows, empty, repeated, problems };
}
