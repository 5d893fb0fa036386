import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Filter, Reading, Region } from '../../src/model/ledger';
import { figure, type By, type Measure } from '../../src/query/figure';
import { subjectsQuery } from '../../src/query/queries';
import { openTestEngine, type FixtureRow } from './engine';

const engine = await openTestEngine();
afterAll(() => engine.close());

const engineers: Reading = {
  dataset: 'training',
  event: 'completed',
  count: 'persons',
  filter: { programme: ['digital-engineer'] },
};
const platforms: Reading = {
  dataset: 'supply',
  event: 'approved',
  count: 'items',
  filter: { type: ['training-base', 'master-studio', 'incubation-space'], digital: ['declared'] },
};

interface Asked {
  reading?: Reading;
  within?: Measure['distinctWithin'];
  region?: Region;
  slice?: Filter;
  from?: string;
  to?: string;
  by?: By;
}

/** `key=value keyless records` of every row of figure/subjects. */
async function subjects({
  reading = engineers,
  within = 'period',
  region = 'chongqing',
  slice = {},
  from,
  to,
  by = 'none',
}: Asked) {
  const measure: Measure = { reading, distinctWithin: within };
  const rows = await figure(engine.session, {
    measure,
    region,
    slice,
    from: from ?? null,
    to: to ?? null,
    by,
  });
  return rows.map(({ key, value, keyless, records }) => `${key}=${value} ${keyless} ${records}`);
}

const completed: FixtureRow = {
  region: 'chongqing',
  program: 'digital-engineer',
  completion_status: 'completed',
};
const training: FixtureRow[] = [
  { ...completed, person_key: 'p1', reporting_unit_id: '500104', class_end_date: '2025-03-10' },
  { ...completed, person_key: 'p1', reporting_unit_id: '500105', class_end_date: '2025-06-20' },
  { ...completed, person_key: 'p1', reporting_unit_id: '500104', class_end_date: '2026-02-01' },
  { ...completed, person_key: 'p2', reporting_unit_id: '500105', class_end_date: '2025-06-20' },
  { ...completed, reporting_unit_id: '500105', class_end_date: '2025-06-20' },
  {
    ...completed,
    record_grain: 'aggregate',
    count: 5,
    reporting_unit_id: '500104',
    class_end_date: '2026-02-03',
  },
  // Not counted: has not completed; another programme; another region.
  { ...completed, person_key: 'p3', completion_status: 'withdrawn', class_end_date: '2025-06-20' },
  { ...completed, person_key: 'p4', program: 'other', class_end_date: '2025-06-20' },
  {
    ...completed,
    person_key: 'p1',
    region: 'zhejiang',
    reporting_unit_id: '330205',
    class_end_date: '2025-04-01',
  },
];
const platform: FixtureRow = { region: 'chongqing', status: 'approved', is_digital_field: true };
const supply: FixtureRow[] = [
  { ...platform, item_id: 'x', item_type: 'training-base', approved_date: '2023-05-01' },
  { ...platform, item_id: 'x', item_type: 'incubation-space', approved_date: '2024-03-01' },
  { ...platform, item_id: 'y', item_type: 'master-studio', approved_date: '2024-03-01' },
  { ...platform, item_type: 'training-base', approved_date: '2024-04-01' },
];

beforeAll(() => engine.load({ training, supply }));

describe(subjectsQuery.name, () => {
  test('a person counts once in the whole period, a row without a code for itself', async () => {
    // p1, p2, one keyless row, five of an aggregate row; 6 of the 8 have no code. Rows: 3 + 1 + 1 + 1.
    expect(await subjects({})).toEqual(['=8 6 6']);
  });

  test('a person who completes twice in one year counts once in it, and once in each of two years', async () => {
    expect(await subjects({ from: '2025-01-01', to: '2025-12-31' })).toEqual(['=3 1 4']);
    // p1 in 2025 and again in 2026: one more than without the yearly switch.
    expect(await subjects({ within: 'year' })).toEqual(['=9 6 6']);
  });

  test('a person stands on the first day inside the period', async () => {
    expect(await subjects({ by: 'day' })).toEqual([
      '2025-03-10=1 0 3',
      '2025-06-20=2 1 2',
      '2026-02-03=5 5 1',
    ]);
    expect(await subjects({ by: 'month', within: 'year' })).toEqual([
      '2025-03=1 0 2',
      '2025-06=2 1 2',
      '2026-02=6 5 2',
    ]);
    // From June, p1's first day is 20 June.
    expect(await subjects({ by: 'day', from: '2025-06-01' })).toEqual([
      '2025-06-20=3 1 4',
      '2026-02-03=5 5 1',
    ]);
  });

  test('a person of two units stands in both, so units do not add up to the whole', async () => {
    // 500104: p1 and the five; 500105: p1, p2 and the keyless row. 6 + 3 is one more than 8.
    expect(await subjects({ by: 'unit' })).toEqual(['500104=6 5 3', '500105=3 1 3']);
    expect(await subjects({ slice: { unit: ['500105'] } })).toEqual(['=3 1 3']);
  });

  test('regions are apart, also for the same person code', async () => {
    expect(await subjects({ region: 'zhejiang' })).toEqual(['=1 0 1']);
  });

  test('nobody is 0', async () => {
    expect(await subjects({ slice: { unit: [] } })).toEqual(['=0 0 0']);
    expect(await subjects({ from: '2027-01-01' })).toEqual(['=0 0 0']);
  });

  test('one item id under two types is one thing, and stands under both', async () => {
    // x, y and the item without an id.
    expect(await subjects({ reading: platforms })).toEqual(['=3 1 4']);
    expect(await subjects({ reading: platforms, by: 'type' })).toEqual([
      'incubation-space=1 0 1',
      'master-studio=1 0 1',
      'training-base=2 1 2',
    ]);
  });
});

describe('build/subject_facts', () => {
  test('holds the scopes that the ledger declares and nothing else', async () => {
    // Completed engineers of both regions; nobody enrolled, no other programme. Each item as approved only.
    expect(
      await engine.rows(
        `SELECT dataset, event, sum(records) AS records, count(DISTINCT subject) AS subjects,
           count(*) FILTER (subject IS NULL) AS keyless
         FROM subject_facts GROUP BY ALL ORDER BY ALL`,
      ),
    ).toEqual([
      { dataset: 'supply', event: 'approved', records: 4, subjects: 2, keyless: 1 },
      { dataset: 'training', event: 'completed', records: 7, subjects: 2, keyless: 2 },
    ]);
  });

  test('numbers the persons instead of keeping their codes', async () => {
    const rows = await engine.rows(
      `SELECT DISTINCT subject FROM subject_facts WHERE dataset = 'training' AND subject IS NOT NULL ORDER BY 1`,
    );
    expect(rows).toEqual([{ subject: 1 }, { subject: 2 }]);
  });
});
