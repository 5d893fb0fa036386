import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { institutionResultsQuery, institutionsAtFloorQuery } from '../../src/query/queries';
import { runQuery } from '../../src/query/query';
import { openTestEngine, type FixtureRow } from './engine';

const engine = await openTestEngine();
afterAll(() => engine.close());

const exam: FixtureRow = {
  region: 'chongqing',
  program: 'digital-engineer',
  occupation_code: '2-02-38-01',
  level_system: 'professional-technical',
  level: '3',
  reporting_unit_id: '500104',
  training_institution_id: 'T1',
  exam_date: '2026-03-01',
};
const t2 = { ...exam, training_institution_id: 'T2', reporting_unit_id: '500105' };
const t3 = { ...exam, training_institution_id: 'T3', record_grain: 'aggregate' };
const assessment: FixtureRow[] = [
  // T1: a1 fails and passes the resit, a2 fails, a3 is absent first and fails then, a4 never comes, a5 is marked as not attending.
  { ...exam, person_key: 'a1', assessment_result: 'fail' },
  {
    ...exam,
    person_key: 'a1',
    assessment_result: 'pass',
    exam_date: '2026-05-01',
    reporting_unit_id: '500105',
  },
  { ...exam, person_key: 'a2', assessment_result: 'fail' },
  { ...exam, person_key: 'a3', assessment_result: 'absent' },
  { ...exam, person_key: 'a3', assessment_result: 'fail', exam_date: '2026-05-01' },
  { ...exam, person_key: 'a4', assessment_result: 'absent' },
  { ...exam, person_key: 'a5', assessment_result: 'fail', attended: false },
  // The same person in another occupation is another examinee; so is one in another year.
  { ...exam, person_key: 'a1', assessment_result: 'pass', occupation_code: '2-02-38-02' },
  { ...exam, person_key: 'a1', assessment_result: 'fail', exam_date: '2025-12-31' },
  // T2: four rows without a person code, one of them a pass: exactly 25 %.
  { ...t2, assessment_result: 'pass' },
  ...Array<FixtureRow>(3).fill({ ...t2, assessment_result: 'fail' }),
  // T3: 24 of 100, and ten who stayed away.
  { ...t3, assessment_result: 'pass', count: 24 },
  { ...t3, assessment_result: 'fail', count: 76 },
  { ...t3, assessment_result: 'absent', count: 10 },
  // T4: absent only. T5: another programme. No institution: nobody's rate. Zhejiang: another region.
  { ...t2, training_institution_id: 'T4', person_key: 'b1', assessment_result: 'absent' },
  { ...exam, training_institution_id: 'T5', program: 'other', assessment_result: 'fail' },
  { ...exam, training_institution_id: null, assessment_result: 'pass' },
  { ...exam, region: 'zhejiang', reporting_unit_id: '330205', assessment_result: 'pass' },
];

beforeAll(() => engine.load({ assessment }));

test('build/pass_rates: best result by person, occupation, level and year; absentees apart', async () => {
  const rows = await engine.rows(
    `SELECT year || ' ' || institution || ' ' || occupation || ' ' || level AS cell, examinees, passed, absent
     FROM pass_rates WHERE region = 'chongqing' AND programme = 'digital-engineer' AND institution <> 'T3' ORDER BY cell, unit`,
  );
  expect(rows.map((row) => Object.values(row).join(' '))).toEqual([
    '2025.0 T1 2-02-38-01 professional:3 1 0 0',
    // a1, a2 and a3 sat, a1 passed; a4 and a5 did not sit. a1 stays in one unit although the resit was in another.
    '2026.0 T1 2-02-38-01 professional:3 3 1 2',
    '2026.0 T1 2-02-38-02 professional:3 1 1 0',
    '2026.0 T2 2-02-38-01 professional:3 4 1 0',
    '2026.0 T4 2-02-38-01 professional:3 0 0 1',
  ]);
});

