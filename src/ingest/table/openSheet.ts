import type { FilePlan } from '../plan/filePlan';
import { findPlanned, withPlan } from '../plan/plannedHeading';
import type { SheetBatch, SourceSheet, TallCell } from '../source/source';
import type { TableSchema } from '../types';
import { findHeading, type Heading, headingAt } from './heading';
import type { SheetRow } from './sheetChecker';

const searched = 60;
/** Where the old and the new format end; what does not fit goes on, without heading, on the next sheet. */
const fullSheets: readonly number[] = [65_536, 1_048_576];

/** A sheet of which the first rows were read to find its heading. */
export interface OpenSheet {
  sheet: SourceSheet;
  /** Null where no row looks like a heading. */
  heading: Heading | null;
  headingRows: readonly (readonly string[])[];
  /** The first filled rows, whatever they are. */
  head: readonly SheetRow[];
  /** Rows above the heading, all first rows where there is no heading. */
  above: readonly SheetRow[];
  /** Rows below the heading, blank ones left out; readable once, some thousand at a time. */
  below: Iterable<readonly SheetRow[]>;
}

/**
 * Reads the first filled rows of a sheet and finds its heading among them; the rest is read when asked for.
 * A text file's first row is its heading where no other fits: its mistakes are named then.
 */
export function openSheet(
  sheet: SourceSheet,
  schemas: readonly TableSchema[],
  plan: FilePlan | null = null,
): OpenSheet {
  return headSheet(readHead(sheet), schemas, plan);
}

/** The first rows of a sheet and what follows them. */
export interface SheetHead {
  sheet: SourceSheet;
  head: readonly SheetRow[];
  batches: Iterator<readonly SheetRow[]>;
}

/** Reads the first filled rows; a sheet can be headed anew as long as the rest was not asked for. */
export function readHead(sheet: SourceSheet): SheetHead {
  const batches = filledRows(sheet.batches)[Symbol.iterator]();
  const head: SheetRow[] = [];
  while (head.length < searched) {
    const next = batches.next();
    if (next.done === true) break;
    for (const row of next.value) head.push(row);
  }
  return { sheet, head, batches };
}

/** Finds the heading among the first rows, as the plan says where there is one. */
export function headSheet(
  { sheet, head, batches }: SheetHead,
  schemas: readonly TableSchema[],
  plan: FilePlan | null,
): OpenSheet {
  const start = head.slice(0, searched).map((row) => withTall(row, sheet.tall));
  const numbered = start.map((cells, index) => ({ number: head[index]?.number ?? 0, cells }));
  const planned = plan && findPlanned(numbered, sheet.name, plan, schemas);
  const found = planned ?? headingIn(start, sheet, schemas);
  const heading = plan && found ? withPlan(found, plan, schemas) : found;
  const end = heading === null ? head.length : heading.last + 1;
  return {
    sheet,
    heading,
    head,
    headingRows: heading === null ? [] : start.slice(heading.first, end),
    above: head.slice(0, heading?.first ?? head.length),
    below: following(head.slice(end), batches),
  };
}

/** Whether a sheet is filled to the last row of its format. */
export function isFull({ batches }: SourceSheet): boolean {
  let last = 0;
  for (const { firstRow, rows } of batches) last = firstRow + rows.length - 1;
  return fullSheets.includes(last);
}

function headingIn(
  start: readonly (readonly string[])[],
  sheet: SourceSheet,
  schemas: readonly TableSchema[],
): Heading | null {
  if (start.length === 0) return null;
  // Most files begin with their heading, and are right.
  const first = headingAt(start, 0, 1, schemas);
  if (first.recognition.refusal === null && first.columns.length > 1) return first;
  const found = findHeading(start, schemas);
  return found ?? (sheet.name === null ? first : null);
}

function* filledRows(batches: Iterable<SheetBatch>): Generator<readonly SheetRow[]> {
  for (const { rows, firstRow, broken, hidden, struck } of batches) {
    const filled: SheetRow[] = [];
    for (let index = 0; index < rows.length; index++) {
      const cells = rows[index];
      if (cells === undefined || isBlank(cells)) continue;
      filled.push({
        cells,
        number: firstRow + index,
        isBroken: broken.has(index),
        isHidden: hidden?.has(index) === true,
        struck: struck?.get(index) ?? null,
      });
    }
    yield filled;
  }
}

function* following(
  first: readonly SheetRow[],
  batches: Iterator<readonly SheetRow[]>,
): Generator<readonly SheetRow[]> {
  yield first;
  for (let next = batches.next(); next.done !== true; next = batches.next()) yield next.value;
}

/** A heading cell merged over several rows stands in each of them. */
function withTall({ cells, number }: SheetRow, tall: readonly TallCell[]): readonly string[] {
  const here = tall.filter(({ first, last }) => number > first && number <= last);
  if (here.length === 0) return cells;
  const filled = [...cells];
  for (const { column, text } of here) {
    while (filled.length <= column) filled.push('');
    filled[column] = text;
  }
  return filled;
}

function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}
