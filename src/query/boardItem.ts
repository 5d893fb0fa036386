import type { EntryTerms } from '../model/ledger';
import type { Standing } from '../model/standing';

/** One line of the targets board. */
export interface BoardItem {
  entry: EntryTerms;
  standing: Standing;
  /** The reader's own unit inside the judged period; null where none is chosen or the target has no such cut. */
  own: OwnPart | null;
}

/** One unit's part of a target. */
export interface OwnPart {
  unit: string;
  value: number;
  /** Of everyone's value over the same period, 0–1; null where nobody counted anything. */
  share: number | null;
  /** Against the unit's own task; null where it has none. */
  standing: Standing | null;
}

/** Whether an entry can be cut by district, occupation and the like: stocks and ratios cannot. */
export function isDivisible(entry: EntryTerms): boolean {
  return entry.kind !== 'stock' && entry.kind !== 'ratio';
}
