import { judge } from '../model/judge';
import type { Region } from '../model/ledger';
import type { Observation } from '../model/standing';
import type { Outline } from '../reference/outline';
import { isDivisible, type BoardItem, type OwnPart } from './boardItem';
import type { DatasetStatus } from './queries';

/**
 * The small table: what the overview needs to paint true figures before the engine is there. It belongs to one set
 * of data and is built with it; target × month, the months that decide a date kept by the day.
 */
export interface Snapshot {
  /** Digest of the ledger with which it was built. */
  ledger: string;
  outline: Outline;
  status: readonly DatasetStatus[];
  /** Of the data with which it was built. */
  fingerprint: string;
  targets: Readonly<Record<string, TargetSnapshot>>;
}

/** Days and their values as pairs: names would be half of the table. */
type DayPairs = readonly (readonly [day: string, value: number])[];

export interface TargetSnapshot {
  observation: Omit<Observation, 'days' | 'keylessDays'>;
  days: DayPairs;
  keylessDays: DayPairs | null;
  /** Set where the target's dataset is not loaded and the region's newest cut-off says whether it has closed. */
  closed: boolean;
  /** Value of each unit inside the judged period; units that counted nothing are absent. */
  units: Readonly<Record<string, number>>;
  /** Value of everyone over the same period. */
  total: number;
}

/** The board from the small table: the same standings as the engine gives, by the same judgement. */
export function snapshotBoard(
  { outline, targets }: Snapshot,
  { region, unit }: { region: Region; unit: string | null },
): BoardItem[] {
  return outline.ledger.flatMap((entry) => {
    const target = targets[entry.id];
    if (entry.region !== region || !target) return [];
    const standing = { ...judge(entry, toObservation(target)), closed: target.closed };
    const hasOwn = unit !== null && isDivisible(entry) && standing.asOf !== null;
    return { entry, standing, own: hasOwn ? ownPart(target, unit) : null };
  });
}

function toObservation({ observation, days, keylessDays }: TargetSnapshot): Observation {
  return {
    ...observation,
    days: days.map(toDayValue),
    ...(keylessDays ? { keylessDays: keylessDays.map(toDayValue) } : {}),
  };
}

const toDayValue = ([day, value]: DayPairs[number]) => ({ day, value });

function ownPart({ units, total }: TargetSnapshot, unit: string): OwnPart {
  const value = units[unit] ?? 0;
  return { unit, value, share: total > 0 ? value / total : null, standing: null };
}
