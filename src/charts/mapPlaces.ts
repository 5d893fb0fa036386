type Point = readonly [x: number, y: number];
/** Closed rings: the outer one, then its holes. */
export type AreaPolygon = readonly (readonly Point[])[];

export interface Extent {
  west: number;
  east: number;
  south: number;
  north: number;
}

/** The box round polygons. */
export function extentOf(polygons: readonly AreaPolygon[]): Extent {
  const extent = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  for (const [outer = []] of polygons)
    for (const [x, y] of outer) {
      extent.west = Math.min(extent.west, x);
      extent.east = Math.max(extent.east, x);
      extent.south = Math.min(extent.south, y);
      extent.north = Math.max(extent.north, y);
    }
  return extent;
}

/** How much narrower a degree of longitude is than one of latitude in the middle of a box; 1 for other coordinates. */
export function narrowing({ west, east, south, north }: Extent): number {
  const areDegrees = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  return areDegrees ? Math.cos(((south + north) / 2) * (Math.PI / 180)) : 1;
}

/** Where a name stands: the middle of the largest part; and the box of that part. */
export function placeOf(polygons: readonly AreaPolygon[]): { x: number; y: number; box: Extent } | null {
  let best: { x: number; y: number; polygon: AreaPolygon } | null = null;
  let largest = 0;
  for (const polygon of polygons) {
    const { area, x, y } = centroid(polygon[0] ?? []);
    if (area > largest) [best, largest] = [{ x, y, polygon }, area];
  }
  return best && { x: best.x, y: best.y, box: extentOf([best.polygon]) };
}

function centroid(ring: readonly Point[]): { area: number; x: number; y: number } {
  const [x0, y0] = ring[0] ?? [0, 0];
  let [twice, x, y] = [0, 0, 0];
  for (let at = 1; at < ring.length; at += 1) {
    const [ax, ay] = [ring[at - 1]![0] - x0, ring[at - 1]![1] - y0];
    const [bx, by] = [ring[at]![0] - x0, ring[at]![1] - y0];
    const cross = ax * by - bx * ay;
    twice += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return { area: Math.abs(twice) / 2, x: x0 + x / (3 * twice), y: y0 + y / (3 * twice) };
}
