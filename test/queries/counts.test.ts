import { afterAll, describe, expect, test } from 'vitest';
import type { CountedDataset, Filter, Region } from '../../src/model/ledger';
import { figure, type By } from '../../src/query/figure';
import { countsQuery } from '../../src/query/queries';
import { openTestEngine, type FixtureRow } from './engine';

const engine = await openTestEngine();
afterAll(() => engine.close());

const sum = { record_grain: 'aggregate' };
const chongqing = { ...sum, region: 'chongqing' };
const zhejiang = { ...sum, region: 'zhejiang' };
const digitalSkill = { program: 'digital-skill', channel: 'subsidised', training_type: 'employment-skill' };
const skill4 = { occupation_code: '4-04-05-05', level_system: 'skill', level: '4' };

/** Counts are powers of two, so that a sum says which rows are in it. 江北区 is 500105 here and 330205 there. */
const training: FixtureRow[] = [
  {
    ...chongqing,
    ...digitalSkill,
    ...skill4,
    count: 1,
    reporting_unit_id: '500105',
    institution_id: 'I1',
    class_start_date: '2025-12-31',
  },
  {
    ...chongqing,
    count: 2,
    reporting_unit_id: '500105',
    institution_id: 'I2',
    occupation_code: '6-18-01-01',
    level_system: 'skill',
    level: '3',
    program: 'other',
    channel: 'market',
    training_type: 'on-the-job',
    is_digital_declared: true,
    class_start_date: '2026-01-01',
  },
  {
    ...chongqing,
    count: 4,
    reporting_unit_id: '500104',
    institution_id: 'I1',
    occupation_code: '2-02-38-01',
    level_system: 'professional-technical',
    level: '2',
    program: 'digital-engineer',
    channel: 'subsidised',
    training_type: 'high-skilled-project',
    class_start_date: '2026-01-31',
  },
  {
    ...chongqing,
    count: 8,
    reporting_unit_id: '500104',
    institution_id: 'I3',
    program: 'other',
    channel: 'market',
    training_type: 'project-based',
    class_start_date: '2026-02-01',
  },
  {
    ...zhejiang,
    ...digitalSkill,
    ...skill4,
    count: 16,
    reporting_unit_id: '330205',
    institution_id: 'I1',
    class_start_date: '2025-12-31',
  },
  {
    ...zhejiang,
    ...digitalSkill,
    ...skill4,
    count: 32,
    reporting_unit_id: '330205',
    institution_id: 'I1',
    class_start_date: '2026-01-01',
  },
];
const assessment: FixtureRow[] = [
  { ...chongqing, count: 1, assessment_org_id: 'O1', exam_date: '2026-01-05', assessment_result: 'absent' },
  { ...chongqing, count: 2, assessment_org_id: 'O2', exam_date: '2026-01-05', assessment_result: 'pass' },
];
const supply: FixtureRow[] = [
  { region: 'chongqing', item_type: 'voucher-batch', quantity_issued: 300, batch_start: '2026-01-05' },
];
await engine.load({ training, assessment, supply });

interface Asked {
  dataset?: CountedDataset;
  event?: 'enrolled' | 'registered' | 'used';
  region?: Region;
  slice?: Filter;
  from?: string;
  to?: string;
  by?: By;
}

/** `key=value` of every row of figure/counts. */
async function counts({
  dataset = 'training',
  event = 'enrolled',
  region = 'chongqing',
  slice = {},
  from,
  to,
  by = 'none',
}: Asked) {
  const rows = await figure(engine.session, {
    measure: { reading: { dataset, event, count: 'rows', filter: {} }, distinctWithin: 'period' },
    region,
    slice,
    from: from ?? null,
    to: to ?? null,
    by,
  });
  return rows.map(({ key, value }) => `${key}=${value}`);
}

