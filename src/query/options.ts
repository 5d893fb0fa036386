import type { Dimension, Entry } from '../model/ledger';
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
