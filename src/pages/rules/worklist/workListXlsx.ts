import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { editSheets, withChecks, withPane, type CellCheck } from '../../../export/sheetParts';
import { formatDay } from '../../../format/dates';
import { noValue } from '../../../format/language';
import {
  caseStateWords,
  stateText,
  type WorkListColumn,
  workListColumns,
} from '../../../ingest/worklist/vocabulary';
import { caseStates, type Case } from '../../../model/caseBook';
import type { Rule } from '../../../reference/rules';
import type { Words } from '../../context';

/** What of the page a work list is made of. */
export interface WorkListParts {
  /** One row each, in this order. */
  cases: readonly Case[];
  /** What a finding says, as one sentence. */
  sentence(one: Case): string;
  rules: ReadonlyMap<string, Pick<Rule, 'document' | 'clause' | 'action'>>;
  unitName(id: string): string;
  institutionName(id: string): string;
  /** ISO day of the data's cut-off; null where it is not known. */
  asOf: string | null;
  /** What the list is narrowed to, in words. */
  scope: string;
  /** ISO day on which the list is made. */
  today: string;
  isSample: boolean;
}

const widths: Readonly<Record<WorkListColumn, number>> = {
  id: 24,
  unit: 14,
  institution: 28,
  class: 18,
  issue: 60,
  basis: 30,
  action: 40,
  due: 12,
  state: 34,
  day: 12,
};
/** The spreadsheet's own short date (format 14), which every program shows in its reader's way: 2026/4/30. */
const dayFormat = 'm/d/yy';

/**
 * A work list to be filled in: the cases on the first sheet, on the second what they are and how to answer. Every text
 * is a text cell, so that nothing in it is ever computed; days are days. Neither record ids nor person codes are in it.
 */
export function workListXlsx(parts: WorkListParts, words: Words): Uint8Array<ArrayBuffer> {
  const { t } = words;
  const mark = parts.isSample ? [[textCell(t('sample.banner'))]] : [];
  const head = mark.length + 1;
  const last = head + parts.cases.length;
  const list = utils.aoa_to_sheet([
    ...mark,
    workListColumns.map(({ title }) => textCell(words.pick(title))),
    ...parts.cases.map((one) => rowOf(one, parts, words)),
  ]);
  list['!cols'] = workListColumns.map(({ name }) => ({ wch: widths[name] }));
  list['!autofilter'] = { ref: `A${head}:${letterOf('day')}${last}` };
  const { sheet: about, firstWord } = aboutSheet(mark, parts, words);
  const [listName, aboutName] = [t('worklist.sheet'), t('worklist.about')];
  const book = utils.book_new();
  utils.book_append_sheet(book, list, listName);
  utils.book_append_sheet(book, about, aboutName);
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  const rows = (name: WorkListColumn) => `${letterOf(name)}${head + 1}:${letterOf(name)}${last}`;
  const cells = `'${aboutName}'!$A$${firstWord}:$A$${firstWord + caseStates.length - 1}`;
  const checks: CellCheck[] = [
    // Open: remarks follow behind the word.
    { kind: 'list', cells, isOpen: true, range: rows('state'), hint: t('worklist.hint.state') },
    { kind: 'date', range: rows('day'), hint: t('worklist.hint.day') },
  ];
  return editSheets(bytes, {
    1: (xml) => (parts.cases.length > 0 ? withChecks(withPane(xml, head), checks) : withPane(xml, head)),
  });
}

function rowOf(one: Case, parts: WorkListParts, { pick, language }: Words): CellObject[] {
  const rule = parts.rules.get(one.rule);
  const cells: Readonly<Record<WorkListColumn, CellObject>> = {
    id: textCell(one.id),
    unit: textCell(one.unit === null ? noValue : parts.unitName(one.unit)),
    institution: textCell(one.institution === null ? noValue : parts.institutionName(one.institution)),
    class: textCell(one.classId ?? noValue),
    issue: textCell(parts.sentence(one)),
    basis: textCell(rule ? `${rule.document} ${rule.clause}`.trim() : noValue),
    action: textCell(rule ? pick(rule.action) : noValue),
    due: one.dueDate === null ? textCell(noValue) : dayCell(one.dueDate),
    state: textCell(stateText(one.state, one.note, language)),
    day: one.closedOn === null ? { t: 'z' } : dayCell(one.closedOn),
  };
  return workListColumns.map(({ name }) => cells[name]);
}

/** @returns the sheet and the row of the first of the words that may be chosen */
function aboutSheet(
  mark: readonly CellObject[][],
  { cases, asOf, scope, today }: WorkListParts,
  { t, language, pick }: Words,
): { sheet: WorkSheet; firstWord: number } {
  const lines: [term: string, text: string][] = [
    [t('worklist.about.what'), t('worklist.about.whatText', { n: cases.length })],
    [t('worklist.about.asOf'), asOf === null ? noValue : formatDay(asOf, language)],
    [t('worklist.about.scope'), scope],
    [t('worklist.about.made'), formatDay(today, language)],
    [t('worklist.about.nature'), t('worklist.about.natureText')],
    [t('worklist.about.fill'), t('worklist.about.fillText')],
    ['', t('worklist.about.fillRows')],
    ['', t('worklist.about.back')],
    [t('worklist.about.words'), ''],
  ];
  const meanings = caseStates.map((state): [string, string] => [
    pick(caseStateWords[state]),
    t(`worklist.about.${state}`),
  ]);
  const sheet = utils.aoa_to_sheet([
    ...mark,
    ...[...lines, ...meanings].map((line) => line.map((text) => (text === '' ? { t: 'z' } : textCell(text)))),
  ]);
  sheet['!cols'] = [{ wch: 26 }, { wch: 110 }];
  return { sheet, firstWord: mark.length + lines.length + 1 };
}

const textCell = (text: string): CellObject => ({ t: 's', v: text });

function dayCell(day: string): CellObject {
  return { t: 'n', v: (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000, z: dayFormat };
}

function letterOf(column: WorkListColumn): string {
  return utils.encode_col(workListColumns.findIndex(({ name }) => name === column));
}
