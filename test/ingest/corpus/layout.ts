import { utils } from '@e965/xlsx';
import { workbook, zip, type WrittenSheet } from '../books';

/** A formula with the value it last had, or an error in its place. */
export interface Formula {
  formula: string;
  cached: number | string | null;
}
/** A number that is shown as a date. */
export interface Serial {
  serial: number;
}
export type LaidCell = string | number | Formula | Serial | { error: string };

/** A sheet as written down: cells by place, and what is merged, hidden or struck through. */
export interface LaidSheet {
  rows: ReadonlyMap<number, ReadonlyMap<number, LaidCell>>;
  merged: readonly string[];
  hiddenRows: readonly number[];
  struckRows: readonly number[];
  hiddenColumns: readonly string[];
  isHidden: boolean;
}

/**
 * Reads a layout: one line a row (`R4 ` before it sets its number), `|` between cells, `⟨A1:L1⟩` before a merged cell,
 * `'50` a number kept as text, `#46086` a date by its serial, `=SUM(G5:G7)→45` a formula with its last value,
 * `⏎` a line break, `[hidden]` and `[struck]` before a row.
 */
export function layout(
  text: string,
  { hiddenColumns = [], isHidden = false }: { hiddenColumns?: string[]; isHidden?: boolean } = {},
): LaidSheet {
  const rows = new Map<number, Map<number, LaidCell>>();
  const merged: string[] = [];
  const [hiddenRows, struckRows]: [number[], number[]] = [[], []];
  let number = 0;
  for (const line of text.trim().split('\n')) {
    const [, given, rest = ''] = /^\s*(?:R(\d+)(?: |$))?(.*)$/.exec(line) ?? [];
    number = given === undefined ? number + 1 : Number(given);
    const [, flag, row = ''] = /^(?:\[(hidden|struck)\])?(.*)$/.exec(rest) ?? [];
    if (flag === 'hidden') hiddenRows.push(number);
    if (flag === 'struck') struckRows.push(number);
    const cells = new Map<number, LaidCell>();
    row.split('|').forEach((raw, index) => {
      const [, range, content = ''] = /^(?:⟨([^⟩]+)⟩)?(.*)$/su.exec(raw) ?? [];
      if (range?.includes(':') === true && !/^([A-Z]+\d+):\1$/.test(range)) merged.push(range);
      const at = range === undefined ? index : utils.decode_cell(range.split(':')[0] ?? 'A1').c;
      const cell = cellOf(content.replaceAll('⏎', '\n'));
      if (cell !== '') cells.set(at, cell);
    });
    rows.set(number, cells);
  }
  return { rows, merged, hiddenRows, struckRows, hiddenColumns, isHidden };
}

function cellOf(text: string): LaidCell {
  if (text.startsWith("'")) return text.slice(1);
  if (/^#\d+$/.test(text)) return { serial: Number(text.slice(1)) };
  if (/^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?)$/.test(text)) return { error: text };
  const [, formula, cached] = /^=([^→]+)→(.*)$/.exec(text) ?? [];
  if (formula !== undefined && cached !== undefined)
    return { formula, cached: cached === '' ? null : /^-?[\d.]+$/.test(cached) ? Number(cached) : cached };
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/** The lines of a layout with some columns (counted from 0) left out; merged ranges must not cross them. */
export function withoutColumns(text: string, dropped: readonly number[], from = 0): string {
  return text
    .trim()
    .split('\n')
    .map((line, index) => {
      const cells = line.trim().split('|');
      if (index < from || cells.length <= Math.min(...dropped)) return line.trim();
      const label = /^R\d+ /.exec(cells[0] ?? '')?.[0] ?? '';
      const kept = cells.filter((_, at) => !dropped.includes(at)).join('|');
      return dropped.includes(0) ? `${label}${kept}` : kept;
    })
    .join('\n');
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** Plain, struck through, date. */
const styles = `<styleSheet xmlns="${main}"><fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="0" numFmtId="14"/></cellXfs></styleSheet>`;

/** An xlsx with the given sheets; `extra` adds or replaces parts of the package. */
export function xlsx(
  sheets: Readonly<Record<string, LaidSheet>>,
  { date1904 = false, extra = {} }: { date1904?: boolean; extra?: Record<string, string> } = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const entries = names.map((name, index) => {
    const state = sheets[name]?.isHidden === true ? ' state="hidden"' : '';
    return `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const relations = names.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${packages}"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${Number(date1904)}"/><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}">${relations.join('')}<Relationship Id="rIdS" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
  };
  names.forEach((name, index) => {
    const sheet = sheets[name];
    if (sheet) parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
  });
  return zip({ ...parts, ...extra });
}

function sheetXml({ rows, merged, hiddenRows, struckRows, hiddenColumns }: LaidSheet): string {
  const columns = hiddenColumns.map((letter) => {
    const at = utils.decode_col(letter) + 1;
    return `<col min="${at}" max="${at}" hidden="1"/>`;
  });
  const lines = [...rows].map(([number, cells]) => {
    const style = struckRows.includes(number) ? 1 : 0;
    const inside = [...cells].map(([column, cell]) =>
      cellXml(`${utils.encode_col(column)}${number}`, style, cell),
    );
    return `<row r="${number}"${hiddenRows.includes(number) ? ' hidden="1"' : ''}>${inside.join('')}</row>`;
  });
  const areas = merged.map((range) => `<mergeCell ref="${range}"/>`);
  return (
    `<worksheet xmlns="${main}">${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}` +
    `<sheetData>${lines.join('')}</sheetData>` +
    `${areas.length > 0 ? `<mergeCells>${areas.join('')}</mergeCells>` : ''}</worksheet>`
  );
}

function cellXml(at: string, style: number, cell: LaidCell): string {
  const place = `r="${at}" s="${style}"`;
  if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if ('serial' in cell) return `<c r="${at}" s="2"><v>${cell.serial}</v></c>`;
  if ('error' in cell) return `<c ${place} t="e"><v>${cell.error}</v></c>`;
  const { formula, cached } = cell;
  if (cached === null) return `<c ${place}><f>${escaped(formula)}</f></c>`;
  const type = typeof cached === 'number' ? '' : cached.startsWith('#') ? ' t="e"' : ' t="str"';
  return `<c ${place}${type}><f>${escaped(formula)}</f><v>${escaped(String(cached))}</v></c>`;
}

/** The same as a binary workbook of Excel 97–2003. Its writer knows no struck fonts. */
export function xls(sheets: Readonly<Record<string, LaidSheet>>): Uint8Array {
  const written = Object.entries(sheets).map(([name, sheet]) => [name, toWritten(sheet)] as const);
  return workbook(Object.fromEntries(written), 'biff8');
}

function toWritten(sheet: LaidSheet): WrittenSheet {
  const last = Math.max(...sheet.rows.keys());
  const rows = Array.from({ length: last }, (_, index) => {
    const cells = sheet.rows.get(index + 1) ?? new Map<number, LaidCell>();
    return Array.from({ length: Math.max(-1, ...cells.keys()) + 1 }, (__, column) => {
      const cell = cells.get(column) ?? null;
      if (cell === null || typeof cell !== 'object') return cell;
      if ('serial' in cell) return { t: 'n' as const, v: cell.serial, z: 'yyyy-mm-dd' };
      if ('error' in cell) return cell.error;
      return { t: 'n' as const, v: Number(cell.cached), f: cell.formula };
    });
  });
  const { merged, hiddenRows, hiddenColumns, isHidden } = sheet;
  return { rows, merged, hiddenRows, hiddenColumns, isHidden };
}
