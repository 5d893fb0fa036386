import { expect, it } from 'vitest';
import { unitFor } from '../../src/format/unit';

it('gives one thing a unit in the singular, in English alone', () => {
  expect([0, 1, 2, null].map((value) => unitFor(value, 'person-times', 'en'))).toEqual([
    'person-times',
    'person-time',
    'person-times',
    'person-times',
  ]);
  expect(unitFor(1, '个', 'zh')).toBe('个');
});
