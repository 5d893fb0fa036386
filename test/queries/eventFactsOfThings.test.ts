import { afterAll, expect, test } from 'vitest';
import { openTestEngine, type FixtureRow } from './engine';

const engine = await openTestEngine();
afterAll(() => engine.close());

async function counted(dataset: string): Promise<string[]> {
  const rows = await engine.rows(
    `SELECT event || ' ' || coalesce(subject, '-') || ' ' || CAST(count AS INTEGER) AS fact
     FROM event_facts WHERE dataset = '${dataset}' ORDER BY fact`,
  );
  return rows.map(({ fact }) => String(fact));
}

const entrant: FixtureRow = {
  region: 'chongqing',
  competition_id: 'c1',
  event_name: 'mechatronics',
  start_date: '2025-06-01',
  is_digital_event: true,
};

test('build/event_facts: a final is left out where the heats of the same event are there', async () => {
  await engine.load({
    competition: [
      { ...entrant, stage: 'heat', person_key: 'h1' },
      { ...entrant, stage: 'heat', person_key: 'h2' },
      { ...entrant, stage: 'final', person_key: 'h1' },
    ],
  });
  expect(await counted('competition')).toEqual(['participated h1 1', 'participated h2 1']);
});

test('build/event_facts: a final counts where only another event, competition or region has heats', async () => {
  await engine.load({
    competition: [
      { ...entrant, stage: 'final', person_key: 'f1' },
      { ...entrant, stage: 'heat', event_name: 'robotics', person_key: 'h1' },
      { ...entrant, stage: 'heat', competition_id: 'c2', person_key: 'h2' },
      { ...entrant, stage: 'heat', region: 'zhejiang', person_key: 'h3' },
    ],
  });
  expect(await counted('competition')).toEqual([
    'participated f1 1',
    'participated h1 1',
    'participated h2 1',
    'participated h3 1',
  ]);
});

test('build/event_facts: a row without a stage counts, and so do aggregate entrants', async () => {
  await engine.load({
    competition: [
      { ...entrant, stage: 'heat', record_grain: 'aggregate', count: 120 },
      { ...entrant, person_key: 'p1' },
      { ...entrant, stage: 'final', record_grain: 'aggregate', count: 12 },
    ],
  });
  expect(await counted('competition')).toEqual(['participated - 120', 'participated p1 1']);
});

test('build/event_facts: a competition of one event, left unnamed, does not count its final again', async () => {
  await engine.load({
    competition: [
      { ...entrant, event_name: null, stage: 'heat', record_grain: 'aggregate', count: 50 },
      { ...entrant, event_name: null, stage: 'final', record_grain: 'aggregate', count: 5 },
    ],
  });
  expect(await counted('competition')).toEqual(['participated - 50']);
});

const base: FixtureRow = {
  region: 'chongqing',
  item_type: 'training-base',
  is_digital_field: true,
  approved_date: '2023-05-01',
  item_level: 'municipal',
};

test('build/event_facts: approved, in force and ended items count; planned and building ones do not', async () => {
  await engine.load({
    supply: [
      { ...base, item_id: 'a', status: 'approved' },
      { ...base, item_id: 'b', status: 'in-force', is_new: true },
      { ...base, item_id: 'c', status: 'ended', is_new: false },
      { ...base, item_id: 'd', status: 'planned', is_new: true },
      { ...base, item_id: 'e', status: 'building', is_new: true },
      { ...base, item_id: 'f' },
    ],
  });
  expect(await counted('supply')).toEqual([
    'approved a 1',
    'approved b 1',
    'approved c 1',
    'newly-approved b 1',
  ]);
});

test('build/event_facts: voucher batches are issued and used, never approved; stocks are no events', async () => {
  const batch = { ...base, item_type: 'voucher-batch', status: 'approved', is_new: true };
  await engine.load({
    supply: [
      { ...batch, item_id: 'v1', batch_start: '2023-07-01', quantity_issued: 800, quantity_used: 650 },
      { ...batch, item_id: 'v2', batch_start: '2023-09-01', quantity_issued: 200 },
      { ...batch, item_id: 'v3', quantity_issued: 70 },
      { ...base, item_type: 'official-stock', status: 'approved', stock_value: 5_000_000, is_new: true },
    ],
  });
  // v2 reports no use (unknown, not 0); v3 has no date.
  expect(await counted('supply')).toEqual(['issued - 200', 'issued - 800', 'used - 650']);
});

test('build/event_facts: things are cut by host, item level, type and digital field', async () => {
  await engine.load({
    supply: [
      { ...base, item_id: 'a', status: 'approved', reporting_unit_id: '500104', host_institution_id: 'T1' },
      { ...base, item_id: 'b', status: 'approved', is_digital_field: false, item_level: null },
    ],
    competition: [{ ...entrant, competition_level: 'municipal', host_institution_id: 'T9' }],
  });
  expect(
    await engine.rows(
      `SELECT dataset, unit, institution, level, type, digital FROM event_facts ORDER BY dataset, digital`,
    ),
  ).toEqual([
    {
      dataset: 'competition',
      unit: null,
      institution: 'T9',
      level: null,
      type: 'municipal',
      digital: 'declared',
    },
    {
      dataset: 'supply',
      unit: '500104',
      institution: 'T1',
      level: 'item:municipal',
      type: 'training-base',
      digital: 'declared',
    },
    { dataset: 'supply', unit: null, institution: null, level: null, type: 'training-base', digital: 'none' },
  ]);
});
