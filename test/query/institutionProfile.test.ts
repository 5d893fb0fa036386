import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  loadInstitutionProfile,
  loadPeerPlace,
  loadProfileOccupations,
} from '../../src/query/institutionProfile';
import { datasetStatusQuery } from '../../src/query/queries';
import { runQuery } from '../../src/query/query';
import { openTestEngine, type FixtureRow } from '../queries/engine';

const engine = await openTestEngine();
afterAll(() => engine.close());

const shared = { region: 'chongqing', as_of_date: '2026-10-31', level_system: 'skill', level: '4' };
const [ai, cloud] = ['4-04-05-05', '4-04-05-04'];

const training: FixtureRow[] = [
  // A December class: four start in 2024, three of them end in 2025.
  ...['completed', 'completed', 'completed', 'failed'].map((completion_status, at) => ({
    ...shared,
    record_id: `t${at}`,
    record_grain: 'person',
    reporting_unit_id: '500105',
    institution_id: 'OWN',
    class_id: 'D',
    occupation_code: ai,
    class_start_date: '2024-12-10',
    class_end_date: '2025-01-08',
    completion_status,
  })),
];
let number = 0;
const exam = (
  institution: string,
  result: 'pass' | 'fail' | 'absent',
  count: number,
  changes: FixtureRow = {},
): FixtureRow => ({
  ...shared,
  record_id: `e${(number += 1)}`,
  record_grain: 'aggregate',
  count,
  assessment_result: result,
  training_institution_id: institution,
  reporting_unit_id: '500104',
  occupation_code: ai,
  exam_date: '2025-03-20',
  ...changes,
});
const assessment: FixtureRow[] = [
  exam('OWN', 'pass', 8),
  exam('OWN', 'absent', 2),
  exam('OWN', 'fail', 4, { exam_date: '2026-02-01' }),
  exam('OWN', 'pass', 0, { exam_date: '2026-02-01', record_grain: 'person', count: null, person_key: 'p' }),
  exam('OWN', 'fail', 0, { exam_date: '2026-02-02', record_grain: 'person', count: null, person_key: 'p' }),
  exam('OWN', 'fail', 5, { exam_date: '2026-02-01', occupation_code: cloud }),
  exam('A', 'pass', 50),
  exam('A', 'fail', 50),
  exam('A', 'pass', 30, { exam_date: '2026-05-01' }),
  exam('A', 'fail', 10, { exam_date: '2026-05-01' }),
];

async function sources() {
  return { session: engine.session, status: await runQuery(engine.session, datasetStatusQuery) };
}
const asked = { region: 'chongqing', institution: 'OWN' } as const;

describe('the profile of an institution', () => {
  beforeAll(() => engine.load({ training, assessment }));

  test('years by best result beside the attempts and the rate at the others’ occupation mix', async () => {
    const { years, units, asOf } = await loadInstitutionProfile(await sources(), asked);
    expect(years.map(({ result }) => [result.year, result.passed, result.examinees, result.absent])).toEqual([
      // 4 and 5 failed, p passed once of two sittings.
      [2026, 1, 10, 0],
      [2025, 8, 8, 2],
    ]);
    expect(years[1]?.result).toMatchObject({ rate: 1, interval: { high: 1 }, verdict: 'at-floor' });
    expect(years[0]?.result).toMatchObject({ rate: 0.1, verdict: 'running' });
    expect(years.map(({ attempts }) => attempts)).toEqual([
      { passed: 1, sat: 11, rate: 1 / 11 },
      { passed: 8, sat: 8, rate: 1 },
    ]);
    // 2025: 8 of 8 where A has 50 %: twice as many, held at all. 2026: cloud is the own occupation alone; 1 of 5 at A's 75 %.
    expect(years[1]?.standardised).toMatchObject({ covered: 8, ratio: 2, rate: 1 });
    expect(years[0]?.standardised).toMatchObject({ covered: 5, examinees: 10 });
    expect(years[0]?.standardised.rate).toBeCloseTo((1 / 3.75) * 0.75, 12);
    expect([...units].sort()).toEqual(['500104', '500105']);
    expect(asOf).toEqual({ training: '2026-10-31', assessment: '2026-10-31' });
  });

  test('months from the first record to the cut-off; a month without a record is no 0', async () => {
    const { months } = await loadInstitutionProfile(await sources(), asked);
    expect(months).toHaveLength(23);
    expect(months.slice(0, 4)).toEqual([
      { month: '2024-12', enrolled: 4, completed: null, sat: null },
      { month: '2025-01', enrolled: null, completed: 3, sat: null },
      { month: '2025-02', enrolled: null, completed: null, sat: null },
      { month: '2025-03', enrolled: null, completed: null, sat: 8 },
    ]);
    expect(months.at(-1)).toEqual({ month: '2026-10', enrolled: null, completed: null, sat: null });
  });

  test('occupations of a year: started in it, completed in it, examinees by best result', async () => {
    const given = await sources();
    const { results } = await loadInstitutionProfile(given, asked);
    const of = (year: number) => loadProfileOccupations(given, { ...asked, year }, results);
    expect(await of(2024)).toEqual([{ occupation: ai, enrolled: 4, completed: 0, examinees: 0, passed: 0 }]);
    expect(await of(2025)).toEqual([{ occupation: ai, enrolled: 0, completed: 3, examinees: 8, passed: 8 }]);
    // As many each: by code.
    expect(
      (await of(2026)).map(({ occupation, examinees, passed }) => [occupation, examinees, passed]),
    ).toEqual([
      [cloud, 5, 0],
      [ai, 5, 1],
    ]);
  });

  test('its peers leave the own one out', async () => {
    const place = await loadPeerPlace(await sources(), { ...asked, year: 2025 });
    expect(place?.group).toEqual({ rule: 'all', peers: ['A'] });
    expect(place?.funnel.rate).toBe(0.5);
    expect(await loadPeerPlace(await sources(), { ...asked, year: 2023 })).toBeNull();
  });

  test('one institution alone has no peers; nothing is known of it elsewhere', async () => {
    await engine.load({ assessment: assessment.slice(0, 2) });
    const place = await loadPeerPlace(await sources(), { ...asked, year: 2025 });
    expect(place).toMatchObject({ group: { peers: [] }, place: null });
    const elsewhere = await loadInstitutionProfile(await sources(), { ...asked, region: 'zhejiang' });
    expect(elsewhere).toMatchObject({ units: [], years: [], months: [], asOf: { training: null } });
  });
});
