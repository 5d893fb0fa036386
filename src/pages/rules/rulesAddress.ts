import { readRegion, type Search } from '../address';
import type { DataRegion } from '../../reference/divisions';
import { ruleOrders, type RuleOrder } from './groupRules';

/** What the page of policy checks can show; the address's `section`. */
export const rulesSections = ['checks', 'floor', 'subsidy', 'supply'] as const;
export type RulesSection = (typeof rulesSections)[number];

/** Whose cases are shown. Each is one list of ids; empty = all. */
export interface RulesScope {
  units: readonly string[];
  institutions: readonly string[];
  /** yyyy; null = all years. */
  year: string | null;
}

export interface RulesAddress extends RulesScope {
  region: DataRegion;
  section: RulesSection;
  /** The rule whose details are open, `E-14`. */
  rule: string | null;
  /** The finding that is shown by itself, by its id. */
  finding: string | null;
  by: RuleOrder;
  /** What the address asked for and the page does not know. */
  unknown: readonly string[];
}

interface Known {
  isUnit(id: string, region: DataRegion): boolean;
  isInstitution(id: string): boolean;
  isRule(id: string): boolean;
}

const read = ['region', 'section', 'unit', 'institution', 'year', 'rule', 'finding', 'by'];
const settings = ['lang', 'theme', 'data'];

/** Reads the address of the page of policy checks. */
export function readRulesAddress(search: Search, known: Known): RulesAddress {
  const unknown = Object.keys(search).filter((key) => ![...read, ...settings].includes(key));
  const region = readRegion(search) ?? 'chongqing';
  const values = (key: string, isKnown: (value: string) => boolean) => {
    const all = search[key]?.split(',').filter(Boolean) ?? [];
    unknown.push(...all.filter((value) => !isKnown(value)));
    return all.filter(isKnown);
  };
  const one = (key: string, isKnown: (value: string) => boolean) => values(key, isKnown)[0] ?? null;
  return {
    region,
    section: rulesSections.find((section) => section === one('section', isSection)) ?? 'checks',
    units: values('unit', (id) => known.isUnit(id, region)),
    institutions: values('institution', known.isInstitution),
    year: one('year', (text) => /^\d{4}$/.test(text)),
    rule: one('rule', known.isRule),
    finding: one('finding', (text) => /^[A-Z]-\d\d[a-z]?-[0-9a-f]{16}$/.test(text)),
    by: ruleOrders.find((order) => order === one('by', isOrder)) ?? 'action',
    unknown,
  };
}

const isOrder = (text: string) => ruleOrders.some((order) => order === text);
const isSection = (text: string) => rulesSections.some((section) => section === text);

/** Whether a case lies in a scope. A case without unit, institution or year lies in none that asks for one. */
export function isInScope(
  scope: RulesScope,
  { unit, institution, year }: { unit: string | null; institution: string | null; year: string | null },
): boolean {
  const holds = (asked: readonly string[], value: string | null) =>
    asked.length === 0 || (value !== null && asked.includes(value));
  return (
    holds(scope.units, unit) &&
    holds(scope.institutions, institution) &&
    holds(scope.year === null ? [] : [scope.year], year)
  );
}
