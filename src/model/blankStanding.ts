import { judgedPeriod } from './judgedPeriod';
import type { EntryTerms } from './ledger';
import type { Observation, Standing } from './standing';

/** A standing without figures, status `no-data`: what is known of an entry before anything is counted. */
export function blankStanding(entry: EntryTerms, { asOf, completeness }: Observation): Standing {
  return {
    status: 'no-data',
    closed: asOf !== null && asOf >= entry.end,
    ...judgedPeriod(entry, asOf),
    asOf,
    actual: null,
    target: entry.value,
    timeProgress: null,
    planToDate: null,
    completion: null,
    paceIndex: null,
    remaining: null,
    remainingMonths: null,
    requiredRate: null,
    recentRate: null,
    recentRateLastYear: null,
    reachedOn: null,
    outside: { before: 0, after: 0 },
    keyless: 0,
    years: [],
    completeness,
    stock: null,
    ratio: null,
    months: [],
  };
}
