import type { Dataset } from './ledger';

export type RuleVerdict = 'pass' | 'breach' | 'pending' | 'not-checkable';

/** Whether a text is written as the id of a finding is: `E-14-0123456789abcdef`. */
export function isFindingId(text: string): boolean {
  return /^[A-Z]-\d\d[a-z]?-[0-9a-f]{16}$/.test(text);
}

/** A case of a rule that needs somebody's attention, with what proves it. */
export interface Finding {
  /** The same for the same case whatever is loaded beside it: rule and a digest of 64 bits, `E-14-0123456789abcdef`. */
  id: string;
  rule: string;
  region: string;
  dataset: Dataset;
  /** Record ids, class or person and year that make up the case. */
  caseKey: string;
  /** First or latest record of the case; null for a case of many (a year of an institution). */
  recordId: string | null;
  /** All records of the case where they are few, in order; else `recordId` alone. */
  recordIds: readonly string[];
  personKey: string | null;
  unit: string | null;
  institution: string | null;
  classId: string | null;
  /** `2026-03`, or `2026` for a case of a whole year. */
  month: string | null;
  verdict: 'breach' | 'pending';
  /** Which sentence tells the case; `found` and `expected` fill it, in the units of the rule's statement. */
  reason: string;
  found: string | null;
  expected: string | null;
  /** ISO day by which something must be done, null without one. */
  dueDate: string | null;
}

/** Cases without a listed finding, counted where they lie. */
export interface CaseTally {
  unit: string | null;
  institution: string | null;
  /** `2026` (`2026-03` for breach and pending), null where the cases have no date. */
  year: string | null;
  /** breach, pending: findings beyond those that are listed. unproven: nothing found, but a history of which the data may hold a part only proves no compliance. */
  verdict: 'breach' | 'pending' | 'pass' | 'unproven' | 'not-checkable';
  /** Fields that are empty; empty for `pass`. */
  missing: readonly string[];
  cases: number;
}

export interface RuleSummary {
  verdict: RuleVerdict;
  breaches: number;
  pending: number;
  passed: number;
  unproven: number;
  notCheckable: number;
  /** Breaches and pending cases that are counted but stand in no list. */
  unlisted: number;
  /** Cases that could be looked at: breaches, passes and unproven ones. The m of “n of m”. */
  checked: number;
  /** Missing fields and how many cases lack them, most first. */
  missing: readonly { field: string; cases: number }[];
}

/**
 * What a rule comes to over some of its cases (all, or those of a unit, an institution or a year). A case that cannot
 * be checked never counts as passed, and nothing passes on a history that may be partial.
 */
export function summarise(findings: readonly Finding[], tallies: readonly CaseTally[]): RuleSummary {
  const casesOf = (wanted: CaseTally['verdict']) =>
    tallies.filter(({ verdict }) => verdict === wanted).reduce((sum, { cases }) => sum + cases, 0);
  const listed = (wanted: Finding['verdict']) => findings.filter(({ verdict }) => verdict === wanted).length;
  const unlisted = casesOf('breach') + casesOf('pending');
  const breaches = listed('breach') + casesOf('breach');
  const pending = listed('pending') + casesOf('pending');
  const passed = casesOf('pass');
  const unproven = casesOf('unproven');
  const missing = new Map<string, number>();
  for (const tally of tallies)
    for (const field of tally.missing) missing.set(field, (missing.get(field) ?? 0) + tally.cases);
  return {
    verdict: verdictOf({ breaches, pending, passed, unproven }),
    breaches,
    pending,
    passed,
    unproven,
    unlisted,
    notCheckable: casesOf('not-checkable'),
    checked: breaches + passed + unproven,
    missing: [...missing]
      .map(([field, cases]) => ({ field, cases }))
      .sort((one, other) => other.cases - one.cases || (one.field < other.field ? -1 : 1)),
  };
}

function verdictOf(counts: Record<'breaches' | 'pending' | 'passed' | 'unproven', number>): RuleVerdict {
  if (counts.breaches > 0) return 'breach';
  if (counts.pending > 0) return 'pending';
  return counts.passed > 0 && counts.unproven === 0 ? 'pass' : 'not-checkable';
}
