import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Session } from '../db/session';
import { datasets, type Dataset } from '../model/ledger';
import { summarise, type CaseTally, type Finding, type RuleSummary } from '../model/ruleVerdict';
import type { DataRegion } from '../reference/divisions';
import type { Rulebook } from '../reference/rulebook';
import type { Rule } from '../reference/rules';
import type { DatasetStatus } from './queries';
import { runQuery, type Query } from './query';
import { listedCasesQuery, ruleQueries, type RuleRow, type RuleStatement } from './ruleQueries';
import { createRuleTables } from './ruleTables';

export interface RuleSources {
  session: Session;
  status: readonly DatasetStatus[];
  rulebook: Rulebook;
}

/** What one live rule comes to on the loaded rows of its region. */
export interface RuleResult {
  rule: Rule;
  /** Cut-off day of its first dataset, which stands for today; null where that is not loaded. */
  asOf: string | null;
  findings: readonly Finding[];
  tallies: readonly CaseTally[];
  summary: RuleSummary;
}

/** More findings of one rule are no work list any more, and would fill the page's memory. */
export const mostListed = 20_000;

export interface RuleCheck {
  region: DataRegion;
  /** Ids of the rules to check; all live rules of the region by default. */
  rules?: readonly string[];
  /** Findings to list of a rule, `mostListed` by default; beyond them they are only counted. */
  listed?: number;
  /** Ends the run before its next statement: a statement that has begun cannot be ended. */
  signal?: AbortSignal;
  onResult?: (result: RuleResult, done: number, all: number) => void;
}

/**
 * Checks live rules one after the other, in the order of data/rules.csv. The rows of the region must be in the engine
 * (DataStore.ensureRows). Rejects with the signal's reason when cancelled, with QueryError where a statement fails.
 */
export async function checkRules(
  { session, status, rulebook }: RuleSources,
  { region, rules, listed = mostListed, signal, onResult }: RuleCheck,
): Promise<RuleResult[]> {
  const wanted = rulebook.rules.filter(
    (rule) => rule.status === 'live' && rule.region === region && (rules?.includes(rule.id) ?? true),
  );
  signal?.throwIfAborted();
  await createRuleTables(session, rulebook);
  const results: RuleResult[] = [];
  for (const rule of wanted) {
    signal?.throwIfAborted();
    const [first] = datasetsOf(rule);
    const asOf = status.find((one) => one.region === region && one.dataset === first)?.asOf ?? null;
    const result = await checkRule(session, rule, asOf, listed);
    results.push(result);
    onResult?.(result, results.length, wanted.length);
  }
  signal?.throwIfAborted();
  return results;
}

/** Datasets that a rule reads, the one whose cut-off day decides first. */
export function datasetsOf(rule: Rule): Dataset[] {
  const named = rule.fields.map((field) => field.slice(0, field.indexOf('.')));
  const known = named.flatMap((name) => datasets.find((dataset) => dataset === name) ?? []);
  return [...new Set(known)];
}

/** An id that stays the same across loads: the rule and 64 bits of what makes up the case. */
export function findingId(rule: string, region: string, caseKey: string): string {
  const digest = bytesToHex(sha256(utf8ToBytes(`${rule}\u001f${region}\u001f${caseKey}`)));
  return `${rule}-${digest.slice(0, 16)}`;
}

function listing({ name, sql }: RuleStatement): Query<RuleRow> {
  return {
    ...listedCasesQuery,
    name,
    sql: `WITH rule_answer AS MATERIALIZED (\n${sql}\n)\nFROM (\n${listedCasesQuery.sql}\n)`,
  };
}

async function checkRule(
  session: Session,
  rule: Rule,
  asOf: string | null,
  listed: number,
): Promise<RuleResult> {
  const findings: Finding[] = [];
  const tallies: CaseTally[] = [];
  const query = ruleQueries.get(rule.id);
  const region = rule.region ?? '';
  if (!query) throw new Error(`rule ${rule.id} is live and has no statement`);
  if (asOf !== null)
    for (const row of await runQuery(session, listing(query), [region, asOf, listed])) {
      if (row.kind === 'tally') tallies.push(row.tally);
      else
        findings.push({
          id: findingId(rule.id, region, row.finding.caseKey),
          rule: rule.id,
          region,
          ...row.finding,
        });
    }
  // The engine answers in no order of its own.
  findings.sort((one, other) => (one.id < other.id ? -1 : 1));
  return { rule, asOf, findings, tallies, summary: summarise(findings, tallies) };
}
