import { expect, test } from 'vitest';
import { labelPlaces } from '../../src/charts/funnelLabels';

const edge = { left: 0, right: 300, top: 0, bottom: 200 };
const at = (key: string, x: number, y: number) => ({ key, name: '十个汉字宽的机构名称', x, y });

test('a name of 120 pixels stands to the right, else to the left', () => {
  expect(labelPlaces([at('a', 100, 100)], [], edge)).toEqual([{ key: 'a', side: 'right' }]);
  expect(labelPlaces([at('a', 250, 100)], [], edge)).toEqual([{ key: 'a', side: 'left' }]);
});

test('neither over another point nor over another name; the first wanted one has its choice', () => {
  expect(labelPlaces([at('a', 100, 100)], [{ x: 150, y: 100 }], edge)).toEqual([{ key: 'a', side: 'above' }]);
  expect(labelPlaces([at('a', 100, 100), at('b', 100, 104)], [], edge)).toEqual([
    { key: 'a', side: 'right' },
    { key: 'b', side: 'below' },
  ]);
});

test('without room it is left out', () => {
  const narrow = { left: 0, right: 110, top: 0, bottom: 200 };
  expect(labelPlaces([at('a', 55, 100)], [], narrow)).toEqual([]);
});
