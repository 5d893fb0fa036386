import { describe, expect, test } from 'vitest';
import { inOfficialOrder, orderedBy } from '../../../src/pages/institutions/institutionOrder';
import type { InstitutionRow } from '../../../src/query/institutionTable';
import { tableOf } from './made';

const { rows } = tableOf([
  ['A', 2026, 30, 40, '500103'],
  ['B', 2026, 1, 1, '500104'],
  ['C', 2026, 20, 40, '500101'],
  ['D', 2025, 20, 40, '500104'],
  ['E', 2026, 0, 40],
]);
const ids = (list: readonly InstitutionRow[]) => list.map(({ id }) => id).join('');
const rate = { value: ({ current }: InstitutionRow) => current.rate, isRate: true };

describe('institutions', () => {
  test('stand in the official order of their districts, then by id', () => {
    const places = ['500101', '500103', '500104'];
    expect(ids(inOfficialOrder(rows, (unit) => places.indexOf(unit ?? '')))).toBe('CABDE');
  });

  test('by rate, those with few examinees come after, and without a rate last, either way', () => {
    expect(ids(orderedBy(rows, rate, false))).toBe('ECABD');
    expect(ids(orderedBy(rows, rate, true))).toBe('ACEBD');
  });

  test('by a count, few examinees are no reason to come after', () => {
    expect(ids(orderedBy(rows, { value: ({ current }) => current.examinees }, false))).toBe('DBACE');
  });

  test('by name, numbers count as numbers, and equal ones stay as they were', () => {
    const names: Record<string, string> = { A: '第10校', B: '第9校', C: '第9校', D: '第1校', E: '第2校' };
    expect(ids(orderedBy(rows, { value: ({ id }) => names[id] ?? null }, false))).toBe('DEBCA');
  });
});
