import { createChangeLog } from './changeLog';
import type { CheckContext } from './checkFile';
import { refuseGrainConflict } from './grain';
import type { FilePlan } from './plan/filePlan';
import { isMendable, recallPlan, withProposal } from './plan/askPerson';
import { rowIdRules } from './plan/rowIds';
import type { Source } from './source/source';
import { chooseSheets, type Choice } from './table/chooseSheets';
import type { Heading } from './table/heading';
import { headSheet, type OpenSheet, readHead } from './table/openSheet';
import { markOf } from './table/rowKinds';
import { inSheet, joinRefusals, refuseMarked, searchRows } from './table/searchSheet';
import { kindOfRow } from './table/looseRows';
import { type Collected, createSheetChecker, type SheetRow, type SheetSetting } from './table/sheetChecker';
import { lateRows } from './lateRows';
import { createTableBuilder } from './tableBuilder';
import { isWorkList } from './worklist/heading';
import { type CheckedFile, type Field, FileRefusal, type Sentence, type SheetReport } from './types';

/** Rows of a sheet that are looked at before a person is asked. */
const sampled = 2000;
const noTitles: ReadonlySet<string> = new Set();

/**
 * Checks the sheets of a file as `plan` says, without one as their headings say: markings, tables, personal data in all cells of all sheets, rows.
 * @throws FileRefusal `mark.stop` first, `load.workList`, then `pii.stop`, then those of sheets and headings, `load.noRows`,
 * `load.grainConflict`; those that a person can mend carry a proposal
 */
export function checkSource(
  file: { name: string; size: number },
  source: Source,
  context: CheckContext,
  onProgress: (rows: number) => void = () => {},
  given: FilePlan | null = null,
): CheckedFile {
  const { format, encoding } = source;
  refuseMarked([file.name, ...source.sheets.map(({ name }) => name ?? '')]);
  const heads = source.sheets.map(readHead);
  if (heads.some(({ head }) => isWorkList(head.map(({ cells }) => cells))))
    throw new FileRefusal('load.workList');
  const headed = (by: FilePlan | null) => {
    const sheets = heads.map((head) => headSheet(head, context.schemas, by));
    return { sheets, choice: chooseSheets(sheets, by?.sheets ?? null) };
  };
  const alone = headed(given);
  const recalled = given === null ? recallPlan({ name: file.name, source, ...alone }, context) : null;
  const plan = given ?? recalled?.plan ?? null;
  const { sheets, choice } = recalled && !recalled.mustAsk ? headed(recalled.plan) : alone;
  const isAsked = isMendable(choice.refusal);
  const samples = new Map<OpenSheet, SheetRow[]>();
  const counts = new Map<OpenSheet, number>();
  const [first] = choice.taken;
  const schema = first?.heading?.recognition.schema;
  const into: Collected | null =
    choice.refusal === null && schema
      ? {
          table: createTableBuilder(schema),
          rejected: [],
          repeated: 0,
          log: createChangeLog(schema),
          ids: plan ? rowIdRules(schema, plan) : [],
        }
      : null;
  const reports: SheetReport[] = [];
  const personal: FileRefusal[] = [];
  let read = 0;
  for (const sheet of sheets) {
    const sample: SheetRow[] | null = isAsked ? [] : null;
    const reading = { choice, into, format, plan, sample };
    const result = readSheet(sheet, reading, context, (rows) => onProgress(read + rows));
    if (sample) samples.set(sheet, sample);
    counts.set(sheet, result.rows);
    reports.push(result.report);
    if (result.personal) personal.push(inSheet(result.personal, sheet.sheet.name, sheets.length > 1));
    read += result.report.read;
  }
  const found = joinRefusals(personal);
  if (found) throw found;
  if (choice.refusal && isAsked) {
    const soFar = { name: file.name, source, sheets, choice, samples, counts };
    throw withProposal(choice.refusal, soFar, context, { plan, isRemembered: recalled !== null });
  }
  if (choice.refusal) throw choice.refusal;
  if (into === null || schema === undefined || read === 0) throw new FileRefusal('load.noRows');
  const table = into.table.finish();
  refuseGrainConflict(schema, table);
  const { rejected, repeated, log } = into;
  const late = lateRows(table);
  // Sheets that are taken together have the same columns.
  const heading = first?.heading;
  const normalised = log.list((field) => (heading ? headingOf(heading, schema.fields[field]) : undefined));
  return {
    ...file,
    encoding,
    format,
    sheets: late ? withNote(reports, late) : reports,
    dataset: schema.name,
    mapping: heading ? mappingOf(heading) : [],
    table,
    read,
    rejected,
    repeated,
    normalised,
    ...(plan && first?.heading ? { plan, isRemembered: recalled !== null } : {}),
  };
}

function mappingOf({ header, columns, recognition }: Heading): CheckedFile['mapping'] {
  return columns.map((column, at) => ({
    heading: header[column]?.trim() ?? '',
    field: recognition.fields[at]?.name ?? null,
  }));
}

/** Said once, of the first sheet that was read. */
function withNote(reports: readonly SheetReport[], note: Sentence): SheetReport[] {
  const at = reports.findIndex(({ taken }) => taken);
  return reports.map((report, i) => (i === at ? { ...report, notes: [...report.notes, note] } : report));
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
  plan: FilePlan | null;
  /** Takes the first records where a person will be asked. */
  sample: SheetRow[] | null;
}

/** Every cell is read, also of sheets that are left out: personal data must not go unseen in them. */
function readSheet(
  open: OpenSheet,
  { choice, into, format, plan, sample }: Reading,
  context: CheckContext,
  onProgress: (rows: number) => void,
): { report: SheetReport; rows: number; personal: FileRefusal | null } {
  const { sheet } = open;
  const continues = choice.continued.get(open);
  const isTaken = choice.taken.includes(open) || continues !== undefined;
  const { heading, headingRows } = continues ?? open;
  const reason = choice.left.get(open);
  if (heading === null) {
    const personal = searchRows(rowsOf(open));
    return { personal, rows: 0, report: reportOf(open, reason ? [reason] : []) };
  }
  const setting: SheetSetting = {
    sheet: sheet.name,
    heading,
    headingRows,
    tall: sheet.tall,
    isRagged: format !== 'text',
    into: isTaken ? into : null,
    plan,
  };
  const checker = createSheetChecker(setting, context);
  for (const row of open.above) checker[continues ? 'add' : 'note'](row);
  for (const rows of open.below) {
    for (const row of rows) checker.add(row);
    if (sample && sample.length < sampled)
      sample.push(...rows.slice(0, sampled).filter(isRecord(heading.columns.length)));
    onProgress(isTaken ? checker.read : 0);
  }
  const hidden = sheet.hiddenColumns.filter((column) => heading.columns.includes(column)).length;
  const notes = reason
    ? [reason]
    : [...checker.sentences(), ...(hidden > 0 ? [{ key: 'left.hiddenColumns', params: { n: hidden } }] : [])];
  const report = { ...reportOf(open, notes), taken: isTaken, read: isTaken ? checker.read : 0 };
  return { report, rows: checker.read, personal: checker.personalRefusal() };
}

function isRecord(width: number): (row: SheetRow) => boolean {
  return ({ cells }) =>
    kindOfRow(cells, { width, titles: noTitles }) === null && cells.every((cell) => markOf(cell) !== 'total');
}

function reportOf({ sheet }: OpenSheet, notes: SheetReport['notes']): SheetReport {
  return { name: sheet.name, taken: false, read: 0, notes };
}

function* rowsOf({ above, below }: OpenSheet): Generator<readonly SheetRow[]> {
  yield above;
  yield* below;
}
