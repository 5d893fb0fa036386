import { useSyncExternalStore } from 'react';
import type { RememberedPlan } from '../../../ingest/plan/remembered';

const key = 'digital-skills-plan-tracker.headings';
const most = 50;
const listeners = new Set<() => void>();
let known: readonly RememberedPlan[] | null = null;

/** What was confirmed for heading sets on this computer, the latest first. */
export function rememberedPlans(): readonly RememberedPlan[] {
  known ??= read();
  return known;
}

/** Keeps what was confirmed; a heading set confirmed anew takes the place of its earlier plan. */
export function rememberPlan(plan: RememberedPlan): void {
  write([plan, ...rememberedPlans().filter(({ digest }) => digest !== plan.digest)].slice(0, most));
}

/** Forgets all that was confirmed for heading sets: the one place where it is taken back. */
export function forgetPlans(): void {
  write([]);
}

/** How many heading sets are remembered. */
export function useRememberedCount(): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => rememberedPlans().length,
  );
}

function write(plans: readonly RememberedPlan[]): void {
  known = plans;
  try {
    if (plans.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(plans));
  } catch {
    // A browser that keeps nothing asks again after the next start.
  }
  for (const listener of listeners) listener();
}

function read(): readonly RememberedPlan[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPlan) : [];
  } catch {
    return [];
  }
}

/** What an earlier version kept, or somebody else wrote, is not trusted. */
function isPlan(value: unknown): value is RememberedPlan {
  if (typeof value !== 'object' || value === null) return false;
  const { digest, dataset, fields, constants, made, answers } = value as Record<string, unknown>;
  const isText = (one: unknown) => typeof one === 'string';
  const isTexts = (one: unknown) =>
    typeof one === 'object' && one !== null && Object.values(one).every(isText);
  return (
    isText(digest) &&
    isText(dataset) &&
    Array.isArray(fields) &&
    fields.every((one) => one === null || isText(one)) &&
    isTexts(constants) &&
    isTexts(made) &&
    isAnswers(answers)
  );
}

function isAnswers(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { dayOrders, wholeMonths, wanFields } = value as Record<string, unknown>;
  return (
    typeof dayOrders === 'object' &&
    dayOrders !== null &&
    Array.isArray(wholeMonths) &&
    Array.isArray(wanFields)
  );
}
