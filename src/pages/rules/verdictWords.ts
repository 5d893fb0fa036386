import { formatCount } from '../../format/count';
import { formatShare } from '../../format/share';
import { daysBetween } from '../../model/calendar';
import type { RuleResult } from '../../query/rules';
import { datasetsOf } from '../../query/rules';
import type { Rule } from '../../reference/rules';
import type { Words } from '../context';
import { fieldTitle } from '../data/schemaWords';
import { hasCases } from './scopeResults';
import type { Dataset } from '../../model/ledger';

/** Signs beside the words of a verdict; all of them print in 仿宋_GB2312 and WPS. */
export const verdictSigns = { breach: '◆', pending: '◇', 'not-checkable': '？', pass: '●' } as const;

/** What a rule comes to, in words; the second says what the first leaves open, null where nothing. */
export function verdictWords(words: Words, result: RuleResult): { line: string; more: string | null } {
  const { t } = words;
  const { rule, asOf, summary } = result;
  const { breaches, checked, passed, unproven, notCheckable } = summary;
  const n = formatCount;
  if (asOf === null) {
    const [dataset = 'training'] = datasetsOf(rule);
    return { line: t('rules.noDataset', { dataset: t(`dataset.${dataset}`) }), more: null };
  }
  if (!hasCases(summary)) return { line: t('rules.noCases'), more: null };
  const missing = fieldNames(words, rule, summary.missing);
  const rest = notCheckable > 0 ? t('rules.rest', { m: n(notCheckable), fields: missing }) : null;
  switch (summary.verdict) {
    case 'breach':
      return { line: breachLine(words, breaches, checked), more: rest };
    case 'pending':
      return { line: t('rules.pending', { d: daysToNext(result, asOf) }), more: rest };
    case 'pass':
      return notCheckable === 0
        ? { line: t('rules.pass'), more: t('rules.checked', { n: n(checked) }) }
        : {
            line: t('rules.partial', { n: n(passed), m: n(notCheckable) }),
            more: t('rules.lacking', { fields: missing }),
          };
    case 'not-checkable':
      if (unproven > 0) return { line: t('rules.noneFound', { n: n(unproven) }), more: t('rules.history') };
      return { line: t('rules.notCheckable', { fields: missing }), more: null };
  }
}

/** Shares are cut, not rounded: below this they would print as 0.0 %. */
const leastShare = 0.001;

/** A share says nothing of a single case, a year of the whole city say. */
function breachLine({ t, language }: Words, breaches: number, checked: number): string {
  const n = formatCount(breaches);
  if (checked === 1) return t('rules.breachOne');
  if (breaches / checked < leastShare) return t('rules.breachFew', { n });
  return t('rules.breach', { n, p: formatShare(breaches / checked, language) });
}

/** Days from the cut-off to the next deadline of a pending case. */
function daysToNext({ findings }: RuleResult, asOf: string): number {
  const due = findings.flatMap(({ dueDate }) => (dueDate === null ? [] : [daysBetween(asOf, dueDate)]));
  return Math.min(...due);
}

/** Titles of the fields that cases lack, most often lacking first. */
function fieldNames(words: Words, rule: Rule, missing: RuleResult['summary']['missing']): string {
  const titles = missing
    .filter(({ field }) => field !== 'history')
    .map(({ field }) => fieldName(words, rule, field));
  return [...new Set(titles)].join(words.t('list.and'));
}

/** What else than a field a case can lack. */
export const otherLacks = [
  'contract_ended',
  'insurance_stopped',
  'required_hours',
  'pass_rate_floor',
  'examinees',
  'whole_year',
  'two_whole_years',
  'non_digital_certifications',
] as const;

/** Title of a field that a case lacks, or what else it lacks. */
export function fieldName({ t, language }: Words, rule: Rule, field: string): string {
  const other = otherLacks.find((one) => one === field);
  if (other) return t(`rules.lack.${other}`);
  const named = rule.fields.find((one) => one.endsWith(`.${field}`));
  return fieldTitle((named?.split('.')[0] ?? 'training') as Dataset, field, language);
}
