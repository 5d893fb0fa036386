import type { Bilingual } from '../model/ledger';

/** Regions as they stand in data rows. */
export const dataRegions = ['chongqing', 'zhejiang'] as const;
export type DataRegion = (typeof dataRegions)[number];

export const divisionLevels = [
  'province-level-municipality',
  'province',
  'prefecture-level-city',
  'district',
  'county',
  'county-level-city',
  'autonomous-county',
  'functional-zone',
] as const;

/** An administrative division or a zone that reports like one. */
export interface Division {
  /** `500104`; local ids (`CQ-GAOXIN`) for zones without a code of their own. */
  id: string;
  /** Six-digit GB/T 2260 code, null for zones. */
  code: string | null;
  name: Bilingual;
  /** Further names in use; regular short forms are derived by resolveUnit. */
  aliases: readonly string[];
  level: (typeof divisionLevels)[number];
  region: DataRegion;
  /** Id of the division above, null for the two regions themselves. */
  parent: string | null;
  /** Development area (一区两群), Chongqing only, else ''. */
  group: string;
  /** Place in the official order of its region, from 1. */
  order: number;
  /** What the division is called where it stands for its own level (市本级), not for the total; null where it has no parts. */
  ownLevel: Bilingual | null;
  /** Whether it is expected to submit. */
  reporting: boolean;
  /** First valid day; null = before all data. */
  validFrom: string | null;
  /** Last valid day, included; null = still valid. */
  validTo: string | null;
}

/** Whether the division existed on the ISO day; its last valid day is included. */
export function isValidOn(division: Division, day: string): boolean {
  return (
    (division.validFrom === null || division.validFrom <= day) &&
    (division.validTo === null || day <= division.validTo)
  );
}

/** Every unit a record of the region may name, abolished ones included, in official order. */
export function unitsOf(divisions: readonly Division[], region: DataRegion): Division[] {
  return divisions.filter((division) => division.region === region).sort((a, b) => a.order - b.order);
}

/** The units expected to submit on the ISO day, in official order. */
export function reportingUnitsOn(
  divisions: readonly Division[],
  region: DataRegion,
  day: string,
): Division[] {
  return unitsOf(divisions, region).filter((division) => division.reporting && isValidOn(division, day));
}

/** The prefecture-level city a Zhejiang unit belongs to (a city's own level to itself); null elsewhere. */
export function cityOf(division: Division, divisions: readonly Division[]): Division | null {
  if (division.level === 'prefecture-level-city') return division;
  const parent = divisions.find(({ id }) => id === division.parent);
  return parent?.level === 'prefecture-level-city' ? parent : null;
}

/**
 * What a unit is called in tables: own levels by their own name (市本级), a name that exists in both regions with
 * the city or municipality before it (宁波市江北区), all others by their plain name.
 */
export function unitLabel(division: Division, divisions: readonly Division[]): Bilingual {
  if (division.ownLevel) return division.ownLevel;
  const shared = divisions.some(({ id, name }) => id !== division.id && name.zh === division.name.zh);
  const parent = divisions.find(({ id }) => id === division.parent);
  if (!shared || !parent) return division.name;
  return {
    zh: `${parent.name.zh}${division.name.zh}`,
    en: `${division.name.en}, ${parent.name.en.replace(/ (City|Municipality)$/, '')}`,
  };
}
