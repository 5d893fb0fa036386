import { countsOutside } from './flowContext';
import { judge } from './judge';
import { yearsOf } from './judgedPeriod';
import type { EntryTerms, Milestone } from './ledger';
import type { Observation, Standing } from './standing';

/** A unit's part of a target (任务分解), from the user's own file. */
export interface Allocation {
  targetId: string;
  /** Null for a target that is not per year. */
  year: number | null;
  unit: string;
  quota: number;
  /** Null = unchanged. */
  adjustedQuota: number | null;
  /** Cumulative counts planned by the end of March, June, September, December; null where not given. */
  milestones: { q1: number | null; h1: number | null; q3: number | null; year: number | null };
  leadOffice: string | null;
  responsibleUnit: string | null;
}

/** The adjusted quota where there is one, else the first. */
export function effectiveQuota({
  quota,
  adjustedQuota,
}: Pick<Allocation, 'quota' | 'adjustedQuota'>): number {
  return adjustedQuota ?? quota;
}

/** Sum of the effective quotas of one target and year, and how far it is above (below: negative) the target. */
export function checkAllocations(
  allocations: readonly Allocation[],
  target: number,
): { sum: number; target: number; difference: number } {
  const sum = allocations.reduce((total, allocation) => total + effectiveQuota(allocation), 0);
  return { sum, target, difference: sum - target };
}

/**
 * The quota's milestones as shares of it (0–1). They are divided by the plan's own year figure where it is
 * given, so that a plan drawn up for the first quota keeps its shape after an adjustment, else by the quota.
 * Empty without a year or milestones: the plan is then even.
 */
export function quotaMilestones(allocation: Allocation): Milestone[] {
  const { year, milestones } = allocation;
  const whole = milestones.year ?? effectiveQuota(allocation);
  if (year === null || whole <= 0) return [];
  const dated = [
    { day: `${year}-03-31`, count: milestones.q1 },
    { day: `${year}-06-30`, count: milestones.h1 },
    { day: `${year}-09-30`, count: milestones.q3 },
  ];
  return dated.flatMap(({ day, count }) => (count === null ? [] : { day, share: count / whole }));
}

/**
 * The target that a unit's task makes of an entry: its quota over its year. Null where there is nothing to judge:
 * no quota (or 0), a stock or ratio target, or a year outside the target's period.
 */
export function taskTerms(entry: EntryTerms, allocation: Allocation): EntryTerms | null {
  const quota = effectiveQuota(allocation);
  if (quota <= 0 || entry.kind === 'stock' || entry.kind === 'ratio') return null;
  const { year } = allocation;
  const period = year === null ? entry : yearsOf(entry).find((one) => one.year === year)?.period;
  if (period === undefined) return null;
  return {
    ...entry,
    kind: year === null ? entry.kind : 'per-year',
    value: quota,
    start: period.start,
    end: period.end,
    milestones: year === null ? entry.milestones : quotaMilestones(allocation),
  };
}

/** Judges a unit's own counts against its own quota by pace. Null where there is nothing to judge (`taskTerms`). */
export function judgeAllocation(
  entry: EntryTerms,
  allocation: Allocation,
  observation: Observation,
): Standing | null {
  const task = taskTerms(entry, allocation);
  if (task === null) return null;
  const standing = judge(task, observation);
  if (allocation.year === null) return standing;
  return { ...standing, periodLabel: String(allocation.year), outside: countsOutside(entry, observation) };
}
