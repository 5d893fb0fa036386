import type { Session } from '../../db/session';
import type { Period } from '../../model/standing';
import { runQuery } from '../query';
import { monthOf } from './assembleViews';
import { pivotQuery } from './exploreQueries';
import { cutParams, type Cut, type ExploreDimension } from './exploreRequest';
import { inSlice, type Slice } from './exploreSlice';
import type { ExploreMeasure } from './measures';
import type { EventSums } from './viewFigure';

/** What a cut can be divided by. */
export type LeafKey = 'year' | 'quarter' | 'month' | ExploreDimension;

/** At most so many keys at once. */
export const mostKeys = 4;

/** Sums of one event under one combination of keys. */
export interface PivotLeaf extends EventSums {
  /** As many as were asked for; '' = not filled in; 2026, 2026-Q3, 2026-07. */
  keys: readonly string[];
  event: string;
}

interface Asked {
  /** Of the data. */
  version: number;
  measure: ExploreMeasure;
  cut: Cut;
  /** The period to compare with; null without one. */
  before: Period | null;
  /** At most four. */
  keys: readonly LeafKey[];
}

/**
 * A cut divided by several keys at once, in the order of their codes; not for persons, who do not add up.
 * @param signal a question that was given up meanwhile is not asked any more
 */
export async function loadLeaves(session: Session, asked: Asked, signal?: AbortSignal): Promise<PivotLeaf[]> {
  const { version, measure, cut, before, keys } = asked;
  const { dataset, events } = measure;
  const { region, byPerson } = cut;
  return inSlice(
    session,
    { version, dataset, events, region, byPerson },
    async (slice) => {
      const params = cutParams(measure, cut, before, slice);
      const padded = Array.from({ length: mostKeys }, (_, place) => keys[place] ?? null);
      const rows = await runQuery(session, pivotQuery, [...params, ...padded]);
      return rows.map(({ keys: codes, event, value, before: earlier, records }) => ({
        keys: keys.map((key, place) => keyText(key, codes[place] ?? 0, slice)),
        event: events[event] ?? '',
        value,
        before: earlier,
        records,
      }));
    },
    signal,
  );
}

function keyText(key: LeafKey, code: number, { values }: Slice): string {
  switch (key) {
    case 'year':
      return String(2000 + code);
    case 'quarter':
      return `${2000 + Math.floor(code / 4)}-Q${(code % 4) + 1}`;
    case 'month':
      return monthOf(code);
    default:
      return values.get(key)?.[code] ?? '';
  }
}
