import { judgedPeriod } from '../model/judgedPeriod';
import { monthOf } from '../model/calendar';
import type { Entry } from '../model/ledger';
import type { DayValue, Observation } from '../model/standing';
import { toOutline } from '../reference/toOutline';
import type { Reference } from '../reference/reference';
import { isDivisible } from './boardItem';
import { figure } from './figure';
import { asOfDay, judgeEntry, measureOf, type Sources } from './observe';
import { dataFingerprintQuery } from './queries';
import { runQuery } from './query';
import type { Snapshot, TargetSnapshot } from './snapshot';

/** Builds the small table of everything that is loaded. */
export async function buildSnapshot(sources: Sources, reference: Reference): Promise<Snapshot> {
  const targets: Record<string, TargetSnapshot> = {};
  for (const entry of reference.ledger) {
    if (entry.role !== 'target') continue;
    const { standing, observation } = await judgeEntry(sources, entry);
    targets[entry.id] = {
      ...toMonths(entry, observation, standing.reachedOn),
      closed: standing.closed,
      ...(await unitValues(sources, entry)),
    };
  }
  const [fingerprint = ''] = await runQuery(sources.session, dataFingerprintQuery);
  return {
    fingerprint,
    ledger: reference.ledgerDigest,
    outline: toOutline(reference),
    status: sources.status,
    targets,
  };
}

/**
 * An observation by months instead of days, each month on its last counted day. The months in which a period starts
 * or ends, or in which the target was reached, stay by the day, so that every figure comes out the same.
 */
function toMonths(
  entry: Entry,
  { days, keylessDays, ...observation }: Observation,
  reachedOn: string | null,
): Pick<TargetSnapshot, 'observation' | 'days' | 'keylessDays'> {
  const { period } = judgedPeriod(entry, observation.asOf);
  const exact = new Set([entry.start, entry.end, period.start, period.end, reachedOn ?? ''].map(monthOf));
  const sum = (days: readonly DayValue[]) => {
    const sums: DayValue[] = [];
    for (const { day, value } of days) {
      const last = sums.at(-1);
      if (last && monthOf(last.day) === monthOf(day) && !exact.has(monthOf(day)))
        sums[sums.length - 1] = { day, value: last.value + value };
      else sums.push({ day, value });
    }
    return sums.map(({ day, value }) => [day, value] as const);
  };
  return { observation, days: sum(days), keylessDays: keylessDays ? sum(keylessDays) : null };
}

async function unitValues(sources: Sources, entry: Entry): Promise<Pick<TargetSnapshot, 'units' | 'total'>> {
  const asOf = asOfDay(sources, entry);
  if (asOf === null || !isDivisible(entry)) return { units: {}, total: 0 };
  const { period } = judgedPeriod(entry, asOf);
  const request = {
    measure: measureOf(entry),
    region: entry.region,
    slice: {},
    from: period.start,
    to: period.end < asOf ? period.end : asOf,
  };
  const rows = await figure(sources.session, { ...request, by: 'unit' });
  const [total] = await figure(sources.session, { ...request, by: 'none' });
  return { units: Object.fromEntries(rows.map(({ key, value }) => [key, value])), total: total!.value };
}
