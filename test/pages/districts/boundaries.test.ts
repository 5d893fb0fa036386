import { describe, expect, it } from 'vitest';
import {
  boundaryLimits,
  readBoundaries,
  refuseLargeBoundaries,
  type BoundaryFault,
} from '../../../src/pages/districts/map/readBoundaries';
import { polygonsOf, signedArea } from '../../../src/pages/districts/map/rings';
import { reference } from '../../reference/files';

type Position = readonly number[];

/** Counterclockwise. */
const square = (x: number, y: number, side = 1): Position[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const shape = (properties: unknown, coordinates: unknown = [square(106, 29)], type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const textOf = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const read = (text: string | Uint8Array, region: 'chongqing' | 'zhejiang' = 'chongqing') =>
  readBoundaries(typeof text === 'string' ? new TextEncoder().encode(text) : text, {
    divisions: reference.divisions,
    region,
  });
const unitsIn = (...features: unknown[]) => [...read(textOf(...features)).shapes.keys()];
function faultOf(work: () => unknown): Pick<BoundaryFault, 'key' | 'params'> {
  try {
    work();
  } catch (error) {
    const { key, params } = error as BoundaryFault;
    return { key, params };
  }
  throw new Error('it was taken');
}

describe('a shape', () => {
  it.each([
    ['adcode as a number', { adcode: 500104, name: '别的名称' }, '500104'],
    ['code as text of twelve digits', { code: '500104000000' }, '500104'],
    ['a code under its Chinese name', { 区划代码: ' 500104 ' }, '500104'],
    ['a code in capitals', { ADCODE: '500104' }, '500104'],
    ['a zone’s own id', { code: 'CQ-GAOXIN' }, 'CQ-GAOXIN'],
    ['a name that means one unit', { name: '大渡口区' }, '500104'],
    ['a new code of the region and a name', { adcode: 500199, name: '两江新区' }, 'CQ-LIANGJIANG'],
    ['江北区 with its code', { adcode: 500105, name: '江北区' }, '500105'],
    ['渝北区, and nothing else is made of it', { adcode: 500112, name: '渝北区' }, '500112'],
  ])('is found by %s', (_, properties, unit) => {
    expect(unitsIn(shape(properties))).toEqual([unit]);
  });

  it('is not taken by a name that several units have, nor by one under another province’s code', () => {
    const { shapes, ambiguous, unknown, wholes } = read(
      textOf(
        shape({ adcode: 500104 }),
        shape({ name: '江北区' }),
        shape({ adcode: 320106, name: '大渡口区' }),
        shape({ name: '不知何处' }),
        shape(null),
        shape({ adcode: 500000, name: '重庆市' }),
        shape({ adcode: 330100, name: '杭州市' }),
      ),
    );
    expect([...shapes.keys()]).toEqual(['500104']);
    expect(ambiguous).toEqual(['江北区']);
    expect(unknown).toEqual(['大渡口区', '不知何处', '']);
    expect(wholes).toBe(2);
  });

  it('may come in several parts, and in a file of GBK', () => {
    const { shapes } = read(
      textOf(shape({ adcode: 500104 }), shape({ adcode: 500104 }, [[square(108, 29)]], 'MultiPolygon')),
    );
    expect(shapes.get('500104')).toHaveLength(2);
    // 大渡口区 in GB2312.
    const name = [0xb4, 0xf3, 0xb6, 0xc9, 0xbf, 0xda, 0xc7, 0xf8];
    const [before = '', after = ''] = textOf(shape({ name: '#' })).split('#');
    const bytes = [...Buffer.from(before), ...name, ...Buffer.from(after)];
    expect([...read(Uint8Array.from(bytes)).shapes.keys()]).toEqual(['500104']);
  });

  it('that is no area is left out and counted', () => {
    const { shapes, unusable } = read(
      textOf(
        shape({ adcode: 500104 }),
        shape({ adcode: 500103 }, [106, 29], 'Point'),
        shape({ adcode: 500106 }, [[['106', '29']]]),
        { type: 'Feature', properties: { adcode: 500107 }, geometry: null },
        shape({ adcode: 500108 }, [square(106, 29, 0)]),
      ),
    );
    expect([...shapes.keys()]).toEqual(['500104']);
    expect(unusable).toBe(4);
  });
});

describe('rings', () => {
  it('run one way outside and the other way in holes, however the file has them, and are closed', () => {
    const outer = square(0, 0, 4);
    const hole = square(1, 1);
    for (const coordinates of [
      [outer, hole],
      [[...outer].reverse(), hole],
      [outer.slice(0, -1), [...hole].reverse()],
    ]) {
      const [polygon] = polygonsOf({ type: 'Polygon', coordinates }) ?? [];
      expect(polygon?.map(signedArea)).toEqual([16, -1]);
      expect(polygon?.[0]?.at(-1)).toEqual(polygon?.[0]?.[0]);
    }
  });

  it('have the same area far from the origin', () => {
    const [polygon] = polygonsOf({ type: 'Polygon', coordinates: [square(1e9, 1e9, 3)] }) ?? [];
    expect(signedArea(polygon?.[0] ?? [])).toBe(9);
  });
});

describe('a boundary file is not taken', () => {
  it.each([
    ['{"type": "FeatureCollection", "features": [', 'notJson'],
    ['', 'notJson'],
    ['[]', 'notCollection'],
    ['null', 'notCollection'],
    [JSON.stringify(shape({ adcode: 500104 })), 'notCollection'],
    ['{"type": "FeatureCollection"}', 'notCollection'],
    [textOf(), 'empty'],
    [textOf(shape({ name: '江北区' })), 'noUnits'],
    [textOf(shape({ adcode: 330205 })), 'noUnits'],
    [textOf('text', null), 'noUnits'],
    [textOf(shape({ adcode: 500104 }, [106, 29], 'Point')), 'noShapes'],
  ])('%s: %s', (text, key) => {
    expect(faultOf(() => read(text)).key).toBe(key);
  });

  it('for a region of which it has no unit, though another’s are in it', () => {
    const text = textOf(shape({ adcode: 330205 }));
    expect([...read(text, 'zhejiang').shapes.keys()]).toEqual(['330205']);
  });

  it('where it is too large, in bytes or in points', () => {
    expect(faultOf(() => refuseLargeBoundaries(10 * 2 ** 20 + 1))).toEqual({
      key: 'tooLarge',
      params: { a: 11, b: 10 },
    });
    expect(() => refuseLargeBoundaries(10 * 2 ** 20)).not.toThrow();
    const ring = Array.from({ length: boundaryLimits.points }, (_, at): Position => [at, at % 3]);
    expect(faultOf(() => read(textOf(shape({ adcode: 500104 }, [ring]))))).toEqual({
      key: 'tooFine',
      params: { a: 400_000 },
    });
  });
});
