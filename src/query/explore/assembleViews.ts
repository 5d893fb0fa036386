import type { GroupRow } from './exploreQueries';
import { exploreDimensions, type ExploreDimension } from './exploreRequest';
import type { Slice } from './exploreSlice';
import type { ExploreMeasure } from './measures';
import { addSums, figureOf, noSums, type EventSums, type ViewFigure } from './viewFigure';

export type ViewName = 'month' | ExploreDimension;

export interface ExploreViews {
  whole: ViewFigure;
  /** By view, by key ('' = not filled in); of each dimension under the filters of the others. */
  views: ReadonlyMap<ViewName, ReadonlyMap<string, ViewFigure>>;
}

/** Which columns a row is grouped by, by the bits of those that it is not (queries/explore/views.sql). */
const groupedBy: Readonly<Record<number, readonly ViewName[]>> = {
  63: ['month'],
  95: ['unit'],
  111: ['institution'],
  119: ['assessor'],
  123: ['occupation'],
  125: ['level', 'programme', 'channel', 'type', 'digital'],
  126: ['category', 'age'],
};

type Sums = Map<string, (EventSums | undefined)[]>;

/** Groups of the coded facts as figures by view and key; pure. A key without any fact in the period has 0. */
export function assembleViews(
  measure: ExploreMeasure,
  rows: readonly GroupRow[],
  { values }: Slice,
  hasBefore: boolean,
): ExploreViews {
  const views = new Map<ViewName, Sums>();
  const whole: EventSums[] = [];
  const add = (view: ViewName, key: string, event: number, sums: EventSums) => {
    const keys: Sums = views.get(view) ?? new Map<string, (EventSums | undefined)[]>();
    views.set(view, keys);
    const events = keys.get(key) ?? [];
    keys.set(key, events);
    addSums((events[event] ??= noSums()), sums);
  };
  for (const row of rows) {
    const event = row.mark % 2;
    const misses = (row.mark - event) / 2;
    for (const view of groupedBy[row.grouped] ?? []) {
      if (view === 'month') {
        if (misses !== 0) continue;
        addSums((whole[event] ??= noSums()), row);
        // The months stand under every filter but the period's.
        add(view, monthOf(row.month ?? 0), event, { value: row.ever, before: 0, records: row.everRecords });
        continue;
      }
      const place = exploreDimensions.indexOf(view);
      if (misses !== 0 && misses !== 2 ** place) continue;
      add(view, values.get(view)?.[row.codes[place] ?? 0] ?? '', event, row);
    }
  }
  const toFigures = (keys: Sums, isCompared: boolean) =>
    new Map([...keys].map(([key, events]) => [key, figureOf(measure, events, isCompared)]));
  return {
    whole: figureOf(measure, whole, hasBefore),
    views: new Map([...views].map(([view, keys]) => [view, toFigures(keys, hasBefore && view !== 'month')])),
  };
}

/** Months since January 2000 as 2026-03. */
export function monthOf(months: number): string {
  return `${2000 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
