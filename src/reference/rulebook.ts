import { parseReasons, type RuleReason } from './ruleReasons';
import { parseRules, type Rule } from './rules';
import {
  parseHours,
  parseLists,
  parseStandards,
  type HoursLine,
  type ListLine,
  type StandardLine,
} from './ruleStandards';

/** The documents' rules with the dated numbers and lists that they are checked against. */
export interface Rulebook {
  rules: readonly Rule[];
  hours: readonly HoursLine[];
  standards: readonly StandardLine[];
  lists: readonly ListLine[];
  reasons: readonly RuleReason[];
}

/** Names of the files in data/. */
export const rulebookFiles = ['rules', 'rule_hours', 'rule_standards', 'rule_lists', 'rule_reasons'] as const;

/** Reads the files; throws LedgerError at the first fault. */
export function parseRulebook(texts: Record<(typeof rulebookFiles)[number], string>): Rulebook {
  return {
    rules: parseRules(texts.rules),
    hours: parseHours(texts.rule_hours),
    standards: parseStandards(texts.rule_standards),
    lists: parseLists(texts.rule_lists),
    reasons: parseReasons(texts.rule_reasons),
  };
}
