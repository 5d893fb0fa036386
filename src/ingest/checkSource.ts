import { createChangeLog } from './changeLog';
import type { CheckContext } from './checkFile';
import { refuseGrainConflict } from './grain';
import { createGuard } from './guard';
import type { Source } from './source/source';
import { chooseSheets, type Choice } from './table/chooseSheets';
import type { Heading } from './table/heading';
import { markingOf } from './table/marking';
import { openSheet, type OpenSheet } from './table/openSheet';
import { personalInLine } from './table/looseRows';
import { isFormLine } from './table/rowKinds';
import { type Collected, createSheetChecker, type SheetRow, type SheetSetting } from './table/sheetChecker';
import { createTableBuilder } from './tableBuilder';
import { type CheckedFile, type Field, FileRefusal, type SheetReport } from './types';

/**
 * Checks the sheets of a file: markings, tables, personal data in all cells of all sheets, rows.
 * @throws FileRefusal `mark.stop` first, then `pii.stop`, then those of sheets and headings, `load.noRows`,
 * `load.grainConflict`
 */
export function checkSource(
  file: { name: string; size: number },
  source: Source,
  context: CheckContext,
  onProgress: (rows: number) => void = () => {},
): CheckedFile {
  const { format, encoding } = source;
  refuseMarked([file.name, ...source.sheets.map(({ name }) => name ?? '')]);
  const sheets = source.sheets.map((sheet) => openSheet(sheet, context.schemas));
  const choice = chooseSheets(sheets);
  const [first] = choice.taken;
  const schema = first?.heading?.recognition.schema;
  const into: Collected | null =
    choice.refusal === null && schema
      ? { table: createTableBuilder(schema), rejected: [], repeated: 0, log: createChangeLog(schema) }
      : null;
  const reports: SheetReport[] = [];
  const personal: FileRefusal[] = [];
  let read = 0;
  for (const sheet of sheets) {
    const result = readSheet(sheet, { choice, into, format }, context, (rows) => onProgress(read + rows));
    reports.push(result.report);
    if (result.personal) personal.push(inSheet(result.personal, sheet, sheets.length > 1));
    read += result.report.read;
  }
  if (personal.length > 0)
    throw new FileRefusal(
      'pii.stop',
      {},
      personal.flatMap(({ details }) => details),
    );
  if (choice.refusal) throw choice.refusal;
  if (into === null || schema === undefined || read === 0) throw new FileRefusal('load.noRows');
  const table = into.table.finish();
  refuseGrainConflict(schema, table);
  const { rejected, repeated, log } = into;
  // Sheets that are taken together have the same columns.
  const heading = first?.heading;
  const normalised = log.list((field) => (heading ? headingOf(heading, schema.fields[field]) : undefined));
  return {
    ...file,
    encoding,
    format,
    sheets: reports,
    dataset: schema.name,
    table,
    read,
    rejected,
    repeated,
    normalised,
  };
}

/** The file's own heading of a field; undefined where the file has no such column. */
function headingOf({ header, columns, recognition }: Heading, field?: Field): string | undefined {
  const at = field ? recognition.fields.indexOf(field) : -1;
  return header[columns[at] ?? -1]?.trim();
}

interface Reading {
  choice: Choice;
  into: Collected | null;
  format: Source['format'];
}

/** Every cell is read, also of sheets that are left out: personal data must not go unseen in them. */
function readSheet(
  open: OpenSheet,
  { choice, into, format }: Reading,
  context: CheckContext,
  onProgress: (rows: number) => void,
): { report: SheetReport; personal: FileRefusal | null } {
  const { sheet } = open;
  const continues = choice.continued.get(open);
  const isTaken = choice.taken.includes(open) || continues !== undefined;
  const { heading, headingRows } = continues ?? open;
  const reason = choice.left.get(open);
  if (heading === null) return { ...searchSheet(open), report: reportOf(open, reason ? [reason] : []) };
  const setting: SheetSetting = {
    sheet: sheet.name,
    heading,
    headingRows,
    tall: sheet.tall,
    isRagged: format !== 'text',
    into: isTaken ? into : null,
  };
  const checker = createSheetChecker(setting, context);
  for (const row of open.above) checker[continues ? 'add' : 'note'](row);
  for (const rows of open.below) {
    for (const row of rows) checker.add(row);
    onProgress(isTaken ? checker.read : 0);
  }
  const hidden = sheet.hiddenColumns.filter((column) => heading.columns.includes(column)).length;
  const notes = reason
    ? [reason]
    : [...checker.sentences(), ...(hidden > 0 ? [{ key: 'left.hiddenColumns', params: { n: hidden } }] : [])];
  const report = { ...reportOf(open, notes), taken: isTaken, read: isTaken ? checker.read : 0 };
  return { report, personal: checker.personalRefusal() };
}

function reportOf({ sheet }: OpenSheet, notes: SheetReport['notes']): SheetReport {
  return { name: sheet.name, taken: false, read: 0, notes };
}

/** A sheet without a table is searched cell by cell. */
function searchSheet({ above, below }: OpenSheet): { personal: FileRefusal | null } {
  const guard = createGuard([], []);
  const search = ({ cells }: SheetRow) => {
    refuseMarked(cells);
    personalInLine(cells).forEach((kinds, column) => guard.note(column, kinds));
    if (!isFormLine(cells)) guard.noteLoose(cells);
  };
  above.forEach(search);
  for (const rows of below) rows.forEach(search);
  return { personal: guard.refusal() };
}

function refuseMarked(texts: readonly string[]): void {
  for (const text of texts) {
    const mark = markingOf(text);
    if (mark !== null) throw new FileRefusal('mark.stop', { mark });
  }
}

function inSheet(refusal: FileRefusal, { sheet }: OpenSheet, hasOthers: boolean): FileRefusal {
  const { name } = sheet;
  if (name === null || !hasOthers) return refusal;
  const details = refusal.details.map(({ params }) => ({
    key: 'pii.sheetRow',
    params: { ...params, sheet: name },
  }));
  return new FileRefusal(refusal.key, refusal.params, details);
}
