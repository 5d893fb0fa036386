import { judge } from '../model/judge';
import { judgedPeriod } from '../model/judgedPeriod';
import { monthOf } from '../model/calendar';
import type { Entry, Region } from '../model/ledger';
import type { DayValue, Observation } from '../model/standing';
import type { Reference } from '../reference/reference';
import { isDivisible, type BoardItem, type OwnPart } from './board';
import { figure } from './figure';
import { asOfDay, judgeEntry, measureOf, type Sources } from './observe';
import type { DatasetStatus } from './queries';

/**
 * The small table: what the overview needs to paint true figures before the engine is there. It belongs to one set
 * of data and is built with it; target × month, the months that decide a date kept by the day.
 */
export interface Snapshot {
  /** Digest of the ledger with which it was built. */
  ledger: string;
  status: readonly DatasetStatus[];
  targets: Readonly<Record<string, TargetSnapshot>>;
}

export interface TargetSnapshot {
  observation: Observation;
  /** Set where the target's dataset is not loaded and the region's newest cut-off says whether it has closed. */
  closed: boolean;
  /** Value of each unit inside the judged period; units that counted nothing are absent. */
  units: Readonly<Record<string, number>>;
  /** Value of everyone over the same period. */
  total: number;
}

/** Builds the small table of everything that is loaded. */
export async function buildSnapshot(
  sources: Sources,
  { ledger, ledgerDigest }: Pick<Reference, 'ledger' | 'ledgerDigest'>,
): Promise<Snapshot> {
  const targets: Record<string, TargetSnapshot> = {};
  for (const entry of ledger) {
    if (entry.role !== 'target') continue;
    const { standing, observation } = await judgeEntry(sources, entry);
    targets[entry.id] = {
      observation: toMonths(entry, observation, standing.reachedOn),
      closed: standing.closed,
      ...(await unitValues(sources, entry)),
    };
  }
  return { ledger: ledgerDigest, status: sources.status, targets };
}

/** The board from the small table: the same standings as the engine gives, by the same judgement. */
export function snapshotBoard(
  snapshot: Snapshot,
  ledger: readonly Entry[],
  { region, unit }: { region: Region; unit: string | null },
): BoardItem[] {
  return ledger.flatMap((entry) => {
    const target = snapshot.targets[entry.id];
    if (entry.region !== region || !target) return [];
    const standing = { ...judge(entry, target.observation), closed: target.closed };
    const hasOwn = unit !== null && isDivisible(entry) && standing.asOf !== null;
    return { entry, standing, own: hasOwn ? ownPart(target, unit) : null };
  });
}

function ownPart({ units, total }: TargetSnapshot, unit: string): OwnPart {
  const value = units[unit] ?? 0;
  return { unit, value, share: total > 0 ? value / total : null, standing: null };
}

/**
 * An observation by months instead of days, each month on its last counted day. The months in which a period starts
 * or ends, or in which the target was reached, stay by the day, so that every figure comes out the same.
 */
function toMonths(entry: Entry, observation: Observation, reachedOn: string | null): Observation {
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
    return sums;
  };
  const { keylessDays } = observation;
  return {
    ...observation,
    days: sum(observation.days),
    ...(keylessDays ? { keylessDays: sum(keylessDays) } : {}),
  };
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
