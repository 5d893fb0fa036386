import { describe, expect, test } from 'vitest';
import { floorOf, floorYears } from '../../../src/pages/institutions/floorRemarks';
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
