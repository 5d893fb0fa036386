import { describe, expect, test } from 'vitest';
import { deseasonalise, fitCourse } from '../../../src/model/forecast/fitCourse';
import { fitLevel } from '../../../src/model/forecast/levelModel';
import { seasonalIndices } from '../../../src/model/forecast/seasonalIndices';

/** Twelve months of 100 with 300 in December and nothing in February: a year of 1300. */
const year = [100, 0, 100, 100, 100, 100, 100, 100, 100, 100, 100, 300];

describe('seasonalIndices', () => {
  test('a December class stands out, January and February share one index', () => {
    const indices = seasonalIndices([...year, ...year, ...year], 0);
    // Every twelve-month mean is 1300 ÷ 12; (100 + 0) ÷ 2 for the first two.
    [50, 50, 100, 100, 100, 100, 100, 100, 100, 100, 100, 300].forEach((count, month) =>
      expect(indices?.[month]).toBeCloseTo((count * 12) / 1300, 12),
    );
  });

  test('a series may begin in any month', () => {
    const months = [...year, ...year, ...year];
    const fromMay = seasonalIndices(months.slice(4), 4);
    expect(fromMay?.[11]).toBeCloseTo(3600 / 1300, 12);
    expect(fromMay?.[4]).toBeCloseTo(1200 / 1300, 12);
  });

  test('under two years there is none, and none of a course without a count', () => {
    expect(seasonalIndices([...year, ...year.slice(1)], 0)).toBeNull();
    expect(seasonalIndices(Array<number>(24).fill(0), 0)).toEqual(Array<number>(12).fill(1));
  });
});

describe('deseasonalise', () => {
  test('divides by the index; a gap and a month without index stay unknown', () => {
    const indices = [0.5, 0.5, 0, 2, 1, 1, 1, 1, 1, 1, 1, 2];
    expect(deseasonalise([10, 5, null, 0, 7], 11, indices)).toEqual([5, 10, null, null, 3.5]);
    expect(deseasonalise([10, 5], 3, null)).toEqual([10, 5]);
  });
});

describe('fitLevel', () => {
  test('an even course has its level and no surprise', () => {
    expect(fitLevel([40, 40, 40, 40, null, 40])).toMatchObject({ level: 40, surprises: [0, 0] });
  });

  test('after a lasting step the level follows as fast as it may', () => {
    // Weight 0.6: 10 → 16 → 18.4; surprises 10 ÷ 10 and 4 ÷ 16.
    const model = fitLevel([10, 10, 10, 20, 20]);
    expect(model.weight).toBe(0.6);
    expect(model.level).toBeCloseTo(18.4, 12);
    expect(model.surprises).toEqual([1, 0.25]);
  });

  test('nothing counted: level 0 and no surprises', () => {
    expect(fitLevel([0, 0, 0, 0])).toMatchObject({ level: 0, surprises: [] });
  });
});

test('surprises are inflated by what fitting took: √(9 ÷ 6) of twelve months, √(21 ÷ 7) of two years', () => {
  expect(fitCourse(Array<number>(12).fill(5), 0).inflate).toBeCloseTo(Math.sqrt(1.5), 12);
  expect(fitCourse(Array<number>(24).fill(5), 0).inflate).toBeCloseTo(Math.sqrt(3), 12);
});
