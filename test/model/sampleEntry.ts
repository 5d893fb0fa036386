import type { Entry } from '../../src/model/ledger';
import type { Completeness, Observation, Standing } from '../../src/model/standing';

const text = { zh: '示例', en: 'sample' };

/** A cumulative target of 1000 over 2025, overridden where a test says so. */
export function sampleEntry(changes: Partial<Entry> = {}): Entry {
  return {
    id: 'sample',
    role: 'target',
    region: 'zhejiang',
    kind: 'cumulative',
    title: text,
    short: text,
    headline: false,
    metric: 'sample',
    unit: text,
    comparator: '>=',
    value: 1000,
    start: '2025-01-01',
    end: '2025-12-31',
    strive: false,
    reading: { dataset: 'training', event: 'completed', count: 'rows', filter: {} },
    otherReading: null,
    denominator: null,
    baseline: null,
    milestones: [],
    thresholds: { onTrackFrom: 0.95, atRiskFrom: 0.75, completeFrom: 0.9 },
    document: '',
    clause: '',
    quote: '',
    note: text,
    overlaps: [],
    ...changes,
  };
}

/** An observation from `{day: value}`, days in ascending order. */
export function observed(
  asOf: string | null,
  byDay: Record<string, number> = {},
  changes: Partial<Observation> = {},
): Observation {
  const days = Object.entries(byDay).map(([day, value]) => ({ day, value }));
  return { asOf, days, completeness: null, ...changes };
}

/** 10 units expected, `reported` of them there. */
export function reportedOfTen(reported: number): Completeness {
  const missing = Array.from({ length: 10 - reported }, (_, index) => `unit-${index}`);
  return { month: '2025-06', expected: 10, reported, zero: 0, share: reported / 10, missing };
}

/** The figures a test names, so that one literal shows them together. */
export function pick<Key extends keyof Standing>(standing: Standing, ...keys: Key[]): Pick<Standing, Key> {
  return Object.fromEntries(keys.map((key) => [key, standing[key]])) as Pick<Standing, Key>;
}
