/** The same numbers from 0 to below 1, 53 bits each, for the same seed, in every browser. */
export type Random = () => number;

const rotate = (word: number, by: number) => (word << by) | (word >>> (32 - by));

/**
 * xoshiro128** 1.1 of Blackman and Vigna (prng.di.unimi.it): whole 32-bit numbers from four words of state,
 * not all of them 0. Integer arithmetic only, so that no engine's rounding can part two runs.
 */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
}

/** Random numbers from a whole number as seed; a mixing of 32 bits spreads it over the generator's state. */
export function seededRandom(seed: number): Random {
  let counter = seed | 0;
  const mix = () => {
    counter = (counter + 0x9e3779b9) | 0;
    let word = Math.imul(counter ^ (counter >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return word ^ (word >>> 15);
  };
  const next = xoshiro128([mix(), mix(), mix(), mix() | 1]);
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
}
