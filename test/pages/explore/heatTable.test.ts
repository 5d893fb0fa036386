import { expect, it } from 'vitest';
import { exploreMeasures } from '../../../src/query/explore/measures';
import type { PivotLeaf } from '../../../src/query/explore/loadLeaves';
import {
  heatAxes,
  heatFigures,
  mostOccupations,
  otherOccupations,
} from '../../../src/pages/explore/heat/heatTable';

const leaf = (
  unit: string,
  occupation: string,
  event: string,
  value: number,
  records = value,
): PivotLeaf => ({
  keys: [unit, occupation],
  event,
  value,
  before: 0,
  records,
});
const order = {
  units: (keys: readonly string[]) => [...keys].sort(),
  occupations: (keys: readonly string[]) => [...keys].sort(),
};
const completed = exploreMeasures.training[0]!;
const passRate = exploreMeasures.assessment.find(({ id }) => id === 'pass-rate')!;

it('gives a column to the largest occupations and one to all others, not filled in among them', () => {
  const many = Array.from({ length: mostOccupations + 2 }, (_, i) =>
    leaf('u2', `o${String(i).padStart(2, '0')}`, 'completed', 100 - i),
  );
  const axes = heatAxes(completed, [...many, leaf('u1', '', 'completed', 1000)], order);
  expect(axes.units).toEqual(['u1', 'u2']);
  expect(axes.occupations).toEqual([
    ...Array.from({ length: mostOccupations }, (_, i) => `o${String(i).padStart(2, '0')}`),
    otherOccupations,
  ]);
  const figures = heatFigures(completed, [...many, leaf('u1', '', 'completed', 1000)], axes);
  expect(figures.get('u1')?.get(otherOccupations)?.value).toBe(1000);
  // 76 and 75, the two that have no column.
  expect(figures.get('u2')?.get(otherOccupations)?.value).toBe(151);
  expect(figures.get('u2')?.get('o00')?.value).toBe(100);
});

it('counts a rate by those whom it is of, in cells and for the axes', () => {
  const leaves = [
    leaf('u', 'a', 'passed', 6),
    leaf('u', 'a', 'sat', 8),
    leaf('u', 'b', 'passed', 0, 0),
    leaf('u', 'b', 'sat', 0, 0),
  ];
  const axes = heatAxes(passRate, leaves, order);
  expect(axes.occupations).toEqual(['a', 'b']);
  const row = heatFigures(passRate, leaves, axes).get('u')!;
  expect(row.get('a')).toMatchObject({ value: 0.75, basis: 8 });
  expect(row.get('b')?.value).toBeNull();
});
