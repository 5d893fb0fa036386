import { beforeAll, describe, expect, it } from 'vitest';
import { addDistrictsTexts } from '../../../src/i18n/districtsTexts';
import type { Language } from '../../../src/i18n/setup';
import { unitLead, unitSentence } from '../../../src/pages/districts/profile/unitSentence';
import type { UnitTarget } from '../../../src/pages/districts/profile/loadUnitTargets';
import type { DistrictRow, DistrictTable } from '../../../src/query/districtTable';
import { reference } from '../../reference/files';
import { words } from '../words';

beforeAll(addDistrictsTexts);

const year: Pick<DistrictTable, 'period' | 'asOf' | 'elapsed' | 'compared'> = {
  period: { start: '2026-01-01', end: '2026-12-31' },
  asOf: '2026-10-31',
  elapsed: { share: 10 / 12, by: 'months', elapsed: 10, total: 12 },
  compared: { start: '2026-01-01', end: '2026-10-31' },
};
const fourYears: typeof year = {
  period: { start: '2022-01-01', end: '2025-12-31' },
  asOf: '2025-12-31',
  elapsed: { share: 1, by: 'months', elapsed: 48, total: 48 },
  compared: { start: '2025-01-01', end: '2025-12-31' },
};

/** A unit's line and what the sentence needs of its table; the region did 400 of 1,000. */
function line(id: string, over: typeof year, changes: Partial<DistrictRow>): UnitTarget {
  const entry = reference.ledger.find((one) => one.id === id)!;
  const row: DistrictRow = {
    unit: '500101',
    task: null,
    month: 0,
    cumulative: 0,
    completion: null,
    aheadOfTime: null,
    compared: 0,
    yearBefore: null,
    change: null,
    rank: null,
    notes: [],
    ...changes,
  };
  const total = { ...row, task: 1000, cumulative: 400, completion: 0.4 };
  const table = {
    ...over,
    before: over.compared,
    rows: [row],
    total,
    tasked: null,
    since: null,
    taskless: [],
    aboveTotal: [],
    areas: [],
  };
  return { entry, table, row };
}

const engineers = 'cq-digital-engineers-3000-per-year';
const training = 'cq-digital-training-50k';
const said = (language: Language, of: UnitTarget, name = '万州区') =>
  unitSentence(words(language), of, name).replaceAll('\u00a0', ' ');

describe('what a unit did in one target', () => {
  it('with a task says completion, the distance to the schedule and the change of the same months', () => {
    // 24 of 30 = 80.0 %; 10 of 12 months = 83.3 %; 24 ÷ 20 − 1 = 20 %; 24 of 400 = 6.0 %.
    const of = line(engineers, year, {
      task: 30,
      cumulative: 24,
      completion: 24 / 30,
      aheadOfTime: 24 / 30 - 10 / 12,
      compared: 24,
      yearBefore: 20,
      change: 0.2,
    });
    expect(said('zh', of)).toBe(
      '截至2026年10月31日，万州区2026年累计培养培训数字技术工程师24名，占全市的6.0%，完成分解任务（30名）的80.0%（全市40.0%），' +
        '低于序时进度（83.3%）3.3个百分点，2026年1—10月同比增长20.0%。',
    );
    expect(said('en', of, 'Wanzhou District')).toBe(
      'Wanzhou District, in 2026 up to 31 October 2026: Digital technology engineers 24 persons, 6.0 % of the city, ' +
        '80.0 % of the allocated task of 30 persons (the city: 40.0 %), 3.3 points behind schedule (83.3 %), ' +
        'up 20.0 % year on year (January–October 2026).',
    );
  });

  it('over a closed period leaves the schedule out, and says that nothing was counted the year before', () => {
    const of = line(training, fourYears, { task: 50, cumulative: 49, completion: 49 / 50, yearBefore: 0 });
    expect(said('zh', of)).toBe(
      '截至2025年12月31日，万州区累计开展数字技能培训49人次，占全市的12.2%，完成分解任务（50人次）的98.0%（全市40.0%），' +
        '上年同期没有记录，不计算同比。',
    );
  });

  it('says from when there are records where they do not reach back over the same period', () => {
    const of = line(engineers, year, { cumulative: 24, compared: 24 });
    const since = { ...of, table: { ...of.table, since: '2025-02-14' } };
    expect(said('zh', since)).toBe(
      '截至2026年10月31日，万州区2026年累计培养培训数字技术工程师24名，占全市的6.0%，该项自2025年2月起有记录，上年同期不完整，不计算同比。',
    );
  });

  it('never compares a unit alone across a change of divisions', () => {
    const of = line(training, fourYears, { cumulative: 7, notes: ['abolished', 'changed'] });
    expect(said('zh', of, '重庆市江北区')).toBe(
      '截至2025年12月31日，重庆市江北区累计开展数字技能培训7人次，占全市的1.7%，行政区划调整前后范围不同，不单独计算同比。',
    );
  });

  it('compares nothing in percent where both counts are under ten', () => {
    // 1 after 6 would be a fall of 83.3 %, 10 after 6 a rise of 66.7 %.
    const few = { cumulative: 1, compared: 1, yearBefore: 6, change: 1 / 6 - 1 };
    expect(said('zh', line(engineers, year, few))).toBe(
      '截至2026年10月31日，万州区2026年累计培养培训数字技术工程师1名，占全市的0.2%，2026年1—10月和上年同期均不足10名，不计算同比。',
    );
    expect(said('en', line(engineers, year, few), 'Wanzhou District')).toContain(
      'fewer than 10 persons both in January–October 2026 and in the same period last year, no year on year',
    );
    const ten = { cumulative: 10, compared: 10, yearBefore: 6, change: 10 / 6 - 1 };
    expect(said('zh', line(engineers, year, ten))).toContain('2026年1—10月同比增长66.7%');
  });

  it('without a record says so, and its task', () => {
    expect(said('zh', line(engineers, year, { task: 4, completion: 0 }))).toBe(
      '截至2026年10月31日，万州区2026年没有计入“数字技术工程师”的记录（不等于零），分解任务4名。',
    );
  });
});

describe('how a unit stands', () => {
  const withTask = line(engineers, year, { task: 4, completion: 0 });
  const without = line(training, fourYears, { cumulative: 7 });
  const lead = (lines: UnitTarget[]) => unitLead(words('zh'), { name: '万州区', lines, notLoaded: [] });
  const noTask = '未下达或未载入分解任务，只列完成数和占比，不计算完成率、不评定进度。';

  it('ends with what goes without a task, by name where only some do', () => {
    expect(lead([without]).at(-1)).toBe(noTask);
    expect(lead([without, withTask]).at(-1)).toBe(`数字技能培训：${noTask}`);
    expect(lead([withTask])).toHaveLength(1);
  });

  it('names the targets whose data are not loaded', () => {
    const { entry } = without;
    expect(unitLead(words('zh'), { name: '万州区', lines: [], notLoaded: [entry] })).toEqual([
      '数字技能培训：尚未载入培训数据，暂无法计算。',
    ]);
  });
});
