import { isDay } from '../../model/calendar';
import { readRegion, type Search } from '../address';
import type { DataRegion } from '../../reference/divisions';
import { ruleOrders, type RuleOrder } from './groupRules';

/** What the page of policy checks can show; the address's `section`. */
export const rulesSections = ['checks', 'floor', 'subsidy', 'supply'] as const;
export type RulesSection = (typeof rulesSections)[number];

/** What the totals of subsidies can be divided by; the address's `by`. */
export const subsidyParts = ['unit', 'institution', 'occupation', 'month'] as const;
export type SubsidyPart = (typeof subsidyParts)[number];

/** What a pass rate may be held against, and over which days; the address's `reading` and `span`. First = default. */
export const rateReadings = ['best', 'sittings', 'registered', 'trained'] as const;
export type RateReading = (typeof rateReadings)[number];
export const rateSpans = ['notice', 'calendar'] as const;
export type RateSpan = (typeof rateSpans)[number];

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
  part: SubsidyPart;
  reading: RateReading;
  span: RateSpan;
  /** ISO day of the catalogues; null = the cut-off day. */
  on: string | null;
  /** What the address asked for and the page does not know. */
  unknown: readonly string[];
}

interface Known {
  isUnit(id: string, region: DataRegion): boolean;
  isInstitution(id: string): boolean;
  isRule(id: string): boolean;
}

const read = [
  'region',
  'section',
  'unit',
  'institution',
  'year',
  'rule',
  'finding',
  'by',
  'reading',
  'span',
  'on',
];
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
  const choice = <Choice extends string>(key: string, [first, ...others]: readonly [Choice, ...Choice[]]) => {
    const asked = one(key, (text) => [first, ...others].some((known) => known === text));
    return others.find((other) => other === asked) ?? first;
  };
  // Going from section to section, the order of one is no unknown value of the next.
  const by = one('by', (text) => [...ruleOrders, ...subsidyParts].some((known) => known === text));
  return {
    region,
    section: choice('section', rulesSections),
    units: values('unit', (id) => known.isUnit(id, region)),
    institutions: values('institution', known.isInstitution),
    year: one('year', (text) => /^\d{4}$/.test(text)),
    rule: one('rule', known.isRule),
    finding: one('finding', (text) => /^[A-Z]-\d\d[a-z]?-[0-9a-f]{16}$/.test(text)),
    by: ruleOrders.find((order) => order === by) ?? 'action',
    part: subsidyParts.find((part) => part === by) ?? 'unit',
    reading: choice('reading', rateReadings),
    span: choice('span', rateSpans),
    on: one('on', isDay),
    unknown,
  };
}

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
