import type { RuleResult } from '../../query/rules';
import type { PolicyDocument } from '../../reference/documents';
import type { Rule } from '../../reference/rules';
import { hasCases } from './scopeResults';

export const ruleOrders = ['action', 'document'] as const;
export type RuleOrder = (typeof ruleOrders)[number];

/** What needs action, most urgent first. */
export const actionGroups = ['breach', 'pending', 'not-checkable', 'pass', 'noCases', 'rest'] as const;

export interface RuleGroup {
  id: string;
  /** Null where rules are grouped by what needs action. */
  document: PolicyDocument | null;
  rules: readonly Rule[];
}

/** Rules in groups, none of them empty; within a group those with most breaches first, else in the documents' order. */
export function groupRules(
  rules: readonly Rule[],
  results: ReadonlyMap<string, RuleResult>,
  order: RuleOrder,
  documents: readonly PolicyDocument[],
): RuleGroup[] {
  const groups: RuleGroup[] =
    order === 'document'
      ? [
          ...documents.map((document) => ({
            id: document.number,
            document,
            rules: rules.filter((rule) => rule.document === document.number),
          })),
          { id: 'own', document: null, rules: rules.filter((rule) => rule.document === '') },
        ]
      : actionGroups.map((id) => ({
          id,
          document: null,
          rules: rules
            .filter((rule) => groupOf(results.get(rule.id)) === id)
            .sort((one, other) => breachesOf(other) - breachesOf(one)),
        }));
  return groups.filter((group) => group.rules.length > 0);

  function breachesOf(rule: Rule): number {
    return results.get(rule.id)?.summary.breaches ?? 0;
  }
}

function groupOf(result: RuleResult | undefined): (typeof actionGroups)[number] {
  if (!result) return 'rest';
  return hasCases(result.summary) ? result.summary.verdict : 'noCases';
}
