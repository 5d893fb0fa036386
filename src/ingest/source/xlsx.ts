import { FileRefusal } from '../types';
import { limits } from './limits';
import { numberText } from './serial';
import { CellBudget, isTextNumber, SheetRows } from './sheetRows';
import type { SourceSheet } from './source';
import {
  type CellStyle,
  createRichText,
  readRelations,
  readSharedStrings,
  readStyles,
  readWorkbookPart,
  type RichText,
  type SharedStrings,
} from './xlsxParts';
import { type Attributes, isTrue, readXml } from './xml';
import { openZip, type Zip } from './zip';

const widest = 16384;
const textTypes: ReadonlySet<string> = new Set(['s', 'inlineStr', 'str']);
const mostMerged = 1_000_000;
const idle = /^(?:docProps|xl\/(?:theme|drawings|charts|media|pivot\w*|externalLinks|calcChain))/i;

interface OpenCell {
  column: number;
  attributes: Attributes;
  value: string;
  /** Null where the cell has none. */
  formula: string | null;
  /** The tag that text belongs to. */
  inner: string;
  rich: RichText | null;
}

interface Book {
  styles: readonly CellStyle[];
  strings: SharedStrings;
  date1904: boolean;
  budget: CellBudget;
}

/**
 * The sheets of an Office Open XML workbook (xlsx, xlsm), read part by part as a stream. Cells come as text: numbers in
 * full precision, dates where the format is a date, the last value of a formula (`=…` where it has none), errors by name.
 * @throws FileRefusal `err.damaged`, `err.locked`, `err.bomb`, `err.tooManyCells`, `err.format` for binary workbooks
 */
export async function readXlsx(bytes: Uint8Array): Promise<SourceSheet[]> {
  const zip = openZip(bytes, (name) => /\.(?:xml|rels|bin)$/i.test(name) && !idle.test(name));
  const root = await readRelations(zip.open('_rels/.rels'), '');
  const path = root.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (path.endsWith('.bin')) throw new FileRefusal('err.format', { ext: 'xlsx', real: 'xlsb' });
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const part = zip.open(path);
  if (part === null) throw new FileRefusal('err.damaged');
  const { sheets, date1904 } = await readWorkbookPart(part);
  if (sheets.length > limits.sheets) throw new FileRefusal('err.tooManySheets', { max: limits.sheets });
  const relations = await readRelations(zip.open(`${folder}_rels/${path.slice(folder.length)}.rels`), folder);
  const related = (type: string) => {
    const target = relations.find((relation) => relation.type === type)?.target;
    return target === undefined ? null : zip.open(target);
  };
  const book = {
    styles: await readStyles(related('styles')),
    strings: await readSharedStrings(related('sharedStrings')),
    date1904,
    budget: new CellBudget(),
  };
  const read: SourceSheet[] = [];
  for (const { name, hidden, relation } of sheets) {
    const target = relations.find(({ id, type }) => id === relation && type === 'worksheet')?.target;
    // Charts and dialogues stand among the sheets and have no cells.
    if (target !== undefined) read.push(await readSheet(openSheet(zip, target), { name, hidden }, book));
  }
  return read;
}

function openSheet(zip: Zip, target: string): ReadableStream<Uint8Array> {
  const stream = zip.open(target);
  if (stream === null) throw new FileRefusal('err.damaged');
  return stream;
}

