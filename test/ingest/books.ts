import { CFB, utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { deflateRawSync } from 'node:zlib';
import { checkTable, type CheckContext } from '../../src/ingest/checkFile';
import { bookReaders } from '../../src/ingest/source/bookReaders';
import { type CheckedFile, FileRefusal } from '../../src/ingest/types';

/** One sheet as it is written: cells, merged ranges, hidden rows and columns (numbers and letters as a spreadsheet shows them). */
export interface WrittenSheet {
  rows: readonly (readonly (string | number | boolean | null | CellObject)[])[];
  merged?: readonly string[];
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly string[];
  isHidden?: boolean;
}

/** A workbook by the library's writer. */
export function workbook(
  sheets: Readonly<Record<string, WrittenSheet>>,
  bookType: 'xlsx' | 'biff8' | 'xlsm' = 'xlsx',
): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, written(sheet), name);
  book.Workbook = {
    Sheets: Object.values(sheets).map(({ isHidden }) => ({ Hidden: isHidden === true ? 1 : 0 })),
  };
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer);
}

function written({ rows, merged = [], hiddenRows = [], hiddenColumns = [] }: WrittenSheet): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!merges'] = merged.map((range) => utils.decode_range(range));
  const rowInfo: { hidden: boolean }[] = [];
  for (const row of hiddenRows) rowInfo[row - 1] = { hidden: true };
  sheet['!rows'] = rowInfo;
  const columnInfo: { hidden: boolean }[] = [];
  for (const column of hiddenColumns) columnInfo[utils.decode_col(column)] = { hidden: true };
  sheet['!cols'] = columnInfo;
  return sheet;
}

/** A zip file of parts, made by hand; `unpacked` may lie about a part's size, `named` writes names as old tools do. */
export function zip(
  parts: Readonly<Record<string, string | Uint8Array>>,
  { unpacked, named = Buffer.from }: { unpacked?: number; named?: (name: string) => Uint8Array } = {},
): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const nameBytes = named(name);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(unpacked ?? bytes.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, tail, nameBytes]));
    files.push(local);
    offset += local.length;
  }
  const length = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, ...directory, end]));
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** An xlsx of hand-written parts: the content of `worksheet`, of `styleSheet` and of `sst`. */
export function handMadeXlsx({
  sheet,
  styles = '',
  strings = '',
  date1904 = false,
}: {
  sheet: string;
  styles?: string;
  strings?: string;
  date1904?: boolean;
}): Record<string, string> {
  const relations = ['worksheet', 'styles', 'sharedStrings'].map(
    (type, index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="/xl/${type}.xml"/>`,
  );
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${packages}"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<x:workbook xmlns:x="${main}" xmlns:r="${office}"><x:workbookPr date1904="${Number(date1904)}"/><x:sheets><x:sheet name="表" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}">${relations.join('')}</Relationships>`,
    'xl/worksheet.xml': `<worksheet xmlns="${main}">${sheet}</worksheet>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
  };
}

/** The sheet data of a hand-made workbook: style 1 strikes through; `formula` stands before the value it last had. */
export function sheetData(
  rows: readonly {
    number: number;
    cells: readonly (string | number | { formula: string; value?: number })[];
    isHidden?: boolean;
    isStruck?: boolean;
  }[],
): string {
  const text = rows.map(({ number, cells, isHidden, isStruck }) => {
    const marked = cells.map((cell, column) => {
      const at = `r="${utils.encode_col(column)}${number}" s="${isStruck === true ? 1 : 0}"`;
      if (cell === '') return '';
      if (typeof cell === 'string') return `<c ${at} t="inlineStr"><is><t>${cell}</t></is></c>`;
      if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
      const value = cell.value === undefined ? '' : `<v>${cell.value}</v>`;
      return `<c ${at}><f>${cell.formula}</f>${value}</c>`;
    });
    return `<row r="${number}"${isHidden === true ? ' hidden="1"' : ''}>${marked.join('')}</row>`;
  });
  return `<sheetData>${text.join('')}</sheetData>`;
}

/** Style 0 is plain, style 1 struck through. */
export const struckStyles =
  '<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>';

/** A compound file with streams of the given names, as old Office files and encrypted new ones are. */
export function compound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const library = CFB as {
    utils: {
      cfb_new(): unknown;
      cfb_add(file: unknown, name: string, content: Uint8Array): void;
    };
    write(file: unknown, options: { type: 'buffer' }): Uint8Array;
  };
  const file = library.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) library.utils.cfb_add(file, `/${name}`, content);
  return new Uint8Array(library.write(file, { type: 'buffer' }));
}

/** The file as checked; its counts always add up. */
export async function checkBook(
  name: string,
  bytes: Uint8Array,
  context: CheckContext,
): Promise<CheckedFile> {
  const file = await checkTable({ name, bytes }, context, { readers: () => Promise.resolve(bookReaders) });
  if (file.read !== file.table.length + file.rejected.length + file.repeated)
    throw new Error('rows do not add up');
  return file;
}

export async function refusalOfBook(
  name: string,
  bytes: Uint8Array,
  context: CheckContext,
): Promise<FileRefusal> {
  try {
    await checkBook(name, bytes, context);
  } catch (error) {
    if (error instanceof FileRefusal) return error;
    throw error;
  }
  throw new Error('was not refused');
}

/** The values of a column. */
export function valuesOf(file: CheckedFile, name: string): unknown {
  return file.table.columns.find((column) => column.name === name)?.values;
}

/** Sheet, column, kind and count of what was found; the key alone of another refusal. */
export function found(refusal: FileRefusal): string[] {
  if (refusal.key !== 'pii.stop') return [refusal.key];
  return refusal.details.map(({ params: { sheet, column, kind, count } }) =>
    [sheet, column, kind, count].filter((one) => one !== undefined).join(' '),
  );
}
