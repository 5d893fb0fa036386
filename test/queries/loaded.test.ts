import { afterAll, describe, expect, test } from 'vitest';
import {
  allocationsQuery,
  dataFingerprintQuery,
  datasetStatusQuery,
  institutionNamesQuery,
  populationsQuery,
  submissionsQuery,
  unservedScopesQuery,
} from '../../src/query/queries';
import { runQuery } from '../../src/query/query';
import { openTestEngine } from './engine';

const engine = await openTestEngine();
afterAll(() => engine.close());

describe('dataset_status: what build/dataset_status has gathered', () => {
  test('build/dataset_status: cut-off is the newest of the files, apart by dataset and region', async () => {
    await engine.load({
      training: [
        { region: 'chongqing', as_of_date: '2026-09-30' },
        { region: 'chongqing', as_of_date: '2026-10-31' },
        { region: 'chongqing', as_of_date: '2026-08-31' },
        { region: 'zhejiang', as_of_date: '2026-06-30' },
      ],
      assessment: [{ region: 'chongqing', as_of_date: '2026-09-30' }],
      competition: [{ region: 'chongqing', as_of_date: '2025-12-31' }],
      supply: [{ region: 'chongqing', as_of_date: '2026-10-31' }],
      submissions: [{ region: 'zhejiang', as_of_date: '2026-11-05' }],
      allocations: [{ region: 'chongqing', as_of_date: '2026-01-31' }],
      populations: [{ region: 'chongqing', as_of_date: '2025-12-31' }],
    });
    const rows = await runQuery(engine.session, datasetStatusQuery);
    expect(rows.map((row) => Object.values(row).join(' '))).toEqual([
      'allocations chongqing 2026-01-31 1',
      'assessment chongqing 2026-09-30 1',
      'competition chongqing 2025-12-31 1',
      'populations chongqing 2025-12-31 1',
      'submissions zhejiang 2026-11-05 1',
      'supply chongqing 2026-10-31 1',
      'training chongqing 2026-10-31 3',
      'training zhejiang 2026-06-30 1',
    ]);
  });

  test('nothing loaded, nothing known', async () => {
    await engine.load({});
    expect(await runQuery(engine.session, datasetStatusQuery)).toEqual([]);
  });
});

describe('data_fingerprint', () => {
  const class1 = {
    region: 'chongqing',
    as_of_date: '2026-09-30',
    record_grain: 'aggregate',
    class_start_date: '2024-01-01',
    count: 3,
  };
  const class2 = { ...class1, class_start_date: '2024-02-01', count: 5 };
  const fingerprintOf = async (...training: object[]) => {
    await engine.load({ training: training as (typeof class1)[] });
    const [fingerprint] = await runQuery(engine.session, dataFingerprintQuery);
    return fingerprint;
  };

  test('is the same for the same rows in any order and another for any other count, cut-off or row', async () => {
    const one = await fingerprintOf(class1, class2);
    expect(one).toMatch(/^[0-9a-f]{16}$/);
    expect(await fingerprintOf(class2, class1)).toBe(one);
    const others = [
      await fingerprintOf(class1),
      await fingerprintOf(class1, { ...class2, count: 4 }),
      await fingerprintOf(class1, { ...class2, as_of_date: '2026-10-31' }),
      await fingerprintOf(class1, { ...class2, region: 'zhejiang' }),
    ];
    expect(new Set([one, ...others]).size).toBe(5);
  });

  test('is all zero where nothing is loaded', async () => {
    expect(await fingerprintOf()).toBe('0000000000000000');
  });
});

test('institution_names and build/institutions: every id met in the records, with its newest spelling', async () => {
  await engine.load({
    training: [
      {
        institution_id: 'T1',
        institution_name: '旧名学校',
        institution_type: 'private-school',
        class_start_date: '2024-01-01',
      },
      {
        institution_id: 'T1',
        institution_name: '新名学院',
        institution_type: 'vocational-college',
        class_start_date: '2025-01-01',
      },
      { institution_id: 'T1', class_start_date: '2026-01-01' },
    ],
    assessment: [
      {
        assessment_org_id: 'O1',
        assessment_org_type: 'social',
        training_institution_id: 'T2',
        exam_date: '2026-01-01',
      },
      { assessment_org_id: 'O2', exam_date: '2026-01-01' },
    ],
    supply: [
      { item_type: 'evaluation-org', item_id: 'O1', item_name: '评价机构一', approved_date: '2023-01-01' },
      // Without a day of approval its name is known all the same.
      { item_type: 'evaluation-org', item_id: 'O2', item_name: '评价机构二' },
      { item_type: 'training-base', item_id: 'B1', item_name: '基地', approved_date: '2023-01-01' },
    ],
  });
  expect(await runQuery(engine.session, institutionNamesQuery)).toEqual([
    { id: 'O1', name: '评价机构一', type: 'social' },
    { id: 'O2', name: '评价机构二', type: null },
    { id: 'T1', name: '新名学院', type: 'vocational-college' },
    { id: 'T2', name: null, type: null },
  ]);
});

