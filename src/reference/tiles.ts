import type { Bilingual } from '../model/ledger';
import { csvRows } from './csvRows';
import { dataRegions, type DataRegion } from './divisions';

/** A unit's square in the tile grid of its region. */
export interface Tile {
  region: DataRegion;
  unit: string;
  /** From 0, west to east and north to south. */
  column: number;
  row: number;
  /** Name that fits into a square. */
  short: Bilingual;
}

const columns = ['region', 'unit', 'column', 'row', 'short_zh', 'short_en'] as const;

/** Reads the layout of the tile grids (`data/tiles.csv`). @throws LedgerError naming line and column */
export function parseTiles(text: string): Tile[] {
  return csvRows('tiles.csv', text, columns).map((row) => {
    const place = (column: 'column' | 'row') => {
      const value = row.number(column);
      if (value !== null && Number.isInteger(value) && value >= 0) return value;
      return row.fail(column, { zh: '应为从0起的整数', en: 'is not a whole number from 0' });
    };
    return {
      region: row.oneOf('region', dataRegions),
      unit: row.filled('unit'),
      column: place('column'),
      row: place('row'),
      short: { zh: row.filled('short_zh'), en: row.filled('short_en') },
    };
  });
}
