/** x and y in whatever the file's coordinates are. */
export type Point = readonly [x: number, y: number];
/** Closed: its last point is its first. */
export type Ring = readonly Point[];
/** The outer ring, then its holes. */
export type Polygon = readonly Ring[];

/**
 * The polygons of a GeoJSON geometry, outer rings counterclockwise (y upwards) and holes clockwise, so that a hole stays
 * empty however the file winds its rings. Heights are left out. Null: no area, or coordinates that are no numbers.
 */
export function polygonsOf(geometry: unknown): Polygon[] | null {
  if (typeof geometry !== 'object' || geometry === null) return null;
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  const parts: unknown = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null;
  if (!Array.isArray(parts) || parts.length === 0) return null;
  const polygons: Polygon[] = [];
  for (const part of parts as unknown[]) {
    if (!Array.isArray(part) || part.length === 0) return null;
    const rings: Ring[] = [];
    for (const [at, raw] of (part as unknown[]).entries()) {
      const ring = toRing(raw);
      if (ring === null) return null;
      rings.push(signedArea(ring) > 0 === (at === 0) ? ring : [...ring].reverse());
    }
    polygons.push(rings);
  }
  return polygons;
}

function toRing(raw: unknown): Ring | null {
  if (!Array.isArray(raw)) return null;
  const points: Point[] = [];
  for (const position of raw as unknown[]) {
    if (!Array.isArray(position)) return null;
    const [x, y] = position as unknown[];
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y))
      return null;
    points.push([x, y]);
  }
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const closed = first[0] === last[0] && first[1] === last[1] ? points : [...points, first];
  return closed.length >= 4 && signedArea(closed) !== 0 ? closed : null;
}

/** Area inside a closed ring, positive where it runs counterclockwise with y upwards. */
export function signedArea(ring: Ring): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  let sum = 0;
  // From the first point: far from the origin the products would swallow the difference.
  for (let at = 1; at < ring.length; at += 1) {
    const [ax, ay] = ring[at - 1]!;
    const [bx, by] = ring[at]!;
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum / 2;
}
