import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  assembleInstitutions,
  placeAmongPeers,
  type InstitutionTable,
} from '../../src/query/institutionTable';
import { loadInstitutionTable } from '../../src/query/loadInstitutionTable';
import { datasetStatusQuery } from '../../src/query/queries';
import { runQuery } from '../../src/query/query';
import { openTestEngine, type FixtureRow } from '../queries/engine';

const engine = await openTestEngine();
afterAll(() => engine.close());

let number = 0;
const exams = (
  institution: string,
  results: { pass: number; fail: number; absent?: number },
  changes: FixtureRow = {},
): FixtureRow[] =>
  (['pass', 'fail', 'absent'] as const)
    .filter((result) => results[result])
    .map((result) => ({
      region: 'chongqing',
      as_of_date: '2026-10-31',
      record_id: `e${(number += 1)}`,
      record_grain: 'aggregate',
      count: results[result],
      assessment_result: result,
      training_institution_id: institution,
      reporting_unit_id: '500104',
      occupation_code: '2-02-38-01',
      level_system: 'professional-technical',
      level: '3',
      exam_date: '2025-05-01',
      ...changes,
    }));
const sixty = (institution: string) => exams(institution, { pass: 60, fail: 40 });

const assessment = [
  ...['M1', 'M2', 'M3', 'M4', 'M5', 'M6'].flatMap(sixty),
  ...exams('LOW', { pass: 20, fail: 80, absent: 5 }),
  ...exams('LOW', { pass: 2, fail: 8 }, { exam_date: '2024-12-31', reporting_unit_id: '500103' }),
  ...exams('FEW', { pass: 0, fail: 9 }),
  ...exams('GONE', { pass: 5, fail: 5 }, { exam_date: '2024-03-01' }),
  ...exams('AWAY', { pass: 0, fail: 0, absent: 4 }),
  // One person who fails, resits and passes in December: one pass of one by best result, one of two by attempts.
  ...['fail', 'pass'].map((result, at) => ({
    ...exams('RE', { pass: 1, fail: 0 })[0],
    record_id: `re${at}`,
    record_grain: 'person',
    count: null,
    person_key: 'p',
    assessment_result: result,
    exam_date: at === 0 ? '2025-06-01' : '2025-12-31',
  })),
];

async function tableOf(year: number): Promise<InstitutionTable> {
  const status = await runQuery(engine.session, datasetStatusQuery);
  const asked = { region: 'chongqing', year, floor: 0.25, adjusted: false, filter: {} } as const;
  const table = await loadInstitutionTable({ session: engine.session, status }, asked);
  if (table === null) throw new Error('no table');
  return table;
}
type Made = readonly [year: number, unit: string, examinees: number];
const unitOf = (...made: readonly Made[]) =>
  assembleInstitutions({
    year: 2025,
    asOf: '2025-12-31',
    floor: 0.25,
    adjusted: true,
    results: made.map(([year, unit, examinees]) => ({
      ...{ institution: 'A', year, unit, examinees },
      ...{ passed: 0, absent: 0, occupation: '2-02-38-01', level: 'professional:3' },
    })),
    names: new Map(),
    sat: new Map(),
    passed: new Map(),
  }).rows.map(({ unit }) => unit);

test('the district is that of the year, of equals the first by id, and of the year before only without results', () => {
  // 30 in 500103 over both years, but 12 of 20 in 500104 in the year itself.
  expect(unitOf([2024, '500103', 22], [2025, '500103', 8], [2025, '500104', 12])).toEqual(['500104']);
  expect(unitOf([2025, '500105', 5], [2025, '500104', 5], [2024, '500105', 90])).toEqual(['500104']);
  expect(unitOf([2024, '500105', 4], [2024, '500103', 6])).toEqual(['500103']);
  expect(unitOf([2025, '', 4])).toEqual([null]);
});

const rowOf = (table: InstitutionTable, id: string) => {
  const row = table.rows.find((one) => one.id === id);
  if (!row) throw new Error(`no row of ${id}`);
  return row;
};

describe('the table of institutions', () => {
  beforeAll(() => engine.load({ assessment }));

  test('two years below the floor, the attempts, and the district with most examinees', async () => {
    const table = await tableOf(2025);
    const low = rowOf(table, 'LOW');
    expect(low.current).toMatchObject({
      examinees: 100,
      passed: 20,
      absent: 5,
      verdict: 'below',
      passesNeeded: 5,
    });
    expect(low).toMatchObject({
      twoYearsBelow: [2024, 2025],
      unit: '500104',
      difference: 0,
      place: 'below-99.8',
    });
    expect(table.clearlyBelow).toEqual(['LOW']);
    expect(rowOf(table, 'RE').current).toMatchObject({ passed: 1, examinees: 1 });
    expect(rowOf(table, 'RE').attempts).toEqual({ passed: 1, sat: 2, rate: 0.5 });
  });

  test('the funnel of the year: 381 of 710 passed; nine examinees are placed, but not ranked', async () => {
    const table = await tableOf(2025);
    // Six times 60 of 100, 20 of 100, 0 of 9, 1 of 1.
    expect(table.funnel.rate).toBeCloseTo(381 / 710, 12);
    expect(rowOf(table, 'M1').rank).toMatchObject({ place: 'inside', rank: 1, shared: true });
    expect(rowOf(table, 'LOW').rank).toMatchObject({ rank: 7, shared: false });
    expect(rowOf(table, 'FEW').rank).toMatchObject({ rank: null });
    expect(table.floor).toEqual({ whole: 9, part: 7 });
  });

  test('without an examinee there is no rate and no place', async () => {
    const table = await tableOf(2025);
    expect(rowOf(table, 'AWAY')).toMatchObject({ place: null, difference: null });
    expect(rowOf(table, 'AWAY').current).toMatchObject({ verdict: 'no-examinees', absent: 4, rate: null });
    expect(rowOf(table, 'GONE').current).toMatchObject({ verdict: 'no-examinees', examinees: 0 });
    expect(rowOf(table, 'GONE').yearBefore).toMatchObject({ rate: 0.5 });
  });

  test('against its peers the own results are left out', async () => {
    const table = await tableOf(2025);
    const place = placeAmongPeers(table, 'LOW', { adjusted: true });
    // No type is known, so all of a like occupation mix: 6 × 60, 0 and 1 of 610.
    expect(place).toMatchObject({ group: { rule: 'mix' }, place: 'below-99.8' });
    expect(place?.funnel.rate).toBeCloseTo(361 / 610, 12);
    expect(rowOf(table, 'LOW').standardised.rate).toBeCloseTo(0.2, 12);
    expect(placeAmongPeers(table, 'nobody', { adjusted: true })).toBeNull();
  });

  test('a year that is not over gives notices; one institution alone is inside its own funnel', async () => {
    const running = exams('ONE', { pass: 1, fail: 9 }, { exam_date: '2026-03-01' });
    await engine.load({ assessment: running });
    const table = await tableOf(2026);
    expect(rowOf(table, 'ONE').current).toMatchObject({ verdict: 'running', below: true, passesNeeded: 2 });
    expect(rowOf(table, 'ONE')).toMatchObject({ place: 'inside', twoYearsBelow: null });
    expect(rowOf(table, 'ONE').standardised.rate).toBeNull();
    expect(placeAmongPeers(table, 'ONE', { adjusted: true })).toMatchObject({
      group: { rule: 'all', peers: [] },
      place: null,
    });
    await engine.load({});
    await expect(tableOf(2026)).rejects.toThrow('no table');
  });
});
