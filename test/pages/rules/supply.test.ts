import { describe, expect, it } from 'vitest';
import { countStates, institutionsOn, stayOn } from '../../../src/pages/rules/supply/catalogueDay';
import { countCoverage, gapOf } from '../../../src/pages/rules/supply/coverage';
import { feeds, platformCounts, platformEntries } from '../../../src/pages/rules/supply/platformTargets';
import { voucherLines } from '../../../src/pages/rules/supply/voucherTotals';
import type { Platform } from '../../../src/query/supplyQueries';
import { reference } from '../../reference/files';

describe('the catalogue on a day', () => {
  it('has an institution from its entry day, and no longer on its exit day', () => {
    const stay = { dateIn: '2026-01-01', dateOut: '2026-06-01' };
    const days = ['2025-12-31', '2026-01-01', '2026-05-31', '2026-06-01'];
    expect(days.map((day) => stayOn(stay, day))).toEqual(['not-yet', 'inside', 'inside', 'left']);
    expect(stayOn({ dateIn: null, dateOut: null }, '2026-01-01')).toBe('undated');
    expect(stayOn({ dateIn: null, dateOut: '2026-01-01' }, '2026-01-01')).toBe('left');
  });

  it('lists an institution once, by the stay that says most, those inside first', () => {
    const stay = (
      institution: string,
      unit: string,
      dateIn: string | null,
      dateOut: string | null = null,
    ) => ({
      institution,
      unit,
      dateIn,
      dateOut,
    });
    const lines = institutionsOn(
      [
        stay('J1', 'B', '2020-01-01', '2021-01-01'),
        stay('J1', 'B', '2026-03-02'),
        stay('J2', 'A', '2020-01-01', '2021-01-01'),
        stay('J3', 'A', '2020-01-01'),
        stay('J4', 'A', null),
      ],
      '2026-03-02',
      (unit) => ['A', 'B'].indexOf(unit),
    );
    expect(lines.map(({ institution, state, dateIn }) => [institution, state, dateIn])).toEqual([
      ['J3', 'inside', '2020-01-01'],
      ['J1', 'inside', '2026-03-02'],
      ['J4', 'undated', null],
      ['J2', 'left', '2020-01-01'],
    ]);
    expect(countStates(lines)).toEqual({ inside: 2, undated: 1, 'not-yet': 0, left: 1 });
  });
});

describe('platforms', () => {
  const platform = (item: string, kinds: string[], isDigital = true): Platform => ({
    item,
    unit: '500105',
    records: kinds.length,
    kinds,
    isDigital,
    firstDay: '2024-05-01',
  });
  const platforms = [
    platform('G1', ['training-base/municipal', 'training-base/to-national-standard']),
    platform('G2', ['training-base/municipal'], false),
    platform('G3', ['public-training-centre/municipal']),
    platform('G4', ['rural-station']),
  ];

  it('stand under each target of their kinds, and are counted once', () => {
    const entries = platformEntries(reference.ledger, 'chongqing', platforms);
    expect(
      platformCounts(platforms, entries).map(({ entry, platforms: n, shared }) => [entry.id, n, shared]),
    ).toEqual([
      ['cq-talent-platforms-30', 1, 1],
      ['cq-national-standard-training-bases-5', 1, 1],
      ['cq-municipal-training-bases-20', 1, 1],
      ['cq-rural-stations-20', 1, 0],
    ]);
    expect(platforms.map((one) => entries.filter((entry) => feeds(one, entry)).length)).toEqual([3, 0, 0, 1]);
  });
});

it('vouchers: the share used leaves batches of unknown use out', () => {
  const rows = [
    { unit: 'B', year: 2026, issued: 160, used: 66, issuedUnknown: 50, overused: 1 },
    { unit: 'A', year: 2025, issued: 40, used: 30, issuedUnknown: 0, overused: 0 },
    { unit: 'A', year: 2026, issued: 5, used: 0, issuedUnknown: 5, overused: 0 },
  ];
  const order = (unit: string) => ['A', 'B'].indexOf(unit);
  expect(voucherLines(rows, 'unit', order)).toEqual([
    { key: 'A', issued: 45, used: 30, issuedUnknown: 5, overused: 0, share: 0.75 },
    { key: 'B', issued: 160, used: 66, issuedUnknown: 50, overused: 1, share: 0.6 },
  ]);
  expect(voucherLines(rows, 'year', order).map(({ key, share }) => [key, share])).toEqual([
    ['2025', 0.75],
    ['2026', 0.6],
  ]);
});

describe('coverage of a list', () => {
  it('names what is missing; an item that is not assessed lacks no exam', () => {
    const gap = (classes: number, exams: number | null) => gapOf({ classes, exams });
    expect([gap(0, 0), gap(0, 1), gap(1, 0), gap(1, 1), gap(0, null), gap(1, null)]).toEqual([
      'class-and-exam',
      'class',
      'exam',
      'nothing',
      'class',
      'nothing',
    ]);
  });

  it('is counted', () => {
    const row = (classes: number, classesBefore: number, exams: number | null) => ({
      list: 'x',
      subject: '',
      classes,
      classesBefore,
      exams,
    });
    expect(countCoverage([row(0, 0, 0), row(0, 3, 1), row(2, 0, 0), row(1, 1, 1)])).toEqual({
      all: 4,
      withoutClass: 2,
      formerly: 1,
      withoutExam: 2,
    });
  });
});