async function readSheet(
  part: ReadableStream<Uint8Array>,
  sheet: { name: string; hidden: boolean },
  book: Book,
): Promise<SourceSheet> {
  const rows = new SheetRows(book.budget);
  const hiddenColumns = new Set<number>();
  const merged: { column: number; first: number; last: number }[] = [];
  const row = {
    number: 0,
    cells: [] as string[],
    hidden: false,
    struck: 0,
    filled: 0,
    texts: [] as number[],
  };
  const cell: OpenCell = { column: -1, attributes: {}, value: '', formula: null, inner: '', rich: null };
  const finishCell = () => {
    const { text, isStruck } = cellText(cell, book);
    if (text === '') return;
    while (row.cells.length < cell.column) row.cells.push('');
    row.cells[cell.column] = text;
    if (text.trim() === '') return;
    row.filled++;
    if (isStruck) row.struck++;
    if (textTypes.has(cell.attributes['t'] ?? '') && isTextNumber(text)) row.texts.push(cell.column);
  };
  await readXml(part, {
    open(name, attributes) {
      if (name === 'row') {
        const number = Number(attributes['r'] ?? row.number + 1);
        if (!(number > row.number)) throw new FileRefusal('err.damaged');
        const hidden = isTrue(attributes['hidden']);
        Object.assign(row, { number, cells: [], hidden, struck: 0, filled: 0, texts: [] });
        cell.column = -1;
      } else if (name === 'c') {
        cell.column = columnOf(attributes['r']) ?? cell.column + 1;
        if (cell.column >= widest) throw new FileRefusal('err.damaged');
        Object.assign(cell, { attributes, value: '', formula: null, rich: null });
        if (attributes['t'] === 'inlineStr') cell.rich = createRichText();
      } else if (name === 'col' && isTrue(attributes['hidden'])) {
        const last = Math.min(Number(attributes['max']), widest);
        for (let column = Number(attributes['min']); column <= last; column++) hiddenColumns.add(column - 1);
      } else if (name === 'mergeCell') {
        if (merged.length >= mostMerged) throw new FileRefusal('err.damaged');
        const [from, to] = (attributes['ref'] ?? '').split(':');
        merged.push({ column: columnOf(from) ?? 0, first: rowOf(from), last: rowOf(to) });
      } else if (name === 'f') cell.formula = '';
      else cell.rich?.open(name, attributes);
      cell.inner = name;
    },
    text(piece) {
      if (cell.inner === 'v') cell.value += piece;
      else if (cell.inner === 'f') cell.formula = (cell.formula ?? '') + piece;
      else cell.rich?.text(piece);
    },
    close(name) {
      cell.inner = '';
      if (name === 'c') finishCell();
      else if (name === 'row') {
        const struck = row.struck === 0 ? null : row.struck === row.filled ? 'all' : 'some';
        const marks = { hidden: row.hidden, struck, textNumbers: row.texts } as const;
        if (row.filled > 0) rows.add(row.number, row.cells, marks);
      } else cell.rich?.close(name);
    },
  });
  return rows.finish({ ...sheet, hiddenColumns: [...hiddenColumns], merged });
}

function cellText(
  { attributes, value, formula, rich }: OpenCell,
  { styles, strings, date1904 }: Book,
): { text: string; isStruck: boolean } {
  const { t: type = 'n', s: style = '0' } = attributes;
  const { kind = 'number', struck = false } = styles[Number(style)] ?? {};
  if (rich) return { text: rich.value, isStruck: struck || rich.isStruck };
  if (type === 's') {
    const index = Number(value);
    return { text: strings.texts[index] ?? '', isStruck: struck || strings.struck.has(index) };
  }
  const shown = () => {
    // A formula that was never computed has no value: zero would be a guess.
    if (value === '') return formula === null || type === 'str' ? '' : `=${formula || '…'}`;
    if (type === 'b') return isTrue(value) ? 'TRUE' : 'FALSE';
    const isNumber = type === 'n' && Number.isFinite(Number(value));
    return isNumber ? numberText(Number(value), kind, date1904) : value;
  };
  return { text: shown(), isStruck: struck };
}

/** Index of the column of a reference such as `AB12`. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^\$?([A-Z]{1,3})/.exec(reference ?? '')?.[1];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function rowOf(reference: string | undefined): number {
  return Number(/\d+$/.exec(reference ?? '')?.[0] ?? 0);
}
