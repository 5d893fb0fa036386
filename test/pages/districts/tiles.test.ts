import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nextTile, toBlocks } from '../../../src/pages/districts/tileBlocks';
import { dataRegions } from '../../../src/reference/divisions';
import { parseDivisions } from '../../../src/reference/parseDivisions';
import { parseTiles } from '../../../src/reference/tiles';

const tiles = parseTiles(readFileSync('data/tiles.csv', 'utf8'));
const divisions = parseDivisions(readFileSync('data/divisions.csv', 'utf8'));

describe('the layout of the tile grids', () => {
  it.each(dataRegions)('gives every unit of the list of %s one place, and no place twice', (region) => {
    const own = tiles.filter((tile) => tile.region === region);
    // The regions' own levels have records without being expected to submit.
    const expected = divisions.filter(
      (one) => one.region === region && (one.reporting || one.parent === null),
    );
    expect(own.map(({ unit }) => unit).sort()).toEqual(expected.map(({ id }) => id).sort());
    expect(own).toHaveLength({ chongqing: 42, zhejiang: 102 }[region]);
    expect(new Set(own.map(({ column, row }) => `${column} ${row}`)).size).toBe(own.length);
  });

  it('keeps the squares of every city of Zhejiang together, apart from all others', () => {
    const own = tiles.filter(({ region }) => region === 'zhejiang');
    const parents = new Map(divisions.map(({ id, parent }) => [id, parent]));
    const cityOf = (unit: string) => (/^33\d\d00$/.test(unit) ? unit : (parents.get(unit) ?? ''));
    const blocks = toBlocks(own, ({ unit }) => cityOf(unit));
    expect(blocks).toHaveLength(12);
    for (const { key, column, row, width, height } of blocks) {
      const inside = own.filter(
        (tile) =>
          tile.column >= column && tile.column < column + width && tile.row >= row && tile.row < row + height,
      );
      expect(inside.filter(({ unit }) => cityOf(unit) !== key)).toEqual([]);
    }
  });

  it('names the line and column of a broken place', () => {
    const text = 'region,unit,column,row,short_zh,short_en\nchongqing,500101,0,-1,万州,Wanzhou\n';
    expect(() => parseTiles(text)).toThrow('tiles.csv, line 2, row: is not a whole number from 0');
  });
});

describe('an arrow key', () => {
  const places = [
    { column: 0, row: 0 },
    { column: 3, row: 0 },
    { column: 1, row: 1 },
  ];

  it('leads straight on before aside, over gaps, and nowhere past the edge', () => {
    expect(nextTile(places, places[0]!, [1, 0])).toBe(places[1]);
    expect(nextTile(places, places[0]!, [0, 1])).toBe(places[2]);
    expect(nextTile(places, places[0]!, [-1, 0])).toBeNull();
  });
});
