import type { Day } from './calendar';
import { monthsBetween } from './calendar';
import type { Random } from './random';

/** How many people start in a year (months `from` to `to`, 1–12, included; whole year by default). */
export interface YearPlan {
  year: number;
  people: number;
  from?: number;
  to?: number;
}

export interface Slot<Place> {
  place: Place;
  start: Day;
  size: number;
}

interface Plan<Place> {
  random: Random;
  places: readonly Place[];
  weightIn: (place: Place, month: string) => number;
  years: readonly YearPlan[];
  /** Least and greatest size of a group. */
  sizes: readonly [number, number];
}

/**
 * Spreads the people of a plan over months and places in groups of a permitted size. What a place cannot
 * fill this month is carried on, so that small places open a class now and then rather than never.
 */
export function* schedule<Place>({
  random,
  places,
  weightIn,
  years,
  sizes,
}: Plan<Place>): Generator<Slot<Place>> {
  const owed = places.map(() => 0);
  for (const { year, people, from = 1, to = 12 } of years) {
    const months = monthsBetween(`${year}-${two(from)}`, `${year}-${two(to)}`);
    const whole = months.reduce((sum, month) => sum + month.weight, 0);
    for (const { month, weight, days } of months) {
      const weights = places.map((place) => weightIn(place, month));
      const total = weights.reduce((sum, each) => sum + each, 0);
      for (const [index, place] of places.entries()) {
        const mine = weights[index] ?? 0;
        if (mine === 0) continue;
        let rest = (owed[index] ?? 0) + (people * weight * mine) / (whole * total);
        for (;;) {
          const size = groupSize(random, sizes);
          if (rest < size / 2) break;
          rest -= size;
          yield { place, start: days.pick(random), size };
        }
        owed[index] = rest;
      }
    }
  }
}

function groupSize(random: Random, [least, greatest]: readonly [number, number]): number {
  const half = (greatest - least) / 2;
  return least + random.int(0, Math.floor(half)) + random.int(0, Math.ceil(half));
}

function two(month: number): string {
  return String(month).padStart(2, '0');
}
