import type { Bilingual } from '../model/ledger';
import { csvRows } from './csvRows';

/** What a machine value of a finding is, and so how a page writes it; lists and values are joined by | or /. */
export const evidenceKinds = [
  'both',
  'category-flag',
  'certificate',
  'count',
  'day',
  'days',
  'division',
  'education-category',
  'excluded',
  'exit',
  'fen',
  'flags',
  'fraction',
  'fractions',
  'hours',
  'level',
  'list',
  'none',
  'occupation',
  'occupation-level',
  'order',
  'percent',
  'period',
  'platform-attendance',
  'platform-day',
  'prefix',
  'programme',
  'results',
  'share',
  'stay',
  'text',
  'value',
  'year',
  'yuan',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** The sentence in which a finding of a rule is told; {found} and {expected} stand for its values. */
export interface RuleReason {
  rule: string;
  reason: string;
  found: EvidenceKind;
  expected: EvidenceKind;
  text: Bilingual;
}

const columns = ['rule', 'reason', 'found_kind', 'expected_kind', 'text_zh', 'text_en'] as const;

/** Reads data/rule_reasons.csv. Throws LedgerError naming the broken line. */
export function parseReasons(text: string): RuleReason[] {
  const lines = new Map<string, number>();
  return csvRows('rule_reasons.csv', text, columns).map((row) => {
    const reason: RuleReason = {
      rule: row.filled('rule'),
      reason: row.filled('reason'),
      found: row.oneOf('found_kind', evidenceKinds),
      expected: row.oneOf('expected_kind', evidenceKinds),
      text: { zh: row.filled('text_zh'), en: row.filled('text_en') },
    };
    const key = `${reason.rule} ${reason.reason}`;
    const earlier = lines.get(key);
    if (earlier !== undefined)
      row.fail('reason', { zh: `与第${earlier}行相同`, en: `already stands in line ${earlier}` });
    lines.set(key, row.line);
    return reason;
  });
}
