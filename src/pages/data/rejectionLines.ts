import type { ExportTable } from '../../export/table';
import type { Translate } from '../../i18n/translate';
import { hiddenValue } from '../../ingest/cell';
import type { LoadableFile } from '../../ingest/checkTask';
import type { Rejection } from '../../ingest/types';
import { hasText, type Sentence } from './useSentence';

/** One row that was not loaded, in words. */
export interface RejectionLine {
  /** Null where the file has no named sheets. */
  sheet: string | null;
  row: number;
  column: string;
  found: string;
  problem: string;
  mend: string;
}

/** Rows of one file with the same problem in the same column. */
export interface RejectionGroup {
  key: string;
  /** Where they stand, in the file's order; empty where the file has no named sheets. */
  sheets: string[];
  column: string;
  problem: string;
  /** How to mend the first of them. */
  mend: string;
  count: number;
}

export function rejectionLines(
  { dataset, rejected }: Pick<LoadableFile, 'dataset' | 'rejected'>,
  { t, sentence }: { t: Translate; sentence: Sentence },
): RejectionLine[] {
  return rejected.map(({ sheet = null, row, column, key, params }) => {
    const mend = `mend.${key.replace(/^err\./, '')}`;
    return {
      sheet,
      row,
      column: column ?? '—',
      found: foundIn(params, t),
      problem: sentence(key, params, dataset),
      mend: hasText(mend) ? sentence(mend, params, dataset) : '—',
    };
  });
}

function foundIn({ v }: Rejection['params'], t: Translate): string {
  if (v === undefined || v === '') return '—';
  return v === hiddenValue ? t('load.hidden') : String(v);
}

export function groupKey({ column, problem }: Pick<RejectionLine, 'column' | 'problem'>): string {
  return `${column}\u001f${problem}`;
}

/** Most frequent first; equal counts in file order. */
export function rejectionGroups(lines: readonly RejectionLine[]): RejectionGroup[] {
  const groups = new Map<string, RejectionGroup>();
  for (const { sheet, column, problem, mend } of lines) {
    const key = groupKey({ column, problem });
    const group = groups.get(key) ?? { key, sheets: [], column, problem, mend, count: 0 };
    if (sheet !== null && !group.sheets.includes(sheet)) group.sheets.push(sheet);
    group.count++;
    groups.set(key, group);
  }
  return [...groups.values()].sort((left, right) => right.count - left.count);
}

/** The list as a file of its own: what is hidden on the page is hidden in it too. */
export function rejectionTable(file: string, lines: readonly RejectionLine[], t: Translate): ExportTable {
  const texts = (...headings: string[]) => headings.map((heading) => ({ heading, decimals: null }));
  return {
    name: t('load.problems'),
    mark: null,
    columns: [
      ...texts(t('load.file'), t('load.sheet')),
      { heading: t('load.row'), decimals: 0 },
      ...texts(t('load.column'), t('load.found'), t('load.problem'), t('load.mend')),
    ],
    rows: lines.map(({ sheet, row, column, found, problem, mend }) => [
      file,
      sheet,
      row,
      column,
      found,
      problem,
      mend,
    ]),
    notes: { name: '', lines: [] },
  };
}
