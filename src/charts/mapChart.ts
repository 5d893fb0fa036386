import * as Plot from '@observablehq/plot';
import { labelSize, labelWidth } from './labelSpace';
import { extentOf, narrowing, placeOf, type AreaPolygon } from './mapPlaces';

export interface MapArea {
  unit: string;
  polygons: readonly AreaPolygon[];
  /** A name that fits into the area. */
  short: string;
  /** What pointing at it says. */
  title: string;
  step: number | 'none';
}

export interface MapChart {
  title: string;
  areas: readonly MapArea[];
}

/** Greatest height in CSS pixels; a wide region is lower. */
const mapHeight = 480;
/** Height that is kept free before the drawing is there; a region on a phone is hardly lower. */
export const leastMapHeight = 200;
const margin = 4;

/** The shares of ink of the squares' steps (theme/districts.css): the same shades. */
export const shades = [0.08, 0.28, 0.78, 1];

/** Areas on a plane: equal degrees are drawn equally long in the middle of the region, nothing else is projected. */
export function mapChart({ title, areas }: MapChart, { width }: { width: number }): SVGElement | HTMLElement {
  const byLongitude = narrowing(extentOf(areas.flatMap(({ polygons }) => polygons)));
  const drawn = areas.map((area) => {
    const polygons = area.polygons.map((rings) =>
      rings.map((ring) => ring.map(([x, y]): [number, number] => [x * byLongitude, y])),
    );
    return { ...area, polygons, place: placeOf(polygons) };
  });
  const { west, east, south, north } = extentOf(drawn.flatMap(({ polygons }) => polygons));
  const inside = width - 2 * margin;
  const scale = Math.min(inside / (east - west), (mapHeight - 2 * margin) / (north - south));
  const feature = ({ polygons }: (typeof drawn)[number]) => ({
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'MultiPolygon' as const, coordinates: polygons },
  });
  const of = (step: MapArea['step']) => drawn.filter((area) => area.step === step);
  const named = drawn.filter(({ place, short }) => {
    if (place === null) return false;
    const { box } = place;
    return (
      (box.east - box.west) * scale > labelWidth(short) + 4 && (box.north - box.south) * scale > labelSize + 4
    );
  });
  const isDark = ({ step }: MapArea) => step === 2 || step === 3;
  const names = (those: typeof drawn, fill: string) =>
    Plot.text(those, {
      x: ({ place }: (typeof drawn)[number]) => place?.x,
      y: ({ place }: (typeof drawn)[number]) => place?.y,
      text: 'short',
      fill,
    });
  return Plot.plot({
    width,
    height: Math.round((north - south) * scale) + 2 * margin,
    margin,
    ariaLabel: title,
    style: { fontSize: `${labelSize}px`, background: 'transparent', fontFamily: 'inherit' },
    projection: {
      type: 'reflect-y',
      domain: { type: 'FeatureCollection', features: drawn.map(feature) },
    },
    marks: [
      Plot.geo(of('none').map(feature), {
        fill: 'var(--paper)',
        stroke: 'var(--ink-muted)',
        strokeDasharray: '3 2',
      }),
      shades.map((share, step) =>
        Plot.geo(of(step).map(feature), {
          fill: 'var(--bar-strong)',
          fillOpacity: share,
          stroke: 'var(--ink-muted)',
          strokeWidth: 0.75,
        }),
      ),
      names(
        named.filter((area) => !isDark(area)),
        'var(--ink)',
      ),
      names(named.filter(isDark), 'var(--paper)'),
      Plot.tip(
        drawn,
        Plot.pointer({
          x: ({ place }: (typeof drawn)[number]) => place?.x,
          y: ({ place }: (typeof drawn)[number]) => place?.y,
          title: 'title',
          fill: 'var(--paper)',
          stroke: 'var(--rule)',
        }),
      ),
    ],
  });
}
