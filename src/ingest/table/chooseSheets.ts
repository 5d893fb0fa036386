import { FileRefusal, type Sentence } from '../types';
import { isFull, type OpenSheet } from './openSheet';

/** Which sheets are read as records, and why the others are not. */
export interface Choice {
  taken: readonly OpenSheet[];
  left: ReadonlyMap<OpenSheet, Sentence>;
  /** Sheets without heading that go on where a full sheet ended, by what they continue. */
  continued: ReadonlyMap<OpenSheet, OpenSheet>;
  /** Why nothing can be read; personal data apart. */
  refusal: FileRefusal | null;
}

const summaryName = /汇总|合计|总表|统计|目录|封面|填表说明|^说明$|字典|参数/;

/**
 * Takes the one sheet that fits, or all sheets of the same columns (a sheet a month). Hidden, summing and cross sheets
 * are left out. A sheet that is almost such a table stops the file: leaving it out would lose its records.
 * @param wanted names of the sheets that a person chose; null where nobody was asked
 * Refusals: those of headings, `load.whichSheet` {sheets}, `err.crossTab`, `load.onlyHidden` {sheets}, `load.empty`.
 */
export function chooseSheets(sheets: readonly OpenSheet[], wanted: readonly string[] | null = null): Choice {
  if (wanted !== null) return takeWanted(sheets, wanted);
  const left = new Map<OpenSheet, Sentence>();
  const leave = (sheet: OpenSheet, key: string) => left.set(sheet, { key, params: {} });
  const fits = sheets.filter(isFit);
  const plain = fits.filter((sheet) => !isSummary(sheet));
  const taken = plain.length > 0 ? plain : fits;
  const continued = continuations(sheets, taken);
  for (const sheet of sheets) {
    if (taken.includes(sheet) || continued.has(sheet)) continue;
    if (sheet.sheet.hidden) leave(sheet, 'sheet.hidden');
    else if (isSummary(sheet)) leave(sheet, 'sheet.summary');
    else if (sheet.heading?.isCross) leave(sheet, 'sheet.cross');
    else leave(sheet, isEmpty(sheet) ? 'sheet.empty' : 'sheet.noTable');
  }
  return { taken, left, continued, refusal: refuse(sheets, taken, left) };
}

/** The chosen sheets and no others; one that is not as planned stops the file. */
function takeWanted(sheets: readonly OpenSheet[], wanted: readonly string[]): Choice {
  const taken = sheets.filter(({ sheet }) => wanted.includes(sheet.name ?? ''));
  const continued = continuations(sheets, taken);
  const left = new Map<OpenSheet, Sentence>();
  for (const sheet of sheets)
    if (!taken.includes(sheet) && !continued.has(sheet))
      left.set(sheet, { key: 'sheet.notChosen', params: {} });
  const wrong = taken.find(({ heading }) => heading === null || heading.recognition.refusal !== null);
  if (taken.some(({ heading }) => heading?.isCross))
    return { taken, left, continued, refusal: new FileRefusal('err.crossTab') };
  const none = taken.length === 0 ? new FileRefusal('load.noHeading') : null;
  return { taken, left, continued, refusal: wrong ? refuseSheet(wrong) : none };
}

function refuse(
  sheets: readonly OpenSheet[],
  taken: readonly OpenSheet[],
  left: ReadonlyMap<OpenSheet, Sentence>,
): FileRefusal | null {
  const [first] = taken;
  if (first === undefined) return refuseAll(sheets);
  if (new Set(taken.map(columnsOf)).size > 1)
    return new FileRefusal('load.whichSheet', { n: taken.length, sheets: namesOf(taken) });
  const almost = [...left].find(([sheet, { key }]) => key === 'sheet.noTable' && isAlmost(sheet, first));
  return almost ? refuseSheet(almost[0]) : null;
}

function refuseAll(sheets: readonly OpenSheet[]): FileRefusal {
  const visible = sheets.filter(({ sheet }) => !sheet.hidden);
  const headed = visible.filter(({ heading }) => heading !== null);
  const [near] = [...headed.filter((sheet) => !isSummary(sheet)), ...headed];
  if (near?.heading?.isCross) return new FileRefusal('err.crossTab');
  if (near) return refuseSheet(near);
  const hidden = sheets.filter(({ sheet, heading }) => sheet.hidden && heading !== null);
  if (hidden.length > 0) return new FileRefusal('load.onlyHidden', { sheets: namesOf(hidden) });
  return new FileRefusal(sheets.every(isEmpty) ? 'load.empty' : 'load.noHeading');
}

function refuseSheet({ sheet, heading }: OpenSheet): FileRefusal {
  const refusal = heading?.recognition.refusal ?? new FileRefusal('load.noHeading');
  if (sheet.name === null) return refusal;
  const named = { key: 'load.inSheet', params: { sheet: sheet.name } };
  return new FileRefusal(refusal.key, refusal.params, [...refusal.details, named]);
}

function isFit({ sheet, heading }: OpenSheet): boolean {
  return !sheet.hidden && heading !== null && !heading.isCross && heading.recognition.refusal === null;
}

export function isSummary({ sheet }: OpenSheet): boolean {
  return sheet.name !== null && summaryName.test(sheet.name);
}

/** Known headings of the same dataset, at least half as many: the same table with a mistake in its heading. */
function isAlmost({ heading }: OpenSheet, like: OpenSheet): boolean {
  const known = (one: OpenSheet['heading']) =>
    one?.recognition.fields.filter((field) => field !== null).length ?? 0;
  return (
    heading?.recognition.schema === like.heading?.recognition.schema &&
    known(heading) * 2 >= known(like.heading)
  );
}

function continuations(
  sheets: readonly OpenSheet[],
  taken: readonly OpenSheet[],
): ReadonlyMap<OpenSheet, OpenSheet> {
  const continued = new Map<OpenSheet, OpenSheet>();
  sheets.forEach((sheet, index) => {
    const before = sheets[index - 1];
    if (!before || sheet.heading !== null || sheet.sheet.hidden || isEmpty(sheet)) return;
    const start = continued.get(before) ?? before;
    if (taken.includes(start) && isFull(before.sheet)) continued.set(sheet, start);
  });
  return continued;
}

function isEmpty({ heading, above }: OpenSheet): boolean {
  return heading === null && above.length === 0;
}

function columnsOf({ heading }: OpenSheet): string {
  if (heading === null) return '';
  const { schema, fields } = heading.recognition;
  return [schema.name, ...fields.map((field) => field?.name ?? '').sort()].join(' ');
}

function namesOf(sheets: readonly OpenSheet[]): string {
  return sheets.map(({ sheet }) => `“${sheet.name ?? ''}”`).join('、');
}
