import type { Bilingual, Entry } from '../model/ledger';
import { csvRows, type CsvRow } from './csvRows';
import type { OccupationLists } from './filter';
import { ledgerColumns, type LedgerColumn } from './ledgerColumns';
import { parseBaseline, parseMilestones, parsePeriod, parseThresholds } from './ledgerPlan';
import { parseDenominator, parseOtherReading, parseReading } from './ledgerReading';

type Row = CsvRow<LedgerColumn>;

const roles = ['target', 'list-size', 'cap'] as const;
const regions = ['chongqing', 'zhejiang', 'dadukou'] as const;
const kinds = ['cumulative', 'per-year', 'annual-average', 'stock', 'ratio'] as const;
const comparators = ['>=', '>', '<=', '='] as const;

function bothLanguages(row: Row, name: 'title' | 'short' | 'unit'): Bilingual {
  return { zh: row.filled(`${name}_zh`), en: row.filled(`${name}_en`) };
}

function parseId(row: Row): string {
  const id = row.filled('id');
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return id;
  return row.fail('id', {
    zh: `“${id}”只能用小写字母、数字和连字符`,
    en: `"${id}" is not lower-case words joined by hyphens`,
  });
}

function parseValue(row: Row): number {
  const value = row.number('value') ?? row.fail('value', { zh: '未填写', en: 'is empty' });
  // A target of nothing has neither a completion nor a pace.
  return value > 0 ? value : row.fail('value', { zh: '应大于0', en: 'is not greater than 0' });
}

function parseEntry(row: Row, lists: OccupationLists): Entry {
  const id = parseId(row);
  const role = row.oneOf('role', roles);
  const kind = row.oneOf('kind', kinds);
  const { start, end } = parsePeriod(row, role, kind);
  const reading = parseReading(row, role, kind, lists);
  return {
    id,
    role,
    region: row.oneOf('region', regions),
    kind,
    title: bothLanguages(row, 'title'),
    short: bothLanguages(row, 'short'),
    headline: row.flag('headline'),
    metric: row.filled('metric'),
    unit: bothLanguages(row, 'unit'),
    comparator: row.oneOf('comparator', comparators),
    value: parseValue(row),
    start,
    end,
    strive: row.flag('strive'),
    reading,
    otherReading: parseOtherReading(row, lists),
    denominator: parseDenominator(row, role, kind, reading, lists),
    baseline: parseBaseline(row, kind, end),
    milestones: parseMilestones(row, { start, end }),
    thresholds: parseThresholds(row),
    document: row.filled('doc_number'),
    clause: row.filled('clause'),
    quote: row.filled('quote_zh'),
    note: { zh: row.text('note_zh'), en: row.text('note_en') },
    overlaps: row
      .text('overlaps')
      .split(';')
      .map((other) => other.trim())
      .filter((other) => other !== ''),
  };
}

/**
 * Reads data/targets.csv. `lists` are the occupation lists that filters may name. An overlap stated on one side
 * holds on both, so that a new target needs one new line only. Throws LedgerError at the first fault.
 */
export function parseLedger(text: string, lists: OccupationLists = new Map()): Entry[] {
  const rows = csvRows('targets.csv', text, ledgerColumns);
  const entries = rows.map((row) => ({ row, entry: parseEntry(row, lists) }));
  const lineOf = new Map<string, number>();
  for (const { row, entry } of entries) {
    const earlier = lineOf.get(entry.id);
    if (earlier !== undefined) {
      row.fail('id', {
        zh: `与第${earlier}行编号相同`,
        en: `"${entry.id}" already stands in line ${earlier}`,
      });
    }
    lineOf.set(entry.id, row.line);
  }
  for (const { row, entry } of entries) {
    const unknown = entry.overlaps.find((other) => !lineOf.has(other) || other === entry.id);
    if (unknown !== undefined) {
      row.fail('overlaps', {
        zh: `“${unknown}”不是其他目标的编号`,
        en: `"${unknown}" is not the id of another entry`,
      });
    }
  }
  return entries.map(({ entry }) => ({
    ...entry,
    overlaps: entries
      .map((other) => other.entry)
      .filter((other) => entry.overlaps.includes(other.id) || other.overlaps.includes(entry.id))
      .map((other) => other.id),
  }));
}
