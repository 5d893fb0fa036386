import type { ExploreMeasure } from '../../query/explore/measures';
import type { ViewFigure } from '../../query/explore/viewFigure';

export type Figures = ReadonlyMap<string, ViewFigure>;

export const noFigures: Figures = new Map();

/** The longest bar of a view; more than 0, since bars are divided by it. A rate is drawn between 0 and 100 %. */
export const highestOf = ({ kind }: ExploreMeasure, figures: Figures): number =>
  kind === 'rate' ? 1 : Math.max(Number.MIN_VALUE, ...[...figures.values()].map(({ value }) => value ?? 0));

/**
 * Every key of all data and of the cut, the largest figure of the cut first, then of all; not filled in comes last.
 * Rates are ordered by how many they are of: by themselves they would rank chance, the smallest groups first.
 */
export function byFigure(all: Figures, cut: Figures, { kind }: ExploreMeasure): string[] {
  const of = (figures: Figures, key: string) => figures.get(key)?.[kind === 'rate' ? 'basis' : 'value'] ?? 0;
  return [...new Set([...all.keys(), ...cut.keys()])].sort((a, b) => {
    if ((a === '') !== (b === '')) return a === '' ? 1 : -1;
    return of(cut, b) - of(cut, a) || of(all, b) - of(all, a) || (a < b ? -1 : 1);
  });
}
