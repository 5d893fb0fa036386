import type { DataRegion } from '../reference/divisions';
import { figure } from './figure';
import type { Sources } from './observe';

/** What the assessments of a region hold: what its institutions may be narrowed to. */
export interface ResultValues {
  /** Years of exams, newest first. */
  years: readonly number[];
  /** Values that are filled in, ascending. */
  programme: readonly string[];
  occupation: readonly string[];
}

/** Years, programmes and occupations of the loaded assessments of a region; empty without any. */
export async function loadResultValues(
  { session }: Pick<Sources, 'session'>,
  region: DataRegion,
): Promise<ResultValues> {
  const keysBy = async (by: 'month' | 'programme' | 'occupation') => {
    const rows = await figure(session, {
      measure: {
        reading: { dataset: 'assessment', event: 'registered', count: 'rows', filter: {} },
        distinctWithin: 'year',
      },
      region,
      slice: {},
      from: null,
      to: null,
      by,
    });
    return rows.map(({ key }) => key).filter((key) => key !== '');
  };
  const years = new Set((await keysBy('month')).map((month) => Number(month.slice(0, 4))));
  return {
    years: [...years].sort((one, other) => other - one),
    programme: await keysBy('programme'),
    occupation: await keysBy('occupation'),
  };
}
