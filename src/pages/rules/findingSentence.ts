import type { Finding } from '../../model/ruleVerdict';
import type { Rulebook } from '../../reference/rulebook';
import type { EvidenceKind } from '../../reference/ruleReasons';
import type { Words } from '../context';
import type { ValueLabel } from '../target/valueLabel';
import { evidenceParts } from './evidence';

/** What a finding is known by once it is told: the same fields of a case of the work list. */
export type Told = Pick<Finding, 'rule' | 'reason' | 'found' | 'expected'>;

/** Tells a finding in one sentence of data/rule_reasons.csv, without a full stop. @throws Error for an unknown reason */
export function findingSentence(
  rulebook: Rulebook,
  { t, language }: Words,
  label: ValueLabel,
): (finding: Told) => string {
  const reasons = new Map(rulebook.reasons.map((one) => [`${one.rule} ${one.reason}`, one]));
  const rules = new Map(rulebook.rules.map((one) => [one.id, one]));
  return (finding) => {
    const reason = reasons.get(`${finding.rule} ${finding.reason}`);
    const rule = rules.get(finding.rule);
    if (!reason || !rule) throw new Error(`no sentence for ${finding.rule} ${finding.reason}`);
    const fill = new Map<string, string>();
    const add = (name: 'found' | 'expected', kind: EvidenceKind, value: string | null) => {
      const parts = evidenceParts(kind, value, { rule, language, label, t });
      fill.set(name, parts.join(kind === 'stay' ? t('rules.stay') : t('list.and')));
      parts.forEach((part, at) => fill.set(`${name}${at + 1}`, part));
    };
    add('found', reason.found, finding.found);
    add('expected', reason.expected, finding.expected);
    return reason.text[language].replace(/\{(\w+)\}/g, (_, name: string) => fill.get(name) ?? '');
  };
}