test('submissions: one line a unit and month; a zero report beside a full one is no zero report', async () => {
  const report = { region: 'chongqing', dataset: 'training', reporting_unit_id: '500104' };
  await engine.load({
    submissions: [
      { ...report, month: '2026-02', zero_report: true },
      { ...report, month: '2026-01', zero_report: true },
      { ...report, month: '2026-01', zero_report: false, submitted_date: '2026-02-10' },
      { ...report, month: '2026-02', reporting_unit_id: '500103' },
      { ...report, month: '2026-02', dataset: 'assessment', zero_report: true },
      { ...report, month: '2026-02', region: 'zhejiang', reporting_unit_id: '330205', zero_report: true },
    ],
  });
  expect(await runQuery(engine.session, submissionsQuery, ['chongqing', 'training'])).toEqual([
    { unit: '500104', month: '2026-01', zero: false },
    { unit: '500103', month: '2026-02', zero: false },
    { unit: '500104', month: '2026-02', zero: true },
  ]);
});

test('allocations: the tasks of one target, by year and unit, unfilled figures null', async () => {
  const task = { region: 'chongqing', target_id: 'engineers', year: 2026, reporting_unit_id: '500104' };
  await engine.load({
    allocations: [
      { ...task, year: 2027, quota: 90 },
      {
        ...task,
        reporting_unit_id: '500105',
        quota: 80,
        adjusted_quota: 70,
        milestone_q1: 10,
        milestone_h1: 30,
      },
      {
        ...task,
        quota: 60.5,
        milestone_q3: 40,
        milestone_year: 60,
        lead_office: '职建处',
        responsible_unit: '区人社局',
      },
      { ...task, target_id: 'another', quota: 1 },
      { ...task, year: null, quota: 500 },
    ],
  });
  const unset = { adjustedQuota: null, leadOffice: null, responsibleUnit: null };
  const undated = { q1: null, h1: null, q3: null, year: null };
  expect(await runQuery(engine.session, allocationsQuery, ['engineers'])).toEqual([
    {
      ...unset,
      unit: '500104',
      year: 2026,
      quota: 60.5,
      milestones: { ...undated, q3: 40, year: 60 },
      leadOffice: '职建处',
      responsibleUnit: '区人社局',
    },
    {
      ...unset,
      unit: '500105',
      year: 2026,
      quota: 80,
      adjustedQuota: 70,
      milestones: { ...undated, q1: 10, h1: 30 },
    },
    { ...unset, unit: '500104', year: 2027, quota: 90, milestones: undated },
    { ...unset, unit: '500104', year: null, quota: 500, milestones: undated },
  ]);
});

test('populations: the units of one region in the newest year that is not after the one asked for', async () => {
  const line = { region: 'chongqing', as_of_date: '2026-05-31', source: '统计公报' };
  await engine.load({
    populations: [
      { ...line, reporting_unit_id: '500104', year: 2024, population: 420_000 },
      { ...line, reporting_unit_id: '500104', year: 2025, population: 430_000, source: '统计年鉴' },
      { ...line, reporting_unit_id: '500101', year: 2025, population: 1_560_000 },
      { ...line, reporting_unit_id: '500104', year: 2027, population: 440_000 },
      { ...line, region: 'zhejiang', reporting_unit_id: '330205', year: 2026, population: 500_000 },
    ],
  });
  const of = async (region: string, year: number) =>
    (await runQuery(engine.session, populationsQuery, [region, year])).map((row) =>
      Object.values<string | number | null>({ ...row }),
    );
  expect(await of('chongqing', 2026)).toEqual([
    ['500101', 2025, 1_560_000, '统计公报'],
    ['500104', 2025, 430_000, '统计年鉴'],
  ]);
  expect(await of('chongqing', 2024)).toEqual([['500104', 2024, 420_000, '统计公报']]);
  expect(await of('chongqing', 2023)).toEqual([]);
  expect(await of('zhejiang', 2026)).toEqual([['330205', 2026, 500_000, '统计公报']]);
});

test('data_fingerprint tells a changed population apart', async () => {
  const line = { region: 'chongqing', as_of_date: '2026-05-31', reporting_unit_id: '500104', year: 2025 };
  const of = async (population: number) => {
    await engine.load({ populations: [{ ...line, population, source: '统计公报' }] });
    return (await runQuery(engine.session, dataFingerprintQuery))[0];
  };
  expect(await of(430_000)).not.toBe(await of(430_001));
});

describe('load_unserved_scopes: distinct counts for which the served sample was not built', () => {
  const served = `INSERT INTO served_subject_scopes SELECT * FROM subject_scopes`;

  test('names the datasets whose scope the ledger has changed, and no others', async () => {
    await engine.rows(served);
    expect(await runQuery(engine.session, unservedScopesQuery)).toEqual([]);
    await engine.rows(`DELETE FROM served_subject_scopes WHERE dataset = 'assessment'`);
    expect(await runQuery(engine.session, unservedScopesQuery)).toEqual(['assessment']);
  });
});
