import type { Entry } from '../../model/ledger';

/** Every two entries whose scopes overlap, once, in the ledger's order. */
export function overlapPairs(ledger: readonly Entry[]): [Entry, Entry][] {
  return ledger.flatMap((entry, index) =>
    ledger
      .slice(index + 1)
      .filter(({ id }) => entry.overlaps.includes(id))
      .map((other): [Entry, Entry] => [entry, other]),
  );
}
