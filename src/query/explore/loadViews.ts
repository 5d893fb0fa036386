import type { Session } from '../../db/session';
import { dimensions, type Dimension, type Filter } from '../../model/ledger';
import type { Period } from '../../model/standing';
import { figure } from '../figure';
import { runQuery } from '../query';
import { assembleViews, type ExploreViews, type ViewName } from './assembleViews';
import { viewsQuery } from './exploreQueries';
import { cutParams, personDimensions, type Cut, type ExploreFilter } from './exploreRequest';
import { inSlice } from './exploreSlice';
import type { ExploreMeasure } from './measures';
import type { ViewFigure } from './viewFigure';

interface Asked {
  /** Of the data. */
  version: number;
  measure: ExploreMeasure;
  cut: Cut;
  /** The period to compare with; null without one. */
  before: Period | null;
}

/**
 * Every view of a cut at once. Of persons each view is asked for by itself, since persons do not add up. What is asked
 * of single records needs them in the engine.
 * @param signal a question that was given up meanwhile is not asked any more
 */
export async function loadViews(session: Session, asked: Asked, signal?: AbortSignal): Promise<ExploreViews> {
  const { version, measure, cut, before } = asked;
  if (measure.kind === 'persons') return loadPersons(session, measure, cut, before);
  const { dataset, events } = measure;
  const { region, byPerson } = cut;
  return inSlice(
    session,
    { version, dataset, events, region, byPerson },
    async (slice) => {
      const rows = await runQuery(session, viewsQuery, cutParams(measure, cut, before, slice));
      return assembleViews(measure, rows, slice, before !== null);
    },
    signal,
  );
}

const nothing: ViewFigure = { value: 0, before: 0, basis: 0, records: 0 };

async function loadPersons(
  session: Session,
  { dataset, events }: ExploreMeasure,
  { region, filter, from, to }: Cut,
  before: Period | null,
): Promise<ExploreViews> {
  const ask = async (
    by: 'none' | 'month' | Dimension,
    slice: Filter,
    period: [string | null, string | null],
  ) =>
    new Map(
      (
        await figure(session, {
          measure: {
            reading: { dataset, event: events[0], count: 'persons', filter: {} },
            distinctWithin: 'period',
          },
          region,
          slice,
          from: period[0],
          to: period[1],
          by,
        })
      ).map((row) => [row.key, row]),
    );
  const answer = async (by: 'none' | 'month' | Dimension) => {
    const slice: ExploreFilter = { ...filter };
    if (by !== 'none' && by !== 'month') delete slice[by];
    for (const dimension of personDimensions) delete slice[dimension];
    const now = await ask(by, slice, by === 'month' ? [null, null] : [from, to]);
    const then =
      before && by !== 'month' ? await ask(by, slice, [before.start, before.end]) : new Map<string, never>();
    const keys = new Set([...now.keys(), ...then.keys()]);
    return new Map(
      [...keys].map((key): [string, ViewFigure] => {
        const { value = 0, records = 0 } = now.get(key) ?? {};
        const earlier = then.get(key)?.value ?? 0;
        return [key, { value, before: before ? earlier : null, basis: value, records }];
      }),
    );
  };
  const whole = (await answer('none')).get('') ?? nothing;
  const views = new Map<ViewName, ReadonlyMap<string, ViewFigure>>();
  for (const view of ['month', ...dimensions] as const) views.set(view, await answer(view));
  return { whole, views };
}
