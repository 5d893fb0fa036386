import { afterAll, expect, test } from 'vitest';
import { subsidyTotalsQuery, subsidyUnpricedQuery, type SubsidyRow } from '../../../src/query/ruleQueries';
import { engineerClass, numbered, openRuleEngine } from './ruleEngine';

const engine = await openRuleEngine();
afterAll(() => engine.close());

/** Fen at 110 %, 100 % and 90 %: hours of the annex × 33, 38 or 44 yuan × factor. */
const amounts: [string, [number, number, number][]][] = [
  [
    '2-02-38-01',
    [
      [232320, 211200, 190080],
      [334400, 304000, 273600],
      [387200, 352000, 316800],
    ],
  ],
  [
    '2-02-38-02',
    [
      [464640, 422400, 380160],
      [535040, 486400, 437760],
      [774400, 704000, 633600],
    ],
  ],
  [
    '2-02-38-03',
    [
      [464640, 422400, 380160],
      [535040, 486400, 437760],
      [774400, 704000, 633600],
    ],
  ],
  [
    '2-02-38-04',
    [
      [464640, 422400, 380160],
      [668800, 608000, 547200],
      [929280, 844800, 760320],
    ],
  ],
  [
    '2-02-38-05',
    [
      [326700, 297000, 267300],
      [376200, 342000, 307800],
      [387200, 352000, 316800],
    ],
  ],
  [
    '2-02-38-06',
    [
      [326700, 297000, 267300],
      [501600, 456000, 410400],
      [580800, 528000, 475200],
    ],
  ],
  [
    '2-02-38-07',
    [
      [435600, 396000, 356400],
      [418000, 380000, 342000],
      [484000, 440000, 396000],
    ],
  ],
  [
    '2-02-38-08',
    [
      [290400, 264000, 237600],
      [267520, 243200, 218880],
      [309760, 281600, 253440],
    ],
  ],
  [
    '2-02-38-09',
    [
      [464640, 422400, 380160],
      [535040, 486400, 437760],
      [774400, 704000, 633600],
    ],
  ],
  [
    '2-02-38-10',
    [
      [464640, 422400, 380160],
      [535040, 486400, 437760],
      [774400, 704000, 633600],
    ],
  ],
  [
    '2-02-38-11',
    [
      [464640, 422400, 380160],
      [535040, 486400, 437760],
      [619520, 563200, 506880],
    ],
  ],
  [
    '2-02-38-12',
    [
      [464640, 422400, 380160],
      [618640, 562400, 506160],
      [813120, 739200, 665280],
    ],
  ],
  [
    '2-02-38-13',
    [
      [348480, 316800, 285120],
      [535040, 486400, 437760],
      [774400, 704000, 633600],
    ],
  ],
  [
    '2-06-07-13',
    [
      [217800, 198000, 178200],
      [376200, 342000, 307800],
      [580800, 528000, 475200],
    ],
  ],
];

test('the 42 amounts come out to the fen at all three factors', async () => {
  const situations = [
    { employed_at_start: false, employed_after: true },
    { employed_at_start: true },
    { employed_at_start: false, employed_after: false },
  ];
  const cases = amounts.flatMap(([occupation_code, levels]) =>
    levels.flatMap((fens, level) =>
      fens.map((fen, factor) => ({
        row: { occupation_code, level: String(level + 1), class_id: `F${factor}`, ...situations[factor] },
        institution: `${occupation_code} ${level + 1} ${factor}`,
        fen,
      })),
    ),
  );
  expect(cases).toHaveLength(126);
  const training = numbered(
    { ...engineerClass, training_certificate_date: '2026-04-03' },
    ...cases.map(({ row, institution }) => ({ ...row, institution_id: institution })),
  );
  const rows = await engine.subsidies({ training });
  const payable = new Map(rows.map(({ institution, payableFen }) => [institution, payableFen]));
  for (const { institution, fen } of cases)
    expect([institution, payable.get(institution)]).toEqual([institution, fen]);
});

