import type { ExploreMeasure } from './measures';

/** One figure of a view. Shares come as 0.25, money in fen. */
export interface ViewFigure {
  /** Null where a rate has nobody to be of. */
  value: number | null;
  /** Of the compared period; null without one, and where a rate has nobody to be of. */
  before: number | null;
  /** Person-times (of a rate, those it is of): what makes a group small. */
  basis: number;
  /** Rows of the files behind it. */
  records: number;
}

/** Sums of one event of a measure. */
export interface EventSums {
  value: number;
  /** Of the compared period; 0 without one. */
  before: number;
  /** Rows of the files behind `value`. */
  records: number;
}

export const noSums = (): EventSums => ({ value: 0, before: 0, records: 0 });

/** Adds sums to others, in place. */
export function addSums(to: EventSums, { value, before, records }: EventSums): void {
  to.value += value;
  to.before += before;
  to.records += records;
}

/** One figure from the sums of its measure's events, in the measure's order; an event that is not there has nothing. */
export function figureOf(
  { kind }: ExploreMeasure,
  [part = noSums(), whole = noSums()]: readonly (EventSums | undefined)[],
  hasBefore: boolean,
): ViewFigure {
  if (kind !== 'rate')
    return {
      value: part.value,
      before: hasBefore ? part.before : null,
      basis: kind === 'count' ? part.value : part.records,
      records: part.records,
    };
  return {
    value: whole.value > 0 ? part.value / whole.value : null,
    before: hasBefore && whole.before > 0 ? part.before / whole.before : null,
    basis: whole.value,
    records: whole.records,
  };
}
