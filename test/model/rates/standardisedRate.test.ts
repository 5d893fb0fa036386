import { expect, test } from 'vitest';
import { standardisedRate } from '../../../src/model/rates/standardisedRate';

const row = (institution: string, stratum: string, examinees: number, passed: number) => ({
  institution,
  stratum,
  examinees,
  passed,
});

/** The others: 80 % pass in the easy occupation, 20 % in the hard one, 50 % together. */
const others = [row('b', 'easy', 60, 50), row('c', 'easy', 40, 30), row('b', 'hard', 100, 20)];

test('who only teaches the hard occupation is not held against the easy one', () => {
  // 15 of 50 = 30 % raw; 10 expected; 1.5 × 50 %.
  expect(standardisedRate([...others, row('a', 'hard', 50, 15)], 'a')).toEqual({
    covered: 50,
    examinees: 50,
    expected: 10,
    ratio: 1.5,
    rate: 0.75,
  });
});

test('an occupation that nobody else has is left out and said', () => {
  const own = [row('a', 'easy', 10, 8), row('a', 'rare', 30, 3)];
  expect(standardisedRate([...others, ...own], 'a')).toMatchObject({ covered: 10, examinees: 40, ratio: 1 });
});

test('the rate is held at 1, and one institution alone has none', () => {
  expect(standardisedRate([...others, row('a', 'hard', 10, 10)], 'a')).toMatchObject({ ratio: 5, rate: 1 });
  expect(standardisedRate([row('a', 'hard', 10, 10)], 'a')).toEqual({
    covered: 0,
    examinees: 10,
    expected: 0,
    ratio: null,
    rate: null,
  });
});
