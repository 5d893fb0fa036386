import { expect, it } from 'vitest';
import { extentOf, narrowing, placeOf, type AreaPolygon } from '../../src/charts/mapPlaces';

const square = (x: number, y: number, side: number): AreaPolygon => [
  [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ],
];

it('names an area in the middle of its largest part', () => {
  expect(placeOf([square(106, 29, 1), square(110, 30, 4)])).toEqual({
    x: 112,
    y: 32,
    box: { west: 110, east: 114, south: 30, north: 34 },
  });
  expect(placeOf([])).toBeNull();
});

it('draws a degree of longitude as long as it is in the middle, and metres as they are', () => {
  const extent = extentOf([square(105, 58, 4)]);
  expect(extent).toEqual({ west: 105, east: 109, south: 58, north: 62 });
  // The cosine of 60°.
  expect(narrowing(extent)).toBeCloseTo(0.5, 12);
  expect(narrowing(extentOf([square(500_000, 3_200_000, 1000)]))).toBe(1);
});
