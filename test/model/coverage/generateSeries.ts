import { randomNormal, randomPoisson } from 'd3-random';
import type { Random } from '../../../src/model/random';

/** First day of the lunar year: days from 1 January, 2015 to 2034. */
const newYearDays = [49, 38, 27, 46, 35, 24, 42, 31, 21, 40, 28, 47, 36, 25, 43, 33, 22, 41, 30, 49];
const firstYear = 2015;

export interface Traits {
  /** Growth a year, exponential. */
  trend: boolean;
  /** One lasting step at any month of history or future. */
  shift: boolean;
  /** Noise that remembers the month before. */
  ar: boolean;
  /** Three weeks round the lunar new year with few classes. */
  festival: boolean;
}

/**
 * Monthly counts from a calendar month (`first`, 0 = January) of a year drawn at random: level × growth × step × season × festival × AR(1) noise, drawn as
 * Poisson counts. It shares neither form nor parameters with what the forecast assumes.
 */
export function generateSeries(
  random: Random,
  { months, first, traits }: { months: number; first: number; traits: Traits },
): number[] {
  const between = (low: number, high: number) => low + (high - low) * random();
  const normal = randomNormal.source(random)();
  const growth = traits.trend ? between(-0.2, 0.25) : 0;
  const shift = traits.shift ? between(-0.3, 0.3) : 0;
  const shiftAt = Math.floor(between(0, months));
  const memory = traits.ar ? between(0.2, 0.7) : 0;
  const spread = between(0.05, 0.2);
  const quiet = between(0.3, 0.9);
  const december = between(1, 2);
  const wave = between(0, 0.3);
  const phase = between(0, 2 * Math.PI);
  const level = 10 ** between(2, 4);
  const startYear = firstYear + Math.floor(random() * 11);
  let noise = normal() * spread;
  return Array.from({ length: months }, (_, at) => {
    const month = (first + at) % 12;
    noise = memory * noise + Math.sqrt(1 - memory * memory) * spread * normal();
    const season = (1 + wave * Math.sin((2 * Math.PI * month) / 12 + phase)) * (month === 11 ? december : 1);
    const year = startYear + Math.floor((first + at) / 12);
    const dip = traits.festival ? 1 - quiet * festivalShare(year, month) : 1;
    const step = at >= shiftAt ? shift : 0;
    const mean = level * Math.exp((growth * at) / 12 + step + noise) * season * dip;
    return randomPoisson.source(random)(mean)();
  });
}

/** Share of the month (0 = January) that lies in the three weeks round the lunar new year. */
function festivalShare(year: number, month: number): number {
  const day = newYearDays[year - firstYear] ?? 35;
  const start = [0, 31, 59][month];
  const end = [31, 59, 90][month];
  if (start === undefined || end === undefined) return 0;
  const overlap = Math.min(end, day + 14) - Math.max(start, day - 7);
  return Math.max(0, overlap) / (end - start);
}
