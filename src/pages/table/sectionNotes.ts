import type { Note } from '../../export/table';
import type { Words } from '../context';

/** What is to be said about a table of this page where it leaves the page. */
export interface SectionTerms {
  /** What the table shows. */
  title: string;
  /** What is counted, and which reading is used. */
  definition: readonly string[];
  period: string;
  /** The source clauses, each with its quotation. */
  clauses: readonly string[];
  notes?: readonly string[];
}

interface Given extends SectionTerms {
  words: Words;
  /** What the reader narrowed the figures to; '' where nothing was chosen. */
  chosen: string;
  /** The cut-off day in words. */
  asOf: string;
  source: string;
}

/** The notes of a table in the order of all tables of the product; what is empty is left out. */
export function sectionNotes({ words: { t }, ...given }: Given): Note[] {
  const lines: [term: string, text: string][] = [
    [t('export.title'), given.title],
    ...given.definition.map((text): [string, string] => [t('target.definition'), text]),
    [t('export.counted'), given.period],
    [t('filter.title'), given.chosen || t('filter.all')],
    [t('term.asOf'), given.asOf],
    [t('export.source'), given.source],
    ...given.clauses.map((text): [string, string] => [t('export.clause'), text]),
    ...(given.notes ?? []).map((text): [string, string] => [t('export.note'), text]),
    [t('export.note'), t('status.disclaimer')],
    [t('export.note'), t('out.footer')],
  ];
  return lines.filter(([, text]) => text !== '').map(([term, text]) => ({ term, text }));
}
