import { CFB, read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { FileRefusal } from '../types';
import { limits } from './limits';
import { kindOfFormat, numberText } from './serial';
import { CellBudget, isTextNumber, SheetRows } from './sheetRows';
import type { SourceSheet } from './source';

/** The compound file as the library gives it; its own types say nothing of it. */
interface Compound {
  FullPaths: readonly string[];
}

const foreign: readonly (readonly [stream: RegExp, real: string])[] = [
  [/\/WordDocument$/i, 'doc'],
  [/\/PowerPoint Document$/i, 'ppt'],
];

/**
 * The sheets of a binary workbook (BIFF, .xls, and .et where it is one inside). Which compound file it is, is told by its streams.
 * @throws FileRefusal `err.locked`, `err.damaged`, `err.format` {ext, real}, `err.tooManyCells`, `err.tooManySheets`
 */
export function readXls(bytes: Uint8Array, ext: string): SourceSheet[] {
  const paths = streamsOf(bytes);
  const has = (pattern: RegExp) => paths.some((path) => pattern.test(path));
  if (has(/\/EncryptedPackage$/i)) throw new FileRefusal('err.locked');
  const other = foreign.find(([stream]) => has(stream));
  if (other) throw new FileRefusal('err.format', { ext, real: other[1] });
  if (!has(/\/(?:Workbook|Book)$/i))
    throw new FileRefusal('err.format', { ext, real: ext === 'et' ? 'et' : 'ole' });
  const book = parse(bytes);
  if (book.SheetNames.length > limits.sheets)
    throw new FileRefusal('err.tooManySheets', { max: limits.sheets });
  const budget = new CellBudget();
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    return sheet ? [readSheet(sheet, { name, hidden }, { budget, date1904 })] : [];
  });
}

function streamsOf(bytes: Uint8Array): readonly string[] {
  try {
    const { read: open } = CFB as { read(data: Uint8Array, options: { type: string }): Compound };
    return open(bytes, { type: 'buffer' }).FullPaths;
  } catch {
    throw new FileRefusal('err.damaged');
  }
}

function parse(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellStyles: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
    });
  } catch (error) {
    // The library's words may quote the file; only this one is looked for in them.
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new FileRefusal(isLocked ? 'err.locked' : 'err.damaged');
  }
}

function readSheet(
  sheet: WorkSheet,
  named: { name: string; hidden: boolean },
  { budget, date1904 }: { budget: CellBudget; date1904: boolean },
): SourceSheet {
  const rows = new SheetRows(budget);
  const data = sheet['!data'] ?? [];
  data.forEach((line: readonly (CellObject | undefined)[] | undefined, index) => {
    const cells = Array.from(line ?? [], (cell) => cellText(cell, date1904));
    while (cells.at(-1) === '') cells.pop();
    if (cells.some((text) => text.trim() !== ''))
      rows.add(index + 1, cells, {
        hidden: sheet['!rows']?.[index]?.hidden === true,
        textNumbers: [...cells.keys()].filter((at) => line?.[at]?.t === 's' && isTextNumber(cells[at] ?? '')),
      });
  });
  const hiddenColumns = (sheet['!cols'] ?? []).flatMap((column, index) =>
    (column as { hidden?: boolean } | undefined)?.hidden === true ? [index] : [],
  );
  const merged = (sheet['!merges'] ?? []).map(({ s, e }) => ({ column: s.c, first: s.r + 1, last: e.r + 1 }));
  return rows.finish({ ...named, hiddenColumns, merged });
}

function cellText(cell: CellObject | undefined, date1904: boolean): string {
  if (!cell || cell.t === 'z' || cell.v === undefined) return '';
  if (cell.t === 'e') return cell.w ?? '#VALUE!';
  if (cell.t === 'b') return cell.v === true ? 'TRUE' : 'FALSE';
  if (typeof cell.v !== 'number') return String(cell.v);
  return numberText(cell.v, kindOfFormat(0, typeof cell.z === 'string' ? cell.z : undefined), date1904);
}
