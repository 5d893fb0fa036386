import type { Entry, Thresholds } from '../../model/ledger';

/** Targets that are judged by the same thresholds. */
export interface ThresholdGroup {
  thresholds: Thresholds;
  entries: readonly Entry[];
}

/** The ledger's targets grouped by their thresholds, the largest group first; lists and caps are not judged. */
export function thresholdGroups(ledger: readonly Entry[]): ThresholdGroup[] {
  const groups = new Map<string, { thresholds: Thresholds; entries: Entry[] }>();
  for (const entry of ledger) {
    if (entry.role !== 'target') continue;
    const { onTrackFrom, atRiskFrom, completeFrom } = entry.thresholds;
    const key = [onTrackFrom, atRiskFrom, completeFrom].join(' ');
    const group = groups.get(key) ?? { thresholds: entry.thresholds, entries: [] };
    group.entries.push(entry);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.entries.length - a.entries.length);
}

/** Every value that a threshold has in the ledger, the most usual first, joined: `0.95` or `0.95/0.9`. */
export function thresholdText(
  groups: readonly ThresholdGroup[],
  format: (thresholds: Thresholds) => string,
): string {
  return [...new Set(groups.map(({ thresholds }) => format(thresholds)))].join('/');
}
