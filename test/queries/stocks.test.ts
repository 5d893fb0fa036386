import { afterAll, beforeAll, expect, test } from 'vitest';
import { stocksQuery } from '../../src/query/queries';
import { runQuery } from '../../src/query/query';
import { openTestEngine, type FixtureRow } from './engine';

const engine = await openTestEngine();
afterAll(() => engine.close());

const stated: FixtureRow = {
  region: 'chongqing',
  item_type: 'official-stock',
  stock_metric: 'skilled_talent_stock',
};
const supply: FixtureRow[] = [
  {
    ...stated,
    record_id: 'r3',
    stock_as_of: '2024-12-31',
    stock_value: 4_800_000,
    stock_source: 'bulletin 2024',
  },
  { ...stated, record_id: 'r1', stock_as_of: '2023-12-31', stock_value: 4_600_000.5 },
  // Stated twice for one day: the later record holds, with its own source.
  {
    ...stated,
    record_id: 'r5',
    stock_as_of: '2025-06-30',
    stock_value: 4_900_000,
    stock_source: 'corrected',
  },
  { ...stated, record_id: 'r4', stock_as_of: '2025-06-30', stock_value: 5_100_000, stock_source: 'press' },
  // Left out: no value, no day, no metric, not a stock.
  { ...stated, record_id: 'r6', stock_as_of: '2025-12-31' },
  { ...stated, record_id: 'r7', stock_value: 1 },
  { ...stated, record_id: 'r8', stock_metric: null, stock_as_of: '2025-12-31', stock_value: 1 },
  { ...stated, record_id: 'r9', item_type: 'training-base', stock_as_of: '2025-12-31', stock_value: 1 },
  { ...stated, record_id: 'r10', region: 'zhejiang', stock_as_of: '2025-12-31', stock_value: 7 },
  {
    ...stated,
    record_id: 'r11',
    stock_metric: 'evaluation_orgs_stock',
    stock_as_of: '2025-12-31',
    stock_value: 310,
  },
];

beforeAll(() => engine.load({ supply }));

test('build/stocks and figure/stocks: dated figures of one metric and region, oldest first, never added up', async () => {
  expect(await runQuery(engine.session, stocksQuery, ['chongqing', 'skilled_talent_stock'])).toEqual([
    { day: '2023-12-31', value: 4_600_000.5, source: '' },
    { day: '2024-12-31', value: 4_800_000, source: 'bulletin 2024' },
    { day: '2025-06-30', value: 4_900_000, source: 'corrected' },
  ]);
  expect(await runQuery(engine.session, stocksQuery, ['zhejiang', 'skilled_talent_stock'])).toEqual([
    { day: '2025-12-31', value: 7, source: '' },
  ]);
});

test('figure/stocks: a metric that nobody published has no rows', async () => {
  expect(await runQuery(engine.session, stocksQuery, ['zhejiang', 'evaluation_orgs_stock'])).toEqual([]);
});
