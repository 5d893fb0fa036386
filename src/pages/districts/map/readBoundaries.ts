import { decodeText } from '../../../ingest/decodeText';
import type { DataRegion, Division } from '../../../reference/divisions';
import { matchUnit } from './matchUnit';
import { polygonsOf, type Polygon } from './rings';

/** Larger files would hold up the page; boundaries for a picture of this size need far less. */
export const boundaryLimits = { megabytes: 10, points: 400_000 };

export const boundaryFaults = [
  'tooLarge',
  'notJson',
  'notCollection',
  'empty',
  'tooFine',
  'noUnits',
  'noShapes',
] as const;

/** Why a boundary file is not taken; `key` names the sentence, `params` fill it. */
export class BoundaryFault extends Error {
  override name = 'BoundaryFault';

  constructor(
    readonly key: (typeof boundaryFaults)[number],
    readonly params: { a?: number; b?: number } = {},
  ) {
    super(key);
  }
}

/** The shapes of units, and what of the file was not used. Of its properties nothing is kept but these names. */
export interface Boundaries {
  /** By unit id; several shapes of one unit are one. */
  shapes: ReadonlyMap<string, readonly Polygon[]>;
  unknown: readonly string[];
  ambiguous: readonly string[];
  /** Shapes of whole regions or cities. */
  wholes: number;
  /** Neither Polygon nor MultiPolygon, or with coordinates that are no numbers. */
  unusable: number;
}

/** @throws BoundaryFault `tooLarge` {a: MB, b: limit} */
export function refuseLargeBoundaries(bytes: number): void {
  const megabytes = Math.ceil(bytes / 2 ** 20);
  if (megabytes > boundaryLimits.megabytes)
    throw new BoundaryFault('tooLarge', { a: megabytes, b: boundaryLimits.megabytes });
}

/**
 * Reads a GeoJSON FeatureCollection. Which coordinates it is in (GCJ-02, WGS-84, metres) is not judged.
 * @param region whose units it must hold, one at least
 * @throws BoundaryFault
 */
export function readBoundaries(
  bytes: Uint8Array,
  { divisions, region }: { divisions: readonly Division[]; region: DataRegion },
): Boundaries {
  refuseLargeBoundaries(bytes.length);
  const features = featuresOf(parse(bytes));
  const shapes = new Map<string, Polygon[]>();
  const [unknown, ambiguous]: [string[], string[]] = [[], []];
  let [wholes, unusable, points] = [0, 0, 0];
  let hasUnit = false;
  for (const feature of features) {
    const { properties, geometry } = (feature ?? {}) as { properties?: unknown; geometry?: unknown };
    const match = matchUnit(properties, divisions);
    if (match.kind === 'unknown') unknown.push(match.text);
    if (match.kind === 'ambiguous') ambiguous.push(match.text);
    if (match.kind === 'whole') wholes += 1;
    if (match.kind !== 'found') continue;
    const isOwn = divisions.some((one) => one.id === match.unit && one.region === region);
    hasUnit ||= isOwn;
    const polygons = polygonsOf(geometry);
    if (polygons === null) {
      unusable += 1;
      continue;
    }
    points += polygons.flat().reduce((sum, ring) => sum + ring.length, 0);
    if (points > boundaryLimits.points) throw new BoundaryFault('tooFine', { a: boundaryLimits.points });
    shapes.set(match.unit, [...(shapes.get(match.unit) ?? []), ...polygons]);
  }
  if (!hasUnit) throw new BoundaryFault('noUnits');
  const isDrawn = divisions.some((one) => one.region === region && shapes.has(one.id));
  if (!isDrawn) throw new BoundaryFault('noShapes');
  return { shapes, unknown, ambiguous, wholes, unusable };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeText(bytes).text.replace(/^\uFEFF/, ''));
  } catch {
    throw new BoundaryFault('notJson');
  }
}

function featuresOf(value: unknown): unknown[] {
  const { type, features } = (typeof value === 'object' && value !== null ? value : {}) as {
    type?: unknown;
    features?: unknown;
  };
  if (type !== 'FeatureCollection' || !Array.isArray(features)) throw new BoundaryFault('notCollection');
  if (features.length === 0) throw new BoundaryFault('empty');
  return features as unknown[];
}
