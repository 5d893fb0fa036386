import { expect, it } from 'vitest';
import { isSmallGroup } from '../../src/model/smallGroup';
import type { CountedDataset } from '../../src/model/ledger';

const of = (dataset: CountedDataset) => ({
  reading: { dataset, event: 'completed', count: 'rows', filter: {} } as const,
});

it.each([
  [0, false],
  [1, true],
  [9, true],
  [10, false],
])('%i people: small group %s', (value, small) => {
  expect(isSmallGroup(of('training'), value)).toBe(small);
  expect(isSmallGroup(of('assessment'), value)).toBe(small);
});

it('never takes places, items and vouchers for people', () => {
  expect(isSmallGroup(of('supply'), 3)).toBe(false);
});
