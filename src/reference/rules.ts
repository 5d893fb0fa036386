import { isDay } from '../model/calendar';
import type { Bilingual } from '../model/ledger';
import { csvRows, type CsvRow } from './csvRows';
import { dataRegions, type DataRegion } from './divisions';

export const ruleKinds = ['hard', 'derived', 'list', 'flow'] as const;
/** live: a statement of queries/rules checks it; enforced: a part of the product keeps it; not-live: data or number missing. */
export const ruleStatuses = ['live', 'enforced', 'not-live'] as const;

/** One checkable rule of the documents. */
export interface Rule {
  /** `E-14`; the letter names the document. */
  id: string;
  /** Number of the document; '' for the checks that follow from the ledger. */
  document: string;
  clause: string;
  /** Verbatim; two passages are joined by ……. */
  quote: string;
  kind: (typeof ruleKinds)[number];
  status: (typeof ruleStatuses)[number];
  /** Null for rules about the product's own counting. */
  region: DataRegion | null;
  /** Programmes that the rule binds; empty = all. */
  programmes: readonly string[];
  /** The one reporting unit that the rule binds, null = all. */
  unit: string | null;
  /** First and last day on which it binds (by class start or exam), null = open. */
  validFrom: string | null;
  validTo: string | null;
  /** Whether it speaks of a person's whole history, of which loaded data may hold a part only. */
  needsHistory: boolean;
  /** `dataset.field`, all of them in data/schemas where the rule is live. */
  fields: readonly string[];
  /** What the data lack, for a rule that is not live. */
  missing: readonly string[];
  /** The part of the product that keeps it, for an enforced rule; else ''. */
  place: string;
  title: Bilingual;
  /** How an open text is read; empty where the text is plain. */
  reading: Bilingual;
  alternatives: Bilingual;
  action: Bilingual;
  /** Why it is not checked from records; empty for live rules. */
  why: Bilingual;
}

const columns = [
  'id',
  'doc_number',
  'clause',
  'quote_zh',
  'kind',
  'status',
  'region',
  'programme',
  'unit',
  'valid_from',
  'valid_to',
  'history',
  'fields',
  'missing',
  'place',
  'title_zh',
  'title_en',
  'reading_zh',
  'reading_en',
  'alternatives_zh',
  'alternatives_en',
  'action_zh',
  'action_en',
  'why_zh',
  'why_en',
] as const;
type Row = CsvRow<(typeof columns)[number]>;

function parseId(row: Row): string {
  const id = row.filled('id');
  if (/^[A-Z]-\d{2}[a-z]?$/.test(id)) return id;
  return row.fail('id', { zh: `“${id}”应写作E-01`, en: `"${id}" is not of the form E-01` });
}

function dayIn(row: Row, column: 'valid_from' | 'valid_to'): string | null {
  const day = row.text(column);
  if (day === '' || isDay(day)) return day || null;
  return row.fail(column, { zh: `“${day}”不是有效日期`, en: `"${day}" is not a day` });
}

const words = (text: string) => text.split('|').filter((word) => word !== '');

function pair(row: Row, name: 'reading' | 'alternatives' | 'action' | 'why'): Bilingual {
  const [zh, en] = [row.text(`${name}_zh`), row.text(`${name}_en`)];
  // A text in one language only would leave a hole on the other page.
  if (zh === '' && en !== '') row.filled(`${name}_zh`);
  if (en === '' && zh !== '') row.filled(`${name}_en`);
  return { zh, en };
}

function parseRule(row: Row): Rule {
  const status = row.oneOf('status', ruleStatuses);
  const rule: Rule = {
    id: parseId(row),
    document: row.text('doc_number'),
    clause: row.text('clause'),
    quote: row.text('quote_zh'),
    kind: row.oneOf('kind', ruleKinds),
    status,
    region: row.text('region') === '' ? null : row.oneOf('region', dataRegions),
    programmes: words(row.text('programme')),
    unit: row.text('unit') || null,
    validFrom: dayIn(row, 'valid_from'),
    validTo: dayIn(row, 'valid_to'),
    needsHistory: row.flag('history'),
    fields: words(row.text('fields')),
    missing: words(row.text('missing')),
    place: row.text('place'),
    title: { zh: row.filled('title_zh'), en: row.filled('title_en') },
    reading: pair(row, 'reading'),
    alternatives: pair(row, 'alternatives'),
    action: pair(row, 'action'),
    why: pair(row, 'why'),
  };
  if (rule.document !== '') for (const column of ['clause', 'quote_zh'] as const) row.filled(column);
  if (status === 'live') {
    for (const column of ['doc_number', 'region', 'valid_from', 'fields', 'action_zh'] as const)
      row.filled(column);
  } else row.filled('why_zh');
  if (status === 'not-live') row.filled('missing');
  if (status === 'enforced') row.filled('place');
  if (rule.validFrom !== null && rule.validTo !== null && rule.validTo < rule.validFrom)
    row.fail('valid_to', { zh: '早于起始日期', en: 'is before valid_from' });
  return rule;
}

/** Reads data/rules.csv. Throws LedgerError at the first broken line, naming it. */
export function parseRules(text: string): Rule[] {
  const lines = new Map<string, number>();
  return csvRows('rules.csv', text, columns).map((row) => {
    const rule = parseRule(row);
    const earlier = lines.get(rule.id);
    if (earlier !== undefined)
      row.fail('id', {
        zh: `与第${earlier}行编号相同`,
        en: `"${rule.id}" already stands in line ${earlier}`,
      });
    lines.set(rule.id, row.line);
    return rule;
  });
}
