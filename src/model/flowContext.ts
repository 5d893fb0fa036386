import { addDays, earlier } from './calendar';
import { sumWithin } from './dayValues';
import type { EntryTerms } from './ledger';
import { monthlySeries, recentRates } from './monthly';
import type { Observation, Period, Standing } from './standing';

/** An observation of a loaded dataset. */
export type LoadedObservation = Observation & { asOf: string };

/** What was counted up to the cut-off, but before or after the target's period. */
export function countsOutside(
  { start, end }: Period,
  { days, asOf }: Pick<Observation, 'days' | 'asOf'>,
): Standing['outside'] {
  if (asOf === null) return { before: 0, after: 0 };
  return {
    before: sumWithin(days, { start: '', end: earlier(addDays(start, -1), asOf) }),
    after: sumWithin(days, { start: addDays(end, 1), end: asOf }),
  };
}

/**
 * What stands beside the verdict on counts: counts outside the target's period, rows without person code in
 * the judged one, the months of the target's whole period, and the recent rates while the target runs.
 */
export function flowContext(
  entry: EntryTerms,
  observation: LoadedObservation,
  judged: Period,
): Pick<Standing, 'outside' | 'keyless' | 'months' | 'recentRate' | 'recentRateLastYear'> {
  const { days, keylessDays = [], asOf, provisionalMonths } = observation;
  const since = entry.kind === 'cumulative' ? entry.start : null;
  const rates = asOf < entry.end ? recentRates({ days, asOf, since, provisionalMonths }) : null;
  return {
    outside: countsOutside(entry, observation),
    keyless: sumWithin(keylessDays, judged),
    months: monthlySeries({ days, period: { start: entry.start, end: entry.end }, asOf, provisionalMonths }),
    recentRate: rates?.recent ?? null,
    recentRateLastYear: rates?.lastYear ?? null,
  };
}
