import { beforeAll, expect, it } from 'vitest';
import { addDistrictsTexts } from '../../../src/i18n/districtsTexts';
import { toldChange } from '../../../src/pages/districts/profile/toldChange';
import { unitTargetsFile } from '../../../src/pages/districts/profile/unitTargetsFile';
import type { DistrictLine, DistrictRow } from '../../../src/query/districtTable';
import { reference } from '../../reference/files';
import { words } from '../words';

beforeAll(addDistrictsTexts);

const counts = (compared: number, yearBefore: number | null): DistrictLine => ({
  task: null,
  month: 0,
  cumulative: compared,
  completion: null,
  aheadOfTime: null,
  compared,
  yearBefore,
  change: yearBefore ? compared / yearBefore - 1 : null,
});

it('tells a change in percent only where one of the counts reaches ten', () => {
  expect(toldChange(counts(0, 1))).toBeNull();
  expect(toldChange(counts(9, 9))).toBeNull();
  expect(toldChange(counts(10, 5))).toBe(1);
  expect(toldChange(counts(5, 10))).toBe(-0.5);
  expect(toldChange(counts(12, 0))).toBeNull();
  expect(toldChange(counts(12, null))).toBeNull();
});

it('leaves the change of few things out of the file, of the unit and of the region', () => {
  const entry = reference.ledger.find(({ id }) => id === 'cq-digital-training-50k')!;
  const row: DistrictRow = { ...counts(0, 1), unit: '500101', rank: null, notes: [] };
  const table = (total: DistrictLine) => ({
    period: { start: '2022-01-01', end: '2025-12-31' },
    asOf: '2025-12-31',
    elapsed: { share: 1, by: 'months' as const, elapsed: 48, total: 48 },
    compared: { start: '2025-01-01', end: '2025-12-31' },
    before: { start: '2024-01-01', end: '2024-12-31' },
    rows: [row],
    total,
    tasked: null,
    since: null,
    taskless: [],
    aboveTotal: [],
    areas: [],
  });
  const { columns, rows } = unitTargetsFile({
    words: words('zh'),
    lines: [counts(6, 1), counts(30, 20)].map((total) => ({ entry, table: table(total), row })),
    divisions: reference.divisions,
    whole: '重庆市',
  });
  const at = (heading: string) => columns.findIndex((column) => column.heading === heading);
  const cells = (heading: string) => rows.map((cellsOfRow) => cellsOfRow[at(heading)]);
  expect(cells('同比期完成')).toEqual([0, 0]);
  expect(cells('上年同期')).toEqual([1, 1]);
  expect(cells('同比（%）')).toEqual([null, null]);
  expect(cells('重庆市同比（%）')).toEqual([null, 50]);
});
