import { parseDay, parseMonth } from '../parseDay';

const bands: readonly (readonly [from: number, band: string])[] = [
  [55, '55+'],
  [45, '45-54'],
  [35, '35-44'],
  [25, '25-34'],
  [16, '16-24'],
];
const oldest = 120;

/** Full years of age on a day, both ISO; somebody born on 29 February is a year older on 1 March. */
export function ageOn(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** The value of the schema's age band; null below 16 and where the number is no age. */
export function bandOf(age: number): string | null {
  if (!Number.isInteger(age) || age > oldest) return null;
  return bands.find(([from]) => age >= from)?.[1] ?? null;
}

/**
 * Age band on a day (ISO) from what a cell says: a birth date in any form, a birth month where all its days lie in one
 * band (a year too), or an age in full years. Null where it says none.
 */
export function bandFromCell(raw: string, day: string | null): string | null {
  const text = raw.trim();
  const age = /^(\d{1,3})(?:周?岁)?$/.exec(text)?.[1];
  if (age !== undefined) return bandOf(Number(age));
  if (day === null) return null;
  const { value } = parseDay(text);
  if (typeof value === 'string') return bandOf(ageOn(value, day));
  const month = monthFromCell(text);
  if (month === null) return null;
  const isYear = month.length === 4;
  const ends = isYear ? [`${month}-12-31`, `${month}-01-01`] : [`${month}-31`, `${month}-01`];
  const [youngest, eldest] = ends.map((birth) => bandOf(ageOn(birth, day)));
  return youngest === eldest ? (eldest ?? null) : null;
}

/** Year and month of a cell, `2025-06`; a bare year stays one. Null where it says neither. */
export function monthFromCell(raw: string): string | null {
  const { value } = parseMonth(raw.trim());
  if (typeof value === 'string') return value;
  return /^\s*(\d{4})年?\s*$/.exec(raw)?.[1] ?? null;
}
