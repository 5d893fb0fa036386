import { createGuard } from '../guard';
import { columnLabel } from '../headings';
import { plainHeading } from '../plainHeading';
import type { Source } from '../source/source';
import { chooseSheets, isSummary } from '../table/chooseSheets';
import type { Heading } from '../table/heading';
import { isFull, openSheet, type OpenSheet } from '../table/openSheet';
import { type Field, FileRefusal, type TableSchema } from '../types';
import type { LeftRows } from './plan';
import { createRowReader, type TableRow } from './tableRows';

/** The table of a file whose rows are to be de-identified: one sheet, or all of the same headings, personal ones apart. */
export interface OpenTable {
  /** Headings as they may be shown and written. */
  labels: readonly string[];
  fields: readonly (Field | null)[];
  /** Columns whose heading announces personal data. */
  announced: Heading['recognition']['personal'];
  schema: TableSchema;
  /** Rows in their order, some thousand at a time; readable once. */
  batches: Iterable<readonly TableRow[]>;
  /** What is left out, complete when all rows were read. */
  left: LeftRows;
}

/**
 * Finds the table with personal data in it, whether or not it could be loaded under its headings.
 * @throws FileRefusal where no sheet has a heading, as the loading of it would
 */
export function openTable(source: Source, schemas: readonly TableSchema[]): OpenTable {
  const sheets = source.sheets.map((sheet) => openSheet(sheet, schemas));
  const [first] = sheets.filter(isTable).sort((left, right) => weight(right) - weight(left));
  if (!first?.heading) throw chooseSheets(sheets).refusal ?? new FileRefusal('load.noHeading');
  const { heading } = first;
  const taken = sheets.filter((sheet) => isTable(sheet) && keyOf(sheet) === keyOf(first));
  const continued = sheets.filter((sheet, at) => continues(sheet, sheets[at - 1], taken));
  const read = sheets.filter((sheet) => taken.includes(sheet) || continued.includes(sheet));
  const left: LeftRows = {
    sheets: sheets
      .filter((sheet) => !read.includes(sheet) && (sheet.heading !== null || sheet.above.length > 0))
      .map(({ sheet }, at) => sheet.name ?? `#${at + 1}`),
    hidden: 0,
    struck: 0,
    loose: 0,
    misshapen: 0,
  };
  const { fields, personal, schema } = heading.recognition;
  return {
    labels: labelsOf(heading),
    fields,
    announced: personal,
    schema,
    left,
    batches: rowsOf(read, first, { left, isRagged: source.format !== 'text' }),
  };
}

function* rowsOf(
  sheets: readonly OpenSheet[],
  like: OpenSheet,
  setting: { left: LeftRows; isRagged: boolean },
): Generator<readonly TableRow[]> {
  const names = namesOf(like.heading!);
  for (const open of sheets) {
    const own = open.heading ?? like.heading!;
    const ownNames = namesOf(own);
    const order = names.map((name) => own.columns[ownNames.indexOf(name)] ?? -1);
    const headingRows = open.heading === null ? like.headingRows : open.headingRows;
    const reader = createRowReader({ ...setting, heading: own, headingRows, order, tall: open.sheet.tall });
    if (open.heading === null) yield reader.read(open.above);
    else reader.skip(open.above);
    for (const rows of open.below) yield reader.read(rows);
  }
}

function isTable({ sheet, heading, ...rest }: OpenSheet): boolean {
  return !sheet.hidden && heading !== null && !heading.isCross && !isSummary({ sheet, heading, ...rest });
}

/** The sheet that made the file be refused comes first. */
function weight({ heading }: OpenSheet): number {
  return (heading?.recognition.personal.length ?? 0) * 1000 + (heading?.known ?? 0);
}

function continues(open: OpenSheet, before: OpenSheet | undefined, taken: readonly OpenSheet[]): boolean {
  const isHeadless = open.heading === null && !open.sheet.hidden && open.above.length > 0;
  return isHeadless && before !== undefined && taken.includes(before) && isFull(before.sheet);
}

/** A sheet may have a column of ID numbers, hidden perhaps, that the sheet of another month has not. */
function keyOf({ heading }: OpenSheet): string {
  if (heading === null) return '';
  const personal = new Set(heading.recognition.personal.map(({ index }) => index));
  const others = namesOf(heading).filter((_, at) => !personal.has(at));
  return others.sort().join('\u001f');
}

/** Headings as they are compared; the second of the same heading is another column. */
function namesOf({ header, columns }: Heading): string[] {
  const plain = columns.map((column) => plainHeading(header[column] ?? ''));
  return plain.map((name, at) => `${name}\u001e${plain.slice(0, at).filter((one) => one === name).length}`);
}

/** A heading in which a person may be named (a line of a form taken for one) is shown as its number. */
function labelsOf({ header, columns }: Heading): string[] {
  const texts = columns.map((column) => header[column] ?? '');
  const named =
    createGuard(texts, [])
      .refusal()
      ?.details.map(({ params }) => params['column']) ?? [];
  return texts.map((text, at) => {
    const number = columnLabel([], at);
    const isUnsafe = named.includes(number) || /[:：]\s*\S/.test(text);
    return isUnsafe ? number : text.replace(/\s+/g, ' ').trim() || number;
  });
}