describe(institutionsAtFloorQuery.name, () => {
  interface Asked {
    region?: string;
    year?: number;
    unit?: string;
    institution?: string;
    programme?: string;
    occupation?: string;
    level?: string;
    by?: 'none' | 'institution' | 'unit';
  }
  /** `key part/whole examinees passed absent` at the floor of 25 %. */
  async function atFloor(asked: Asked) {
    const { region = 'chongqing', year = 2026, programme = 'digital-engineer', by = 'none' } = asked;
    const rows = await runQuery(engine.session, institutionsAtFloorQuery, [
      region,
      year,
      asked.unit ?? null,
      asked.institution ?? null,
      programme,
      asked.occupation ?? null,
      asked.level ?? null,
      0.25,
      by,
    ]);
    return rows.map(
      (row) => `${row.key} ${row.part}/${row.whole} ${row.examinees} ${row.passed} ${row.absent}`,
    );
  }

  test('T1 and T2 reach the floor, T3 does not, and T4 without an examinee is in neither', async () => {
    // Examinees (3 + 1) + 4 + 100; passed (1 + 1) + 1 + 24; absent 2 + 10 + 1.
    expect(await atFloor({})).toEqual([' 2/3 108 27 13']);
  });

  test('by institution: exactly 25 % is at the floor, 24 % is not', async () => {
    expect(await atFloor({ by: 'institution' })).toEqual([
      'T1 1/1 4 2 2',
      'T2 1/1 4 1 0',
      'T3 0/1 100 24 10',
      'T4 0/0 0 0 1',
    ]);
  });

  test('by unit', async () => {
    expect(await atFloor({ by: 'unit' })).toEqual(['500104 1/2 104 26 12', '500105 1/1 4 1 1']);
  });

  test('the year, the region and every filter narrow it', async () => {
    expect(await atFloor({ year: 2025 })).toEqual([' 0/1 1 0 0']);
    expect(await atFloor({ year: 2024 })).toEqual([]);
    expect(await atFloor({ region: 'zhejiang' })).toEqual([' 1/1 1 1 0']);
    expect(await atFloor({ unit: '500105' })).toEqual([' 1/1 4 1 1']);
    expect(await atFloor({ institution: 'T1|T3' })).toEqual([' 1/2 104 26 12']);
    expect(await atFloor({ programme: 'other' })).toEqual([' 0/1 1 0 0']);
    expect(await atFloor({ occupation: '2-02-38-02' })).toEqual([' 1/1 1 1 0']);
    expect(await atFloor({ level: 'professional:2|skill:3' })).toEqual([]);
  });
});

describe(institutionResultsQuery.name, () => {
  async function results(...params: (string | number | null)[]) {
    const rows = await runQuery(engine.session, institutionResultsQuery, params);
    return rows.map(
      (row) =>
        `${row.institution} ${row.year} ${row.unit} ${row.occupation} ${row.level}: ${row.passed}/${row.examinees} ${row.absent}`,
    );
  }

  test('by institution, year, district, occupation and level, programmes together', async () => {
    expect(await results('chongqing', 2026, 2026, null, null, null, null, null)).toEqual([
      'T1 2026 500104 2-02-38-01 professional:3: 1/3 2',
      'T1 2026 500104 2-02-38-02 professional:3: 1/1 0',
      'T2 2026 500105 2-02-38-01 professional:3: 1/4 0',
      'T3 2026 500104 2-02-38-01 professional:3: 24/100 10',
      'T4 2026 500105 2-02-38-01 professional:3: 0/0 1',
      'T5 2026 500104 2-02-38-01 professional:3: 0/1 0',
    ]);
  });

  test('years, region and every filter narrow it', async () => {
    expect(await results('chongqing', 2024, 2025, null, null, null, null, null)).toEqual([
      'T1 2025 500104 2-02-38-01 professional:3: 0/1 0',
    ]);
    expect(await results('zhejiang', 2025, 2026, null, null, null, null, null)).toHaveLength(1);
    expect(await results('chongqing', 2025, 2026, '500105', 'T2|T3', 'digital-engineer', null, null)).toEqual(
      ['T2 2026 500105 2-02-38-01 professional:3: 1/4 0'],
    );
    expect(await results('chongqing', 2025, 2026, null, null, null, '2-02-38-02', 'professional:3')).toEqual([
      'T1 2026 500104 2-02-38-02 professional:3: 1/1 0',
    ]);
  });
});
