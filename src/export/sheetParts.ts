import { CFB } from '@e965/xlsx';

/*
 * The library that writes workbooks knows neither drop-downs nor frozen headings: they are put into the XML of what it
 * has written.
 */

/** The parts of a zip file as the library gives them; its own types say nothing of it. */
interface Parts {
  FileIndex: { name: string; content: Uint8Array }[];
  FullPaths: string[];
}
const zip = CFB as {
  read(data: Uint8Array, options: { type: 'buffer' }): Parts;
  write(parts: Parts, options: { type: 'buffer'; fileType: 'zip'; compression: boolean }): Uint8Array;
};

/** A hint may have 255 characters; longer ones keep the file from opening. */
const longestHint = 250;

/** What may be filled into some cells; the spreadsheet itself offers and checks it. */
export type CellCheck = {
  /** `A2:A100` */
  range: string;
  /** Shown beside the cell; '' for none. */
  hint: string;
} & (
  | { kind: 'any' }
  /** `cells` hold the words, as `'Lists'!$A$1:$A$6`; an open list takes other texts too. */
  | { kind: 'list'; cells: string; isOpen: boolean }
  | { kind: 'date' }
  | { kind: 'whole' | 'decimal'; least: number; most: number }
);

/** Changes sheets of a workbook by their number, the first being 1; the others stay as they are. */
export function editSheets(
  bytes: Uint8Array,
  changes: Readonly<Record<number, (xml: string) => string>>,
): Uint8Array<ArrayBuffer> {
  const parts = zip.read(bytes, { type: 'buffer' });
  for (const [number, change] of Object.entries(changes))
    edit(parts, `xl/worksheets/sheet${number}.xml`, change);
  return new Uint8Array(zip.write(parts, { type: 'buffer', fileType: 'zip', compression: true }));
}

/** The sheet with its first rows kept in sight. */
export function withPane(xml: string, rows = 1): string {
  const pane = `<pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/>`;
  return xml.replace(/<sheetView ([^>]*?)\/>/, `<sheetView $1>${pane}</sheetView>`);
}

/** The sheet with checks of its cells, which stand behind its rows, filter and merged cells. */
export function withChecks(xml: string, checks: readonly CellCheck[]): string {
  const text = `<dataValidations count="${checks.length}">${checks.map(validation).join('')}</dataValidations>`;
  const before = /<autoFilter[^>]*\/>/.exec(xml)?.[0] ?? '</sheetData>';
  return xml.replace(before, () => `${before}${text}`);
}

function validation(check: CellCheck): string {
  const shown =
    check.hint === '' ? '' : ` showInputMessage="1" prompt="${escaped(check.hint.slice(0, longestHint))}"`;
  const common = `allowBlank="1"${shown} sqref="${check.range}"`;
  switch (check.kind) {
    case 'any':
      return `<dataValidation ${common}/>`;
    case 'list': {
      const stop = check.isOpen ? '' : ' showErrorMessage="1"';
      return `<dataValidation type="list"${stop} ${common}><formula1>${escaped(check.cells)}</formula1></dataValidation>`;
    }
    case 'date':
      return `<dataValidation type="date" operator="greaterThan" showErrorMessage="1" ${common}><formula1>1</formula1></dataValidation>`;
    case 'whole':
    case 'decimal':
      return `<dataValidation type="${check.kind}" operator="between" showErrorMessage="1" ${common}><formula1>${check.least}</formula1><formula2>${check.most}</formula2></dataValidation>`;
  }
}

function edit(parts: Parts, path: string, change: (xml: string) => string): void {
  const index = parts.FullPaths.findIndex((full) => full.endsWith(path));
  const part = parts.FileIndex[index];
  if (!part) throw new Error(`no ${path} in the workbook`);
  const content = new TextEncoder().encode(change(new TextDecoder().decode(new Uint8Array(part.content))));
  Object.assign(part, { content, size: content.length });
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
