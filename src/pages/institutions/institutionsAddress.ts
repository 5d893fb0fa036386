import { dataRegions, type DataRegion } from '../../reference/divisions';
import { readRegion, type Search } from '../address';

/** What the institutions may be narrowed to; each a list of ids in the address, empty = all. */
export const narrowings = ['unit', 'programme', 'occupation'] as const;
export type Narrowing = (typeof narrowings)[number];

export interface InstitutionsAddress {
  region: DataRegion;
  /** Null: the newest year with results. */
  year: number | null;
  chosen: Readonly<Record<Narrowing, readonly string[]>>;
  /** Limits widened by how much institutions differ beyond chance, or those of chance alone. */
  isAdjusted: boolean;
  /** Id of the institution that the reader looks for. */
  find: string | null;
  /** What the address asked for and the page does not know. */
  unknown: readonly string[];
}

interface Known {
  isKnown(narrowing: Narrowing, value: string, region: DataRegion): boolean;
  isInstitution(id: string): boolean;
  /** Years with results; null while they are not known yet. */
  years: readonly number[] | null;
}

const read: readonly string[] = ['region', 'year', ...narrowings, 'limits', 'find'];
const settings: readonly string[] = ['lang', 'theme', 'data'];

/** Reads the address of the page of institutions. */
export function readInstitutionsAddress(search: Search, known: Known): InstitutionsAddress {
  const unknown = Object.keys(search).filter((key) => !read.includes(key) && !settings.includes(key));
  const region = readRegion(search) ?? dataRegions[0];
  const one = <Value>(key: string, find: (text: string) => Value | undefined): Value | null => {
    const text = search[key];
    if (text === undefined || text === '') return null;
    const value = find(text);
    if (value === undefined) unknown.push(text);
    return value ?? null;
  };
  const several = (narrowing: Narrowing) => {
    const all = search[narrowing]?.split(',').filter(Boolean) ?? [];
    const isKnown = (value: string) => known.isKnown(narrowing, value, region);
    unknown.push(...all.filter((value) => !isKnown(value)));
    return all.filter(isKnown);
  };
  return {
    region,
    year: one('year', (text) =>
      /^\d{4}$/.test(text) && (known.years?.includes(Number(text)) ?? true) ? Number(text) : undefined,
    ),
    chosen: { unit: several('unit'), programme: several('programme'), occupation: several('occupation') },
    isAdjusted: one('limits', (text) => (text === 'plain' ? text : undefined)) === null,
    find: one('find', (text) => (known.isInstitution(text) ? text : undefined)),
    unknown,
  };
}
