import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Filter } from '../../src/model/ledger';
import { records } from '../../src/query/figure';
import { recordsQuery } from '../../src/query/queries';
import { openTestEngine, type FixtureRow } from './engine';

const engine = await openTestEngine();
afterAll(() => engine.close());

const row: FixtureRow = {
  region: 'chongqing',
  reporting_unit_id: '500105',
  institution_id: 'I1',
  completion_status: 'completed',
};
const training: FixtureRow[] = [
  { ...row, record_id: 'b', class_end_date: '2025-06-02', record_grain: 'aggregate', count: 12 },
  {
    ...row,
    record_id: 'a',
    class_end_date: '2025-06-02',
    person_key: 'p1',
    occupation_code: '4-04-05-05',
    level_system: 'skill',
    level: '4',
    program: 'digital-skill',
    training_type: 'on-the-job',
  },
  { ...row, record_id: 'c', class_end_date: '2025-06-01', reporting_unit_id: '500104' },
  { ...row, record_id: 'd', class_end_date: '2025-06-30', completion_status: 'failed' },
  { ...row, record_id: 'e', class_end_date: '2025-06-01', region: 'zhejiang' },
];
beforeAll(() => engine.load({ training }));

function completed(slice: Filter, [from, to]: [string | null, string | null], limit: number) {
  const reading = { dataset: 'training', event: 'completed', count: 'rows', filter: {} } as const;
  const measure = { reading, distinctWithin: 'period' } as const;
  return records(engine.session, { measure, region: 'chongqing', slice, from, to }, limit);
}

describe(recordsQuery.name, () => {
  test('the records of the event, oldest first and by their id, no more than asked for', async () => {
    expect((await completed({}, [null, null], 10)).map(({ recordId }) => recordId)).toEqual(['c', 'a', 'b']);
    expect((await completed({}, [null, null], 2)).map(({ recordId }) => recordId)).toEqual(['c', 'a']);
  });

  test('the same slice and period as the figure', async () => {
    const counted = await completed({ unit: ['500105'] }, ['2025-06-02', '2025-06-02'], 10);
    const place = { day: '2025-06-02', unit: '500105', institution: 'I1' };
    expect(counted).toEqual([
      {
        recordId: 'a',
        ...place,
        occupation: '4-04-05-05',
        level: 'skill:4',
        programme: 'digital-skill',
        type: 'on-the-job',
        subject: 'p1',
        count: 1,
      },
      {
        recordId: 'b',
        ...place,
        occupation: null,
        level: null,
        programme: null,
        type: null,
        subject: null,
        count: 12,
      },
    ]);
    expect(await completed({ unit: [] }, [null, null], 10)).toEqual([]);
  });
});
