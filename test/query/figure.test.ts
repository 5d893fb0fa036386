import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countedDatasets, dimensions, eventsOf, type Filter, type Reading } from '../../src/model/ledger';
import { figure, intersect, type By, type FigureRequest } from '../../src/query/figure';
import { openTestEngine } from '../queries/engine';
import { countPlainly, days, generateRecords, picker, seeded } from './countedRows';

const engine = await openTestEngine();
afterAll(() => engine.close());

const pick = picker(seeded(20260915));
const records = generateRecords(pick);
beforeAll(() => engine.load(records));

const distinct: Reading[] = engine.reference.ledger
  .flatMap(({ reading, otherReading }) => [reading, otherReading])
  .filter((reading) => reading !== null && (reading.count === 'persons' || reading.count === 'items'))
  .map((reading) => reading!);

const often = [
  'cq-digital-engineers-3000-per-year',
  'cq-talent-platforms-30',
  'cq-competition-participants-300k-per-year',
];
const oftenRead = engine.reference.ledger
  .filter(({ id }) => often.includes(id))
  .map(({ reading }) => reading);

function randomReading(): Reading {
  if (pick([true, false])) return pick(pick([oftenRead, oftenRead, distinct]));
  const dataset = pick(countedDatasets);
  const filter = pick<Filter>([{}, { digital: ['catalogue', 'declared'] }, { unit: ['500104', '500105'] }]);
  return { dataset, event: pick(eventsOf[dataset]), count: 'rows', filter };
}

const requests: FigureRequest[] = Array.from({ length: 30 }, () => ({
  measure: { reading: randomReading(), distinctWithin: pick(['year', 'period']) },
  region: pick(['chongqing', 'chongqing', 'chongqing', 'zhejiang']),
  slice: pick<Filter>([
    ...Array<Filter>(6).fill({}),
    { unit: ['500105'] },
    { unit: ['500104', '500105'], digital: ['declared', 'engineer'] },
    { occupation: ['4-04-05-05', '2-02-38-01'] },
    { level: ['skill:4', 'item:municipal'] },
    { institution: ['I1'] },
    { type: ['training-base', 'on-the-job', 'professional-technical-level', 'municipal'] },
    { unit: [] },
  ]),
  from: pick([null, ...days.slice(0, 3)]),
  to: pick([null, ...days.slice(4)]),
  by: pick<By>(['none', 'none', 'none', 'day', 'day', 'month', ...dimensions]),
}));

describe('figure', () => {
  test.each(requests.map((request, index) => ({ index, request })))(
    'agrees with plain counting, request $index',
    async ({ request }) => {
      expect(await figure(engine.session, request)).toEqual(countPlainly(records, request));
    },
  );

  test('enough of the thirty have something to count', () => {
    const filled = requests.filter((request) =>
      countPlainly(records, request).some(({ value }) => value > 0),
    );
    expect(filled.length).toBeGreaterThan(15);
  });

  test('days, months and the whole agree for every declared reading', async () => {
    for (const reading of distinct) {
      const ask = async (by: By) => {
        const measure = { reading, distinctWithin: 'year' } as const;
        const rows = await figure(engine.session, {
          measure,
          region: 'chongqing',
          slice: {},
          from: null,
          to: null,
          by,
        });
        return rows.reduce((sum, { value }) => sum + value, 0);
      };
      const whole = await ask('none');
      expect([await ask('day'), await ask('month')]).toEqual([whole, whole]);
    }
  });

  test('stocks and institution shares are refused, because they are no counts of events', async () => {
    for (const count of ['stock', 'institutions-at-floor'] as const) {
      const reading: Reading = { dataset: 'supply', event: 'approved', count, filter: {} };
      const request = { region: 'chongqing', slice: {}, from: null, to: null, by: 'none' } as const;
      await expect(
        figure(engine.session, { ...request, measure: { reading, distinctWithin: 'year' } }),
      ).rejects.toThrow(count);
    }
  });
});

describe('intersect', () => {
  test('keeps what both allow, and a restriction that only one has', () => {
    expect(
      intersect({ unit: ['a', 'b', 'c'], level: ['4'] }, { unit: ['c', 'b'], channel: ['market'] }),
    ).toEqual({
      unit: ['b', 'c'],
      level: ['4'],
      channel: ['market'],
    });
  });

  test('two that exclude each other allow nothing, which is not the same as no restriction', () => {
    expect(intersect({ unit: ['a'] }, { unit: ['b'] })).toEqual({ unit: [] });
    expect(intersect({}, {})).toEqual({});
  });
});
