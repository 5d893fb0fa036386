import type { Bilingual } from '../model/ledger';
import { csvRows } from './csvRows';
import type { OccupationLists } from './filter';

/** One line of an occupation list as its document prints it. */
export interface Occupation {
  list: string;
  /** Number within the list, from 1. */
  seq: number;
  /** `4-04-05-05`; null where the document prints none. */
  code: string | null;
  name: Bilingual;
  /** Standard class hours of the three professional-technical levels; null for skill occupations. */
  hours: { junior: number; intermediate: number; senior: number } | null;
  /** For an item without a code: the occupation it is (`same`) or belongs to (`work-type`). */
  related: { code: string; relation: 'same' | 'work-type' } | null;
  document: string;
  clause: string;
  note: string;
}

const columns = [
  'list',
  'seq',
  'code',
  'name_zh',
  'name_en',
  'hours_junior',
  'hours_intermediate',
  'hours_senior',
  'relation',
  'related_code',
  'doc_number',
  'clause',
  'notes',
] as const;

/** Reads data/occupations.csv. Throws LedgerError for a malformed code, a number that is none, a code twice in a list. */
export function parseOccupations(text: string): Occupation[] {
  const seen = new Set<string>();
  return csvRows('occupations.csv', text, columns).map((row) => {
    const list = row.filled('list');
    const codeIn = (column: 'code' | 'related_code') => {
      const code = row.text(column);
      if (code === '' || /^\d-\d{2}-\d{2}-\d{2}$/.test(code)) return code || null;
      return row.fail(column, {
        zh: `“${code}”应写作4-04-05-05`,
        en: `"${code}" is not of the form 4-04-05-05`,
      });
    };
    const code = codeIn('code');
    const key = `${list} ${code}`;
    if (code && seen.has(key))
      row.fail('code', { zh: '清单内重复', en: `"${code}" stands twice in its list` });
    seen.add(key);
    const junior = row.number('hours_junior');
    const intermediate = row.number('hours_intermediate');
    const senior = row.number('hours_senior');
    const relatedCode = codeIn('related_code');
    return {
      list,
      seq: row.number('seq') ?? row.fail('seq', { zh: '未填写', en: 'is empty' }),
      code,
      name: { zh: row.filled('name_zh'), en: row.filled('name_en') },
      hours:
        junior !== null && intermediate !== null && senior !== null ? { junior, intermediate, senior } : null,
      related: relatedCode
        ? { code: relatedCode, relation: row.oneOf('relation', ['same', 'work-type']) }
        : null,
      document: row.filled('doc_number'),
      clause: row.filled('clause'),
      note: row.text('notes'),
    };
  });
}

/** The codes of every list, in its order; a list printed without codes is empty. */
export function occupationLists(occupations: readonly Occupation[]): OccupationLists {
  const lists = new Map<string, string[]>();
  for (const { list, code } of occupations) {
    const codes = lists.get(list) ?? [];
    if (code) codes.push(code);
    lists.set(list, codes);
  }
  return lists;
}

/** Names by code; codes outside the lists are absent. */
export function occupationNames(occupations: readonly Occupation[]): ReadonlyMap<string, Bilingual> {
  return new Map(occupations.flatMap(({ code, name }) => (code ? [[code, name] as const] : [])));
}
