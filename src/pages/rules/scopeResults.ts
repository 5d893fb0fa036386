import { daysBetween } from '../../model/calendar';
import { summarise, type Finding, type RuleSummary } from '../../model/ruleVerdict';
import type { RuleResult } from '../../query/rules';
import { isInScope, type RulesScope } from './rulesAddress';

/** Days before a deadline from which on a case is 临期. */
export const soonDays = 7;

/** Whether a finding, or a case that it became, lies in a scope. */
export function isCaseInScope(
  scope: RulesScope,
  { unit, institution, month }: Pick<Finding, 'unit' | 'institution' | 'month'>,
): boolean {
  return isInScope(scope, { unit, institution, year: month?.slice(0, 4) ?? null });
}

/** What each rule comes to over the cases of a scope alone. */
export function scopeResults(results: readonly RuleResult[], scope: RulesScope): RuleResult[] {
  const isAll = scope.units.length === 0 && scope.institutions.length === 0 && scope.year === null;
  if (isAll) return [...results];
  return results.map((result) => {
    const findings = result.findings.filter((finding) => isCaseInScope(scope, finding));
    const tallies = result.tallies.filter(({ unit, institution, year }) =>
      isInScope(scope, { unit, institution, year: year?.slice(0, 4) ?? null }),
    );
    return { ...result, findings, tallies, summary: summarise(findings, tallies) };
  });
}

/** Into what a rule's cases fall. */
export const countKinds = ['breaches', 'pending', 'passed', 'unproven', 'notCheckable'] as const;

export interface DueFinding {
  finding: Finding;
  due: string;
  /** Whole days from the cut-off to the last day, 0 on the day itself. */
  daysLeft: number;
}

/** Pending cases whose last day is at most `soonDays` after the cut-off of their data, the most pressing first. */
export function dueSoon(results: readonly RuleResult[]): DueFinding[] {
  const due = results.flatMap(({ asOf, findings }) =>
    findings.flatMap((finding) => {
      if (finding.verdict !== 'pending' || finding.dueDate === null || asOf === null) return [];
      const daysLeft = daysBetween(asOf, finding.dueDate);
      return daysLeft >= 0 && daysLeft <= soonDays ? [{ finding, due: finding.dueDate, daysLeft }] : [];
    }),
  );
  return due.sort(
    (one, other) => one.daysLeft - other.daysLeft || (one.finding.id < other.finding.id ? -1 : 1),
  );
}

/** Whether a rule met any case at all. */
export function hasCases({ checked, pending, notCheckable }: RuleSummary): boolean {
  return checked + pending + notCheckable > 0;
}

export interface CountLine {
  /** Unit, institution or month; null: not filled in. */
  key: string | null;
  breaches: number;
  pending: number;
  /** Cases that could be looked at, breaches among them; null where cases are not told apart by this key. */
  checked: number | null;
}

/** A rule's cases by unit: all units that have any, in no order. */
export function countByUnit({ findings, tallies }: RuleResult): CountLine[] {
  const lines = new Map<string | null, { breaches: number; pending: number; checked: number }>();
  const line = (key: string | null) => {
    const known = lines.get(key) ?? { breaches: 0, pending: 0, checked: 0 };
    lines.set(key, known);
    return known;
  };
  const all = [...findings.map(({ unit, verdict }) => ({ unit, verdict, cases: 1 })), ...tallies];
  for (const { unit, verdict, cases } of all) {
    if (verdict === 'not-checkable') continue;
    const one = line(unit);
    if (verdict === 'pending') one.pending += cases;
    else one.checked += cases;
    if (verdict === 'breach') one.breaches += cases;
  }
  return [...lines].map(([key, counts]) => ({ key, ...counts }));
}

/** A rule's findings by month (or year, for cases of a year), oldest first. */
export function countByMonth({ findings, tallies }: RuleResult): CountLine[] {
  const months = new Map<string | null, { breaches: number; pending: number }>();
  const all = [
    ...findings.map(({ month, verdict }) => ({ month, verdict, cases: 1 })),
    ...tallies.map(({ year, verdict, cases }) => ({ month: year, verdict, cases })),
  ];
  for (const { month, verdict, cases } of all) {
    if (verdict !== 'breach' && verdict !== 'pending') continue;
    const one = months.get(month) ?? { breaches: 0, pending: 0 };
    months.set(month, one);
    one[verdict === 'breach' ? 'breaches' : 'pending'] += cases;
  }
  return [...months]
    .map(([key, counts]) => ({ key, ...counts, checked: null }))
    .sort((one, other) => ((one.key ?? '') < (other.key ?? '') ? -1 : 1));
}
