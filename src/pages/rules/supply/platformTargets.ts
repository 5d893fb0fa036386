import type { Entry } from '../../../model/ledger';
import type { Platform } from '../../../query/supplyQueries';

/** A target of platforms and how many of them are of its kinds, those of a further target among them. */
export interface PlatformCount {
  entry: Entry;
  platforms: number;
  shared: number;
}

/** The targets that count platforms of these kinds. */
export function platformEntries(
  ledger: readonly Entry[],
  region: string,
  platforms: readonly Platform[],
): Entry[] {
  return ledger.filter(
    (entry) =>
      entry.role === 'target' &&
      entry.region === region &&
      entry.reading.dataset === 'supply' &&
      entry.kind !== 'stock' &&
      platforms.some((platform) => feeds(platform, entry)),
  );
}

/** Whether a platform is of a target's kinds, level and field; when it was approved is not asked. */
export function feeds(
  { kinds, isDigital }: Platform,
  { reading: { filter } }: Pick<Entry, 'reading'>,
): boolean {
  if (!filter.type) return false;
  if (filter.digital && !filter.digital.includes(isDigital ? 'declared' : 'none')) return false;
  return kinds.some((kind) => {
    const [type = '', level] = kind.split('/');
    return (
      filter.type?.includes(type) === true && (!filter.level || filter.level.includes(`item:${level ?? ''}`))
    );
  });
}

/** Platforms by target; a platform stands under each target that it is counted for. */
export function platformCounts(platforms: readonly Platform[], entries: readonly Entry[]): PlatformCount[] {
  return entries.map((entry) => {
    const own = platforms.filter((platform) => feeds(platform, entry));
    const shared = own.filter((platform) =>
      entries.some((other) => other !== entry && feeds(platform, other)),
    );
    return { entry, platforms: own.length, shared: shared.length };
  });
}
