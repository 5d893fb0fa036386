import type { Value } from '../../db/session';
import { toQuery } from '../figure';
import { exploreFigureQuery } from './exploreQueries';
import { exploreDimensions, personDimensions, type Cut, type ExploreFilter } from './exploreRequest';
import { summedOf, type ExploreMeasure } from './measures';

/** The statement that answers the figure of a cut from the values themselves, and its parameters. */
export function toFigureQuery(
  measure: ExploreMeasure,
  { region, filter, from, to, byPerson }: Cut,
): { query: typeof exploreFigureQuery; params: Value[] } {
  const { dataset, events } = measure;
  const lists = exploreDimensions.map((dimension) => filter[dimension]?.join('|') ?? null);
  return {
    query: byPerson
      ? {
          ...exploreFigureQuery,
          sql: exploreFigureQuery.sql.replace('FROM explore_cells', 'FROM explore_person_cells'),
        }
      : exploreFigureQuery,
    params: [dataset, events.join('|'), region, from, to, ...lists, summedOf(measure)],
  };
}

/** The statement that a reader of SQL is shown: of distinct persons the one that counts them. */
export function shownQuery(measure: ExploreMeasure, cut: Cut): { query: { sql: string }; params: Value[] } {
  if (measure.kind !== 'persons') return toFigureQuery(measure, cut);
  const slice: ExploreFilter = { ...cut.filter };
  for (const dimension of personDimensions) delete slice[dimension];
  const { dataset, events } = measure;
  return toQuery({
    measure: {
      reading: { dataset, event: events[0], count: 'persons', filter: {} },
      distinctWithin: 'period',
    },
    region: cut.region,
    slice,
    from: cut.from,
    to: cut.to,
    by: 'none',
  });
}
