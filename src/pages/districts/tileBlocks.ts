import type { Tile } from '../../reference/tiles';

/** Tiles that belong together, and the part of the grid that they take. */
export interface TileBlock {
  key: string;
  column: number;
  row: number;
  width: number;
  height: number;
  tiles: readonly Tile[];
}

/** The blocks of a grid in the order of their first tiles. */
export function toBlocks(tiles: readonly Tile[], keyOf: (tile: Tile) => string): TileBlock[] {
  const byKey = new Map<string, Tile[]>();
  for (const tile of tiles) byKey.set(keyOf(tile), [...(byKey.get(keyOf(tile)) ?? []), tile]);
  return [...byKey].map(([key, own]) => {
    const columns = own.map(({ column }) => column);
    const rows = own.map(({ row }) => row);
    const [column, row] = [Math.min(...columns), Math.min(...rows)];
    return {
      key,
      column,
      row,
      width: Math.max(...columns) - column + 1,
      height: Math.max(...rows) - row + 1,
      tiles: own,
    };
  });
}

/** A step to the right (1, 0), upwards (0, -1) and so on. */
export type Arrow = readonly [right: -1 | 0 | 1, down: -1 | 0 | 1];

/** The tile that an arrow key leads to: the nearest in that direction, one straight ahead before one aside. */
export function nextTile<Place extends Pick<Tile, 'column' | 'row'>>(
  tiles: readonly Place[],
  from: Place,
  [right, down]: Arrow,
): Place | null {
  let best: Place | null = null;
  let least = Infinity;
  for (const tile of tiles) {
    const [x, y] = [tile.column - from.column, tile.row - from.row];
    const ahead = x * right + y * down;
    if (ahead <= 0) continue;
    const distance = ahead + 3 * Math.abs(right === 0 ? x : y);
    if (distance < least) [best, least] = [tile, distance];
  }
  return best;
}
