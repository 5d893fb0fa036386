import { readFileSync } from 'node:fs';

type Numbers = Record<string, number>;
/** By value; by year and value where the target is judged by year. */
type Cut = Numbers | Record<string, Numbers>;

/** What the sample's generator counted of one target while it wrote the rows. */
export interface TargetTally {
  actual: number;
  byYear: Numbers;
  byMonth: Numbers;
  byUnit: Cut;
  byOccupation: Cut;
  byInstitution: Cut;
  other?: { actual: number; byYear: Numbers };
  /** Of the share of certifications. */
  part: number;
  whole: number;
  otherPart: number;
  otherWhole: number;
}

interface Tallies {
  asOf: string;
  rows: Record<string, Numbers>;
  targets: Record<string, TargetTally>;
  /** Planted cases of the documents' rules. */
  rules: Record<string, { breach: number; pending: number }>;
}

/** The generator's tallies, as the build of the sample left them. */
export function readTallies(): Tallies {
  return JSON.parse(readFileSync('.sample/tallies.json', 'utf8')) as Tallies;
}

/** One cut in one year, or over all years; '' stands for what the rows leave empty. */
export function cutOf(cut: Cut, year: string | null): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (key: string, value: number) => {
    const shown = key === '(none)' ? '' : key;
    sums.set(shown, (sums.get(shown) ?? 0) + value);
  };
  for (const [key, value] of Object.entries(cut) as [string, number | Numbers][]) {
    if (typeof value === 'number') add(key, value);
    else if (year === null || key === year) for (const [name, part] of Object.entries(value)) add(name, part);
  }
  return sums;
}