describe(countsQuery.name, () => {
  const filters: [Filter, number][] = [
    [{}, 15],
    [{ unit: ['500105'] }, 1 + 2],
    [{ unit: ['500105', '500104'] }, 15],
    [{ institution: ['I1'] }, 1 + 4],
    [{ institution: ['I1', 'I2'] }, 1 + 2 + 4],
    [{ occupation: ['4-04-05-05'] }, 1],
    [{ occupation: ['4-04-05-05', '6-18-01-01'] }, 1 + 2],
    [{ level: ['skill:4'] }, 1],
    [{ level: ['skill:3', 'professional:2'] }, 2 + 4],
    [{ programme: ['other'] }, 2 + 8],
    [{ channel: ['subsidised'] }, 1 + 4],
    [{ type: ['employment-skill', 'project-based'] }, 1 + 8],
    [{ digital: ['engineer'] }, 4],
    [{ digital: ['catalogue', 'declared'] }, 1 + 2],
    [{ digital: ['none'] }, 8],
    [{ unit: ['500105'], channel: ['market'] }, 2],
  ];
  test.each(filters)('filter %j', async (slice, expected) => {
    expect(await counts({ slice })).toEqual([`=${expected}`]);
  });

  test('filter by assessment organisation', async () => {
    const exams = { dataset: 'assessment', event: 'registered' } as const;
    expect(await counts({ ...exams, slice: { assessor: ['O2'] } })).toEqual(['=2']);
    expect(await counts({ ...exams, by: 'assessor' })).toEqual(['O1=1', 'O2=2']);
  });

  test('what nothing matches is 0: filters that exclude each other, values that do not occur, an empty list', async () => {
    expect(await counts({ slice: { unit: ['500105'], digital: ['engineer'] } })).toEqual(['=0']);
    expect(await counts({ slice: { unit: ['no such unit'] } })).toEqual(['=0']);
    expect(await counts({ slice: { unit: [] } })).toEqual(['=0']);
    // The empty list must not pick the rows that leave the dimension empty either.
    expect(await counts({ slice: { level: [] } })).toEqual(['=0']);
    expect(await counts({ slice: { unit: [] }, by: 'unit' })).toEqual([]);
  });

  const cuts: [By, string[]][] = [
    ['none', ['=15']],
    ['day', ['2025-12-31=1', '2026-01-01=2', '2026-01-31=4', '2026-02-01=8']],
    ['month', ['2025-12=1', '2026-01=6', '2026-02=8']],
    ['unit', ['500104=12', '500105=3']],
    ['institution', ['I1=5', 'I2=2', 'I3=8']],
    ['assessor', ['=15']],
    ['occupation', ['=8', '2-02-38-01=4', '4-04-05-05=1', '6-18-01-01=2']],
    ['level', ['=8', 'professional:2=4', 'skill:3=2', 'skill:4=1']],
    ['programme', ['digital-engineer=4', 'digital-skill=1', 'other=10']],
    ['channel', ['market=10', 'subsidised=5']],
    ['type', ['employment-skill=1', 'high-skilled-project=4', 'on-the-job=2', 'project-based=8']],
    ['digital', ['catalogue=1', 'declared=2', 'engineer=4', 'none=8']],
  ];
  test.each(cuts)('by %s', async (by, expected) => {
    expect(await counts({ by })).toEqual(expected);
  });

  const periods: [string | undefined, string | undefined, number][] = [
    [undefined, undefined, 15],
    ['2026-01-01', undefined, 2 + 4 + 8],
    [undefined, '2025-12-31', 1],
    ['2026-01-01', '2026-01-31', 2 + 4],
    ['2025-12-31', '2025-12-31', 1],
    ['2026-01-02', '2026-01-30', 0],
  ];
  test.each(periods)('from %s to %s, both days included', async (from, to, expected) => {
    expect(await counts({ ...(from && { from }), ...(to && { to }) })).toEqual([`=${expected}`]);
  });

  test('the two 江北区 never meet: a figure is of one region', async () => {
    expect(await counts({ region: 'zhejiang', by: 'unit' })).toEqual(['330205=48']);
    expect(await counts({ region: 'zhejiang', slice: { unit: ['500105'] } })).toEqual(['=0']);
    expect(await counts({ region: 'chongqing', slice: { unit: ['330205'] } })).toEqual(['=0']);
    // The institution's code occurs in both.
    expect(await counts({ region: 'zhejiang', slice: { institution: ['I1'] } })).toEqual(['=48']);
  });

  test('a batch whose use is not reported yet counts nothing and breaks nothing', async () => {
    expect(await counts({ dataset: 'supply', event: 'used' })).toEqual(['=0']);
  });

  test('records are rows of the files, and a count of rows has no keyless part', async () => {
    const [row] = await figure(engine.session, {
      measure: {
        reading: { dataset: 'training', event: 'enrolled', count: 'rows', filter: {} },
        distinctWithin: 'year',
      },
      region: 'chongqing',
      slice: {},
      from: null,
      to: null,
      by: 'none',
    });
    expect(row).toEqual({ key: '', value: 15, keyless: 0, records: 4 });
  });
});
