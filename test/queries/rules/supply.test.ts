import { afterAll, expect, test } from 'vitest';
import { runQuery } from '../../../src/query/query';
import { createRuleTables } from '../../../src/query/ruleTables';
import {
  catalogueStaysQuery,
  listCoverageQuery,
  platformTargetsQuery,
  voucherUseQuery,
} from '../../../src/query/supplyQueries';
import { rulebook } from '../../reference/rulebookFiles';
import { openTestEngine } from '../engine';
import {
  asOf,
  digitalClass,
  engineerClass,
  engineerExam,
  institution,
  numbered,
  projectClass,
} from './ruleEngine';

const engine = await openTestEngine();
await createRuleTables(engine.session, rulebook);
afterAll(() => engine.close());

test(`${listCoverageQuery.name}: the 43, the 14 and the 32 with their classes and exams of the year`, async () => {
  await engine.load({
    training: numbered(
      digitalClass,
      {},
      {},
      { class_id: 'K2', class_start_date: '2025-12-31' },
      { ...engineerClass, record_id: 'E1' },
      // An engineer occupation outside the programme.
      { class_id: 'K3', occupation_code: '2-02-38-02' },
      { ...projectClass, record_id: 'D1', project_item: '重庆小面制作' },
    ),
    assessment: numbered(engineerExam, {}, {}, { exam_date: '2026-06-20' }, { exam_date: '2026-11-01' }),
  });
  const rows = await runQuery(engine.session, listCoverageQuery, ['chongqing', asOf]);
  const of = (list: string) => rows.filter((row) => row.list === list);
  expect([
    of('digital-skill-2022').length,
    of('digital-engineer-2025').length,
    of('dadukou-item').length,
  ]).toEqual([43, 14, 32]);
  expect(
    rows.filter(({ classes, classesBefore, exams }) => classes + classesBefore + (exams ?? 0) > 0),
  ).toEqual([
    { list: 'dadukou-item', subject: '重庆小面制作', classes: 1, classesBefore: 0, exams: null },
    { list: 'digital-engineer-2025', subject: '2-02-38-01', classes: 1, classesBefore: 0, exams: 2 },
    { list: 'digital-skill-2022', subject: '4-04-05-05', classes: 1, classesBefore: 1, exams: 0 },
  ]);
});

test(`${voucherUseQuery.name}: issued against used, batches of unknown use apart`, async () => {
  const batch = { ...institution, item_type: 'voucher-batch', item_id: null, batch_start: '2026-02-20' };
  await engine.load({
    supply: numbered(
      batch,
      { quantity_issued: 100, quantity_used: 60 },
      { quantity_issued: 50 },
      { quantity_issued: 10, quantity_used: 11 },
      { quantity_issued: 30, quantity_used: 30, batch_start: '2026-11-01' },
    ),
  });
  expect(await runQuery(engine.session, voucherUseQuery, ['chongqing', asOf])).toEqual([
    { unit: '500105', year: 2026, issued: 160, used: 71, issuedUnknown: 50, overused: 1 },
  ]);
});

test(`${platformTargetsQuery.name}: a platform with two signs is one platform`, async () => {
  const base = { ...institution, item_type: 'training-base', item_id: 'G1', approved_date: '2024-05-01' };
  await engine.load({
    supply: numbered(
      base,
      { item_level: 'municipal' },
      { item_level: 'to-national-standard', approved_date: '2023-05-01' },
      { item_id: 'G2', item_level: 'district', status: 'planned' },
    ),
  });
  expect(await runQuery(engine.session, platformTargetsQuery, ['chongqing', asOf])).toEqual([
    {
      item: 'G1',
      unit: '500105',
      records: 2,
      kinds: ['training-base/municipal', 'training-base/to-national-standard'],
      isDigital: true,
      firstDay: '2023-05-01',
    },
  ]);
});

test(`${catalogueStaysQuery.name}: one stay a record, entries after the cut-off day left out`, async () => {
  await engine.load({
    supply: numbered(
      institution,
      { catalogue_out_date: '2026-06-01' },
      { item_id: 'J2', catalogue_in_date: null },
      { item_id: 'J3', catalogue_in_date: '2026-11-01' },
      { item_id: 'J4', item_type: 'evaluation-org' },
    ),
  });
  expect(await runQuery(engine.session, catalogueStaysQuery, ['chongqing', asOf])).toEqual([
    { institution: 'J1', unit: '500105', dateIn: '2026-01-01', dateOut: '2026-06-01' },
    { institution: 'J2', unit: '500105', dateIn: null, dateOut: null },
  ]);
});
