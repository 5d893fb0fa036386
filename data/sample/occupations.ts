import { Weighted, weightedOf } from './random';
import { readReference } from './units';

export interface Engineering {
  code: string;
  /** Required hours at level 1, 2, 3 (初级, 中级, 高级). */
  hours: readonly [number, number, number];
}

const popular: Record<string, number> = {
  '4-01-06-02': 14,
  '4-04-05-05': 12,
  '4-01-06-01': 10,
  '4-13-01-05': 9,
  '4-04-05-01': 7,
  '6-31-07-03': 7,
  '6-31-07-01': 6,
  '4-08-08-23': 6,
  '4-04-04-02': 6,
  '4-02-06-05': 4,
  '4-07-02-05': 4,
  '4-08-03-04': 4,
  '5-05-01-03': 3,
};

const lines = readReference('occupations.csv');

/** The 43 digital skill occupations. */
export const catalogueCodes: readonly string[] = lines
  .filter((line) => line.list === 'digital-skill-2022')
  .map((line) => line.code ?? '');

/** The 14 engineering occupations with their hours. */
export const engineering: readonly Engineering[] = lines
  .filter((line) => line.list === 'digital-engineer-2025')
  .map((line) => ({
    code: line.code ?? '',
    hours: [Number(line.hours_junior), Number(line.hours_intermediate), Number(line.hours_senior)],
  }));

/** Items of the Dadukou list that are no digital skill occupation. */
export const dadukouItems: readonly { item: string; code: string }[] = lines
  .filter((line) => line.list === 'dadukou-project-2022' && line.related_code === '')
  .map((line) => ({ item: line.name_zh ?? '', code: `DDK-${(line.seq ?? '').padStart(2, '0')}` }));

export const cataloguePick = new Weighted(catalogueCodes, (code) => popular[code] ?? 1);

export const engineeringPick = new Weighted(
  engineering,
  (_, index) => [9, 5, 8, 4, 6, 6, 2, 1.5, 2, 3, 1, 4, 1, 7][index] ?? 1,
);

/** Occupations outside the digital lists, for the certifications of all trades. */
export const otherCodes: readonly string[] = [
  '4-03-02-01',
  '4-10-01-02',
  '4-10-01-03',
  '4-12-01-01',
  '6-18-01-01',
  '6-18-02-04',
  '6-20-01-01',
  '6-29-01-01',
  '6-29-02-01',
  '6-29-03-06',
  '6-30-05-01',
  '6-31-01-03',
];

export const skillLevelPick = weightedOf([
  ['5', 30],
  ['4', 42],
  ['3', 23],
  ['2', 4],
  ['1', 1],
]);
