import type { DataRegion } from '../../../reference/divisions';
import { readRegion, type Search } from '../../address';

export interface ProfileAddress {
  /** Null: the region that knows the institution. */
  region: DataRegion | null;
  /** Null: the year of the cut-off. */
  year: number | null;
  /** What the address asked for and the page does not know. */
  unknown: readonly string[];
}

const read = ['region', 'year', 'lang', 'theme', 'data'];

/** Reads the address of an institution's page. */
export function readProfileAddress(search: Search): ProfileAddress {
  const region = readRegion(search);
  const { year } = search;
  const isYear = year !== undefined && /^\d{4}$/.test(year);
  return {
    region,
    year: isYear ? Number(year) : null,
    unknown: [
      ...Object.keys(search).filter((key) => search[key] !== undefined && !read.includes(key)),
      ...(search['region'] !== undefined && region === null ? [search['region']] : []),
      ...(year !== undefined && !isYear ? [year] : []),
    ],
  };
}
