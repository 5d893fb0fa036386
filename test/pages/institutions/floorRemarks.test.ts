import { describe, expect, test } from 'vitest';
import { floorOf, floorYears, listedFloor } from '../../../src/pages/institutions/floorRemarks';
import { floorRows } from '../../../src/pages/rules/floor/floorRows';
import { tableOf } from './made';

const standards = [
  {
    name: 'pass-rate-floor',
    key: '',
    value: 0.25,
    from: '2025-09-15',
    to: null,
    document: '渝人社规〔2025〕19号',
    clause: '三（三）',
  },
];

test('a floor holds in the years at whose end it is in force', () => {
  expect([2024, 2025, 2026].map((year) => floorOf(standards, year))).toEqual([null, 0.25, 0.25]);
});

describe('the years of the floor', () => {
  const stateOf = (validFrom: string, asOf: string) => {
    const table = tableOf(
      [
        ['twice', 2026, 5, 100],
        ['twice', 2025, 5, 100],
        ['edge', 2026, 25, 100],
        ['gone', 2025, 5, 100],
      ],
      asOf,
    );
    const years = floorYears({ table, validFrom, asOf, floorIn: (year) => floorOf(standards, year) });
    const rows = floorRows(years, { span: 'calendar', reading: 'best', year: 2026 }, () => 0);
    return Object.fromEntries(rows.map(({ institution, state }) => [institution, state]));
  };

  test('2025 is no whole year of a rule that binds from its September, so that two years are not yet full', () => {
    expect(stateOf('2025-09-15', '2026-12-31')).toEqual({ twice: 'below', edge: 'reached' });
  });

  test('under a rule that bound from the first day of 2025 they are', () => {
    expect(stateOf('2025-01-01', '2026-12-31')).toEqual({ twice: 'second', edge: 'reached' });
  });

  test('a running year is a notice only', () => {
    expect(stateOf('2025-01-01', '2026-10-31')).toEqual({ twice: 'running', edge: 'running' });
  });
});

test('a page narrowed to a district speaks of the institutions in its table, by all they examined', () => {
  const bound = tableOf([
    // 1 of 10 in the chosen district, 12 of 30 in all.
    ['both', 2026, 1, 10, '500107'],
    ['both', 2026, 11, 20, '500104'],
    // In the chosen district by another programme only.
    ['other', 2026, 4, 20, '500104'],
    ['away', 2026, 0, 15, '500104'],
    ['idle', 2025, 5, 10, '500107'],
  ]);
  const narrowed = tableOf([
    ['both', 2026, 1, 10, '500107'],
    ['other', 2026, 16, 16, '500107'],
    ['idle', 2025, 5, 10, '500107'],
  ]);
  const years = floorYears({
    table: bound,
    validFrom: '2025-01-01',
    asOf: '2026-12-31',
    floorIn: () => 0.25,
  });
  const floored = floorRows(years, { span: 'calendar', reading: 'best', year: 2026 }, () => 0);
  expect(
    listedFloor(floored, narrowed).map(({ institution, passed, examinees, state }) => [
      ...[institution, passed, examinees, state],
    ]),
  ).toEqual([
    ['other', 4, 20, 'below'],
    ['both', 12, 30, 'reached'],
  ]);
});