test(`${subsidyTotalsQuery.name}: committed, payable and paid once each; totals are the sums of their parts`, async () => {
  const training = numbered(
    engineerClass,
    // Committed: running, and finished without a certificate: 64 × 33 yuan each at 100 %.
    { completion_status: 'enrolled', employed_at_start: false },
    { reporting_unit_id: '500104', employed_at_start: true },
    // Payable at 110 %.
    { training_certificate_date: '2026-04-03', employed_at_start: false, employed_after: true },
    // Paid 100 yuan too much, paid rightly in another month, paid without a known factor.
    {
      training_certificate_date: '2026-04-03',
      employed_at_start: true,
      subsidy_amount: 2212,
      subsidy_paid_date: '2026-06-01',
    },
    {
      class_start_date: '2026-04-01',
      employed_at_start: true,
      subsidy_amount: 2112,
      subsidy_paid_date: '2026-06-01',
    },
    { subsidy_amount: 50, subsidy_paid_date: '2026-06-01' },
    // Payment announced for after the cut-off day: payable.
    {
      training_certificate_date: '2026-04-03',
      employed_at_start: true,
      subsidy_amount: 2112,
      subsidy_paid_date: '2026-11-01',
    },
    // Nothing is due.
    { completion_status: 'withdrawn', employed_at_start: true },
    { channel: 'market', training_certificate_date: '2026-04-03', employed_at_start: true },
  );
  const rows = await engine.subsidies({ training });
  const sum = (of: keyof SubsidyRow, part: Partial<SubsidyRow> = {}) =>
    rows
      .filter((row) => Object.entries(part).every(([key, value]) => row[key as keyof SubsidyRow] === value))
      .reduce((total, row) => total + Number(row[of]), 0);
  expect(sum('committedFen')).toBe(422400);
  expect(sum('payableFen')).toBe(443520);
  expect(sum('paidFen')).toBe(437400);
  expect(sum('dueFen')).toBe(422400);
  expect(sum('differenceFen')).toBe(10000);
  expect([sum('persons'), sum('unpriced')]).toEqual([7, 1]);
  expect(sum('committedFen', { unit: '500104' })).toBe(211200);
  expect(sum('paidFen', { month: '2026-04' })).toBe(211200);
  for (const key of ['unit', 'institution', 'occupation', 'level', 'month'] as const) {
    const values = [...new Set(rows.map((row) => row[key]))];
    const parts = values.map((value) => sum('paidFen', { [key]: value }));
    expect(parts.reduce((total, part) => total + part, 0)).toBe(437400);
  }
});

test(`${subsidyUnpricedQuery.name}: who cannot be priced, by the first reason that holds`, async () => {
  const certified = { training_certificate_date: '2026-04-03', employed_at_start: true };
  const training = numbered(
    engineerClass,
    // An occupation outside the annex, whatever else is missing.
    { occupation_code: '4-04-05-05', training_certificate_date: '2026-04-03' },
    { record_grain: 'aggregate', count: 3, level: '4', level_system: 'skill', completion_status: 'enrolled' },
    { ...certified, subsidy_paid_date: '2026-06-01' },
    { training_certificate_date: '2026-04-03', employed_at_start: false },
    { subsidy_paid_date: '2026-06-01', subsidy_amount: 50 },
    // Priced: committed at 100 % whatever the employment, payable with it.
    { completion_status: 'enrolled' },
    certified,
    // Nothing is due.
    { completion_status: 'failed', occupation_code: null },
  );
  const rows = await engine.unpriced({ training });
  expect(rows.map(({ reason, occupation, persons }) => [reason, occupation, persons]).sort()).toEqual([
    ['no-amount', '2-02-38-01', 1],
    ['no-factor', '2-02-38-01', 2],
    ['no-standard', '2-02-38-01', 3],
    ['no-standard', '4-04-05-05', 1],
  ]);
  const totals = await engine.subsidies({ training });
  expect(totals.reduce((sum, { unpriced }) => sum + unpriced, 0)).toBe(7);
});
