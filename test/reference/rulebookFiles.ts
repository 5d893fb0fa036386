import { readFileSync } from 'node:fs';
import { parseRulebook } from '../../src/reference/rulebook';

const read = (name: string) => readFileSync(new URL(`../../data/${name}.csv`, import.meta.url), 'utf8');

export const ruleTexts = {
  rules: read('rules'),
  rule_hours: read('rule_hours'),
  rule_standards: read('rule_standards'),
  rule_lists: read('rule_lists'),
  rule_reasons: read('rule_reasons'),
};

export const rulebook = parseRulebook(ruleTexts);
