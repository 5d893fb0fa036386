import { isDay } from '../model/calendar';
import type { Bilingual } from '../model/ledger';
import { csvRows } from './csvRows';

/** Regions as they stand in data rows. */
export const dataRegions = ['chongqing', 'zhejiang'] as const;
export type DataRegion = (typeof dataRegions)[number];

const levels = [
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
  level: (typeof levels)[number];
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

const columns = [
  'id',
  'code',
  'name_zh',
  'name_en',
  'aliases',
  'level',
  'region',
  'parent',
  'group',
  'order',
  'own_level_zh',
  'own_level_en',
  'reporting',
  'valid_from',
  'valid_to',
  'source',
  'notes',
] as const;

/** Reads data/divisions.csv. Throws LedgerError for repeated ids, unknown parents and dates that are none. */
export function parseDivisions(text: string): Division[] {
  const rows = csvRows('divisions.csv', text, columns);
  const ids = new Set(rows.map((row) => row.text('id')));
  const seen = new Set<string>();
  return rows.map((row) => {
    const id = row.filled('id');
    if (seen.has(id)) row.fail('id', { zh: '重复', en: `"${id}" stands twice` });
    seen.add(id);
    const parent = row.text('parent') || null;
    if (parent && !ids.has(parent))
      row.fail('parent', { zh: `“${parent}”不存在`, en: `"${parent}" does not exist` });
    const day = (column: 'valid_from' | 'valid_to') => {
      const value = row.text(column);
      if (value === '' || isDay(value)) return value || null;
      return row.fail(column, { zh: `“${value}”不是有效日期`, en: `"${value}" is not a day` });
    };
    const own = row.text('own_level_zh');
    return {
      id,
      code: row.text('code') || null,
      name: { zh: row.filled('name_zh'), en: row.filled('name_en') },
      aliases: row
        .text('aliases')
        .split(';')
        .filter((alias) => alias !== ''),
      level: row.oneOf('level', levels),
      region: row.oneOf('region', dataRegions),
      parent,
      group: row.text('group'),
      order: row.number('order') ?? row.fail('order', { zh: '未填写', en: 'is empty' }),
      ownLevel: own ? { zh: own, en: row.filled('own_level_en') } : null,
      reporting: row.flag('reporting'),
      validFrom: day('valid_from'),
      validTo: day('valid_to'),
    };
  });
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
