import { expect, test } from 'vitest';
import { seededRandom, xoshiro128 } from '../../src/model/random';

test('the generator gives the numbers of its authors’ C code for the state 1, 2, 3, 4', () => {
  const next = xoshiro128([1, 2, 3, 4]);
  expect(Array.from({ length: 10 }, next)).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

test('a seed repeats its numbers, another has others, and they fill 0 to 1 evenly', () => {
  const draw = (seed: number) => Array.from({ length: 10_000 }, seededRandom(seed));
  const numbers = draw(1);
  expect(draw(1)).toEqual(numbers);
  expect(draw(2)[0]).not.toBe(numbers[0]);
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const inside = numbers.filter((number) => Math.floor(number * 10) === tenth).length;
    // 1000 expected, standard deviation 30.
    expect(Math.abs(inside - 1000)).toBeLessThan(120);
  }
});
