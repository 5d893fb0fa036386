import { Parser } from 'htmlparser2';
import { decodePieces, detectEncoding } from '../decodeText';
import { FileRefusal } from '../types';
import { limits } from './limits';
import { CellBudget, SheetRows } from './sheetRows';
import type { Source, SourceSheet } from './source';

const silent = new Set(['script', 'style', 'xml', 'title', 'noscript', 'template']);
const struckTags = new Set(['s', 'strike', 'del']);
const [widest, tallest] = [1000, 1_048_576];

interface OpenTable {
  rows: SheetRows;
  number: number;
  cells: string[];
  hidden: boolean;
  filled: number;
  struck: number;
  /** Column → last row of a cell from above that still fills it. */
  taken: Map<number, number>;
  merged: { column: number; first: number; last: number }[];
  hiddenColumns: number[];
  columns: number;
  cell: { text: string; struckText: boolean; plainText: boolean; column: number } | null;
}

/**
 * The tables of a web page, as platforms write them under the name of a workbook. Nothing is fetched, no script runs.
 * The encoding is judged by the bytes: the page's own word for it is often wrong.
 * @throws FileRefusal `err.webPage` where no table has a cell; `err.encoding`, `err.tooManyCells`
 */
export function readHtml(bytes: Uint8Array): Source {
  const encoding = detectEncoding(bytes);
  const budget = new CellBudget();
  const sheets: SourceSheet[] = [];
  const open: OpenTable[] = [];
  const silence: string[] = [];
  let struckDepth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (silent.has(name)) silence.push(name);
        const table = open.at(-1);
        if (name === 'table') open.push(newTable(budget));
        else if (!table) return;
        else if (name === 'tr') startRow(table, attributes);
        else if (name === 'td' || name === 'th') startCell(table, attributes);
        else if (name === 'col') noteColumn(table, attributes);
        else if (name === 'br' && table.cell) table.cell.text += '\n';
        if (struckTags.has(name)) struckDepth++;
      },
      ontext(text) {
        const cell = open.at(-1)?.cell;
        if (!cell || silence.length > 0) return;
        cell.text += text.replace(/[ \t\r\n\u00a0]+/g, ' ');
        if (text.trim() !== '') cell[struckDepth > 0 ? 'struckText' : 'plainText'] = true;
      },
      onclosetag(name) {
        if (silence.at(-1) === name) silence.pop();
        if (struckTags.has(name)) struckDepth = Math.max(0, struckDepth - 1);
        const table = open.at(-1);
        if (!table) return;
        if (name === 'td' || name === 'th') endCell(table);
        else if (name === 'tr') endRow(table);
        else if (name === 'table') {
          endRow(table);
          open.pop();
          sheets.push(finish(table));
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  for (const piece of decodePieces(bytes, encoding)) parser.write(piece);
  parser.end();
  const filled = sheets.filter((sheet) => [...sheet.batches].length > 0);
  if (filled.length === 0) throw new FileRefusal('err.webPage');
  if (filled.length > limits.sheets) throw new FileRefusal('err.tooManySheets', { max: limits.sheets });
  const named = filled.map((sheet, index) =>
    filled.length > 1 ? { ...sheet, name: `${index + 1}` } : sheet,
  );
  return { format: 'html', encoding, sheets: named };
}

function newTable(budget: CellBudget): OpenTable {
  return {
    rows: new SheetRows(budget),
    number: 0,
    cells: [],
    hidden: false,
    filled: 0,
    struck: 0,
    taken: new Map(),
    merged: [],
    hiddenColumns: [],
    columns: 0,
    cell: null,
  };
}

function startRow(table: OpenTable, attributes: Record<string, string>): void {
  endRow(table);
  table.number++;
  table.cells = [];
  table.hidden = isHidden(attributes);
}

function startCell(table: OpenTable, attributes: Record<string, string>): void {
  endCell(table);
  if (table.number === 0) table.number = 1;
  let column = table.cells.length;
  while ((table.taken.get(column) ?? 0) >= table.number) column++;
  while (table.cells.length < column) table.cells.push('');
  const width = span(attributes['colspan'], widest);
  const height = span(attributes['rowspan'], tallest);
  if (height > 1) {
    const last = table.number + height - 1;
    table.merged.push({ column, first: table.number, last });
    for (let one = column; one < column + width; one++) table.taken.set(one, last);
  }
  for (let one = 0; one < width; one++) table.cells.push('');
  table.cell = { text: '', struckText: false, plainText: false, column };
}

function endCell(table: OpenTable): void {
  const { cell } = table;
  table.cell = null;
  if (!cell) return;
  const text = cell.text.trim();
  if (text === '') return;
  table.cells[cell.column] = text;
  table.filled++;
  if (cell.struckText && !cell.plainText) table.struck++;
}

function endRow(table: OpenTable): void {
  endCell(table);
  const { number, cells, hidden, filled, struck } = table;
  if (filled > 0)
    table.rows.add(number, cells, {
      hidden,
      struck: struck === 0 ? null : struck === filled ? 'all' : 'some',
    });
  Object.assign(table, { cells: [], filled: 0, struck: 0, hidden: false });
}

function noteColumn(table: OpenTable, attributes: Record<string, string>): void {
  const width = span(attributes['span'], widest);
  for (let one = 0; one < width; one++) {
    if (isHidden(attributes)) table.hiddenColumns.push(table.columns);
    table.columns++;
  }
}

function finish({ rows, hiddenColumns, merged, number }: OpenTable): SourceSheet {
  const inside = merged.map((area) => ({ ...area, last: Math.min(area.last, number) }));
  return rows.finish({ name: null, hidden: false, hiddenColumns, merged: inside });
}

function span(value: string | undefined, most: number): number {
  const count = Math.trunc(Number(value ?? 1));
  return count >= 1 ? Math.min(count, most) : 1;
}

function isHidden(attributes: Record<string, string>): boolean {
  return (
    'hidden' in attributes || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '')
  );
}
