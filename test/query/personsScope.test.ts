import { expect, test } from 'vitest';
import { exploreMeasures } from '../../src/query/explore/measures';
import { coveringScope, personsScopes } from '../../src/query/explore/personsScope';
import { reference } from '../reference/files';

const completed = exploreMeasures.training.find(({ id }) => id === 'completed-persons')!;

test('persons are counted where the ledger declares it: the engineer programme of Chongqing', () => {
  expect(personsScopes(reference.ledger, completed, 'chongqing')).toContainEqual({
    programme: ['digital-engineer'],
  });
  expect(personsScopes(reference.ledger, completed, 'zhejiang')).toEqual([]);
});

test('a filter must stay within the scope in every dimension that the scope names', () => {
  const scopes = [{ programme: ['a', 'b'], level: ['skill:3'] }];
  const inside = { programme: ['a'], level: ['skill:3'], unit: ['500101'] };
  expect(coveringScope(scopes, inside)).toBe(scopes[0]);
  expect(coveringScope(scopes, { ...inside, programme: ['a', 'c'] })).toBeNull();
  expect(coveringScope(scopes, { programme: ['a'] })).toBeNull();
  expect(coveringScope([{}], {})).toEqual({});
});
