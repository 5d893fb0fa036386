import { expect, it } from 'vitest';
import { formatPerHead } from '../../src/format/perHead';

it('prints two decimals, rounded, and a dash for what is not known', () => {
  expect([0.125, 1234.565, 0, 10, null].map(formatPerHead)).toEqual([
    '0.13',
    '1,234.57',
    '0.00',
    '10.00',
    '—',
  ]);
});
