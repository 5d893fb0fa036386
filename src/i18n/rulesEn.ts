import type { rulesZh } from './rulesZh';

/** Texts of the page of policy checks, English. */
export const rulesEn: Record<keyof typeof rulesZh, string> = {
  'rules.intro':
    'The loaded records are held against the clauses of the five documents. A possible breach may as well be a wrong record; only the competent authority decides.',
  'rules.sections': 'What is checked',
  'rules.section.checks': 'Rule by rule',
  'rules.section.floor': 'Yearly pass rates',
  'rules.section.subsidy': 'Training subsidies',
  'rules.section.supply': 'Catalogues, platforms, vouchers',
  'rules.preparing': 'Getting single records ready …',
};
