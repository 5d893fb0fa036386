import type { EntryTerms } from './ledger';

/** A group of fewer people than this is small: somebody in it may be recognised. */
export const smallestGroup = 10;

/** Whether a count is of a small group of people: 1…9. Nobody is no group, and places and vouchers are no people. */
export function isSmallGroup({ reading }: Pick<EntryTerms, 'reading'>, value: number): boolean {
  return reading.dataset !== 'supply' && value > 0 && value < smallestGroup;
}
