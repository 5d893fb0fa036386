import type { Dimension, Entry } from '../model/ledger';
import type { DataRegion } from '../reference/divisions';
import { figure } from './figure';
import { measureOf, type Sources } from './observe';

/** The values that a target's data have in each dimension, whatever is selected; '' (not filled in) is no option. */
export async function loadOptions<D extends Dimension>(
  { session }: Sources,
  entry: Entry,
  dimensions: readonly D[],
): Promise<Partial<Record<D, string[]>>> {
  const options: Partial<Record<D, string[]>> = {};
  for (const by of dimensions) {
    const rows = await figure(session, {
      measure: measureOf(entry),
      region: entry.region,
      slice: {},
      from: null,
      to: null,
      by,
    });
    options[by] = rows.map(({ key }) => key).filter((key) => key !== '');
  }
  return options;
}

/** Ids of the institutions that trained in a region, or sent to assessment. */
export async function loadInstitutions({ session }: Sources, region: DataRegion): Promise<string[]> {
  const ids = new Set<string>();
  for (const [dataset, event] of [
    ['training', 'enrolled'],
    ['assessment', 'registered'],
  ] as const) {
    const reading = { dataset, event, count: 'rows', filter: {} } as const;
    const rows = await figure(session, {
      measure: { reading, distinctWithin: 'period' },
      region,
      slice: {},
      from: null,
      to: null,
      by: 'institution',
    });
    for (const { key } of rows) if (key !== '') ids.add(key);
  }
  return [...ids];
}
