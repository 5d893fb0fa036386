import { expect, test } from 'vitest';
import { shownGroups } from '../../../src/pages/explore/shownGroups';

const groups = [
  { id: 'a', name: null, keys: ['1', '2', '3'] },
  { id: 'b', name: null, keys: ['4'] },
];
const names: Record<string, string> = { 1: '万州区', 2: 'Bishan', 3: '渝中区', 4: '渝北区' };
const wanted = { selected: [], sought: '', label: (key: string) => names[key]!, first: null };
const keysOf = (changes: Partial<Parameters<typeof shownGroups>[1]>) =>
  shownGroups(groups, { ...wanted, ...changes }).map(({ id, keys }) => [id, ...keys]);

test('there is room for the first lines and for what is chosen, in the order of all', () => {
  expect(keysOf({})).toEqual([
    ['a', '1', '2', '3'],
    ['b', '4'],
  ]);
  expect(keysOf({ first: new Set(['3']) })).toEqual([['a', '3']]);
  expect(keysOf({ first: new Set(['3']), selected: ['1', '4'] })).toEqual([
    ['a', '1', '3'],
    ['b', '4'],
  ]);
});

test('names are found by a part, in upper or lower case', () => {
  expect(keysOf({ sought: ' 渝 ' })).toEqual([
    ['a', '3'],
    ['b', '4'],
  ]);
  expect(keysOf({ sought: 'bish' })).toEqual([['a', '2']]);
  expect(keysOf({ sought: '北京' })).toEqual([]);
});
