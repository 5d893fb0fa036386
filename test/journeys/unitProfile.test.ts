import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { layoutFaults } from './layout';
import { choose } from './loading';
import { packed, printPages } from './paper';
import { eachRow, readFacts, type Fact, type Facts } from './sampleRows';
import { columnOf, rowOf, saidOf, takeTables } from './takeAway';
import { unitTask, unitTrainings } from './unitFiles';
import { axeOn, figuresOf, leadOf, openUnit, rowText } from './unitPage';
import { settled } from './views';

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser, { bypassCSP: true });
});

afterAll(() => browser.close());

describe('a unit of the sample', () => {
  let facts: Facts;
  beforeAll(async () => {
    facts = await readFacts();
  });
  afterAll(() => facts.clear());

  const sum = (list: readonly Fact[]) => list.reduce((total, { n }) => total + n, 0);
  function by(list: readonly Fact[], keyOf: (fact: Fact) => string): Record<string, number> {
    const sums: Record<string, number> = {};
    for (const fact of list) sums[keyOf(fact)] = (sums[keyOf(fact)] ?? 0) + fact.n;
    return sums;
  }

  it.each([
    {
      unit: '500101',
      region: 'chongqing',
      id: 'cq-digital-training-50k',
      from: '2022-01-01',
      to: '2025-12-31',
    },
    {
      unit: '330205',
      region: 'zhejiang',
      id: 'zj-digital-training-1m',
      from: '2023-01-01',
      to: '2026-10-31',
    },
  ])('$unit shows what its rows add up to', async ({ unit, region, id, from, to }) => {
    const { page } = at;
    await openUnit(page, unit, `region=${region}&target=${id}`);
    const inScope = (facts.get(`training completed ${region}`) ?? []).filter(({ row }) =>
      region === 'chongqing'
        ? ['catalogue', 'declared'].includes(row.digital)
        : row.programme === 'digital-skill',
    );
    const whole = inScope.filter(({ day }) => day >= from && day <= to);
    const own = whole.filter(({ row }) => row.unit === unit);
    expect((await figuresOf(page, 'unit-targets', 'actual'))[id]).toBe(sum(own));
    expect((await figuresOf(page, 'unit-targets', 'share'))[id]).toBeCloseTo(sum(own) / sum(whole), 12);
    const lastYear = own.filter(({ day }) => day >= `${to.slice(0, 4)}-01-01`);
    expect((await figuresOf(page, 'unit-targets', 'compared'))[id]).toBe(sum(lastYear));

    expect(await figuresOf(page, 'unit-months', 'actual')).toEqual(by(own, ({ day }) => day.slice(0, 7)));
    const before = by(
      inScope.filter(({ row, day }) => row.unit === unit && day <= to),
      ({ day }) => `${Number(day.slice(0, 4)) + 1}${day.slice(4, 7)}`,
    );
    const shown = await figuresOf(page, 'unit-months', 'year-before');
    for (const [month, value] of Object.entries(shown)) expect(value).toBe(before[month]);
    expect(Object.keys(shown).length).toBeGreaterThan(12);

    await page
      .getByRole('button', { name: /显示全部/ })
      .first()
      .click();
    expect(await figuresOf(page, 'unit-occupations', 'actual')).toEqual(by(own, ({ row }) => row.occupation));
    const wholeBy = by(whole, ({ row }) => row.occupation);
    for (const [code, share] of Object.entries(await figuresOf(page, 'unit-occupations', 'whole-share')))
      expect(share).toBeCloseTo(wholeBy[code]! / sum(whole), 12);

    const thisYear = (facts.get(`training completed ${region}`) ?? []).filter(
      ({ row, day }) => row.unit === unit && day >= '2026-01-01' && day <= '2026-10-31',
    );
    const completed = await figuresOf(page, 'unit-institutions', 'completed');
    for (const key of Object.keys(completed)) if (completed[key] === 0) delete completed[key];
    expect(completed).toEqual(by(thisYear, ({ row }) => row.institution));
  });

  it('shows pass rates by the best result of a person', async () => {
    const { page } = at;
    await openUnit(page, '500101', 'region=chongqing');
    const best = new Map<string, { institution: string; passed: boolean; sat: boolean; n: number }>();
    let rows = 0;
    await eachRow('assessment', (line) => {
      if (line('reporting_unit_id') !== '500101' || !line('exam_date').startsWith('2026')) return;
      const institution = line('training_institution_id');
      if (institution === '') return;
      const what = ['program', 'occupation_code', 'level_system', 'level'].map(line).join(' ');
      const key = `${institution} ${what} ${line('person_key') || `row ${rows++}`}`;
      const sat = line('assessment_result') !== 'absent' && line('attended') !== 'false';
      const passed = sat && line('assessment_result') === 'pass';
      const known = best.get(key);
      const n = line('record_grain') === 'aggregate' ? Number(line('count')) : 1;
      best.set(key, {
        institution,
        n,
        passed: passed || (known?.passed ?? false),
        sat: sat || (known?.sat ?? false),
      });
    });
    const counted = [...best.values()].filter(({ sat }) => sat);
    const examinees = await figuresOf(page, 'unit-institutions', 'examinees');
    const rates = await figuresOf(page, 'unit-institutions', 'pass-rate');
    expect(counted.length).toBeGreaterThan(100);
    for (const [institution, n] of Object.entries(examinees)) {
      const own = counted.filter((one) => one.institution === institution);
      const people = own.reduce((total, one) => total + one.n, 0);
      expect(n).toBe(people);
      if (people === 0) continue;
      const isMarked = (await rowText(page, 'unit-institutions', institution)).includes('不足10人');
      expect(isMarked).toBe(people < 10);
      const passed = own.filter((one) => one.passed).reduce((total, one) => total + one.n, 0);
      expect(rates[institution]).toBeCloseTo(passed / people, 12);
    }
    const link = page.locator('[data-table="unit-institutions"] a').first();
    expect(await link.getAttribute('href')).toMatch(/^#\/institutions\//);
  });

  it('gives its tables as files, and keeps the names of institutions off paper', async () => {
    const { page } = at;
    await openUnit(page, '500105', 'region=chongqing');
    const table = await takeTables(page, '导出“重庆市江北区-各项目标任务完成情况”');
    const row = rowOf(table, 'cq-digital-training-50k');
    expect(row['累计完成']).toBe(
      (await figuresOf(page, 'unit-targets', 'actual'))['cq-digital-training-50k'],
    );
    expect(row['备注']).toBe('2025年11月6日撤销；区划调整，同比见合并比较');
    expect(row['同比（%）']).toBe('—');
    expect([row['统计期起'], row['统计期止']]).toEqual(['2022-01-01', '2025-12-31']);
    expect(saidOf(table, '统计期')).toEqual(['各项目标任务统计期不同，见各行“统计期起”“统计期止”两列']);
    expect(saidOf(table, '数据截至')[0]).toContain('培训数据截至2026年10月31日；评价数据截至2026年10月31日');
    expect(saidOf(table, '说明')).toContain('按当时行政区划统计。');
    const institution = await page.locator('[data-table="unit-institutions"] a').first().innerText();
    const months = await takeTables(page, '导出“重庆市江北区-数字技能培训：逐月完成”');
    const drawn = Object.values(await figuresOf(page, 'unit-months', 'actual'));
    expect(columnOf(months, '当月完成（人次）').filter((value) => !Number.isNaN(value))).toEqual(drawn);
    const paper = (await printPages(page)).join('');
    expect(paper).toContain(packed('重庆市江北区已于2025年11月6日撤销'));
    expect(paper).not.toContain(packed(institution));
    expect(paper).toContain(packed('培训机构情况和待核实事项为内部内容，不打印。'));
  });

  it('says what it reported, and which months it did not', async () => {
    const { page } = at;
    await openUnit(page, '500105', 'region=chongqing');
    const months = new Set<string>();
    const own = new Set<string>();
    await eachRow('submissions', (line) => {
      if (line('region') !== 'chongqing' || line('dataset') !== 'training') return;
      months.add(line('month'));
      if (line('reporting_unit_id') === '500105') own.add(line('month'));
    });
    // 江北区 had to report to October 2025, its last whole month.
    const due = [...months].filter((month) => month <= '2025-10').sort();
    const missing = due.filter((month) => !own.has(month));
    const said = await page.locator('[data-sentence="reports"] [data-key="training"]').innerText();
    expect(said).toContain(`应报${due.length}个月`);
    for (const month of missing) {
      expect(said).toContain(`${month.slice(0, 4)}年${Number(month.slice(5))}月`);
      expect(await rowText(page, 'unit-reports', month)).toContain('未报');
    }
  });

  it('is named by the window, and the list again on the way back', async () => {
    const { page } = at;
    await openUnit(page, '330205', 'region=zhejiang');
    await expect.poll(() => page.title()).toBe('宁波市江北区－数字技能计划看板');
    await page.getByRole('link', { name: '返回区县列表' }).click();
    await page.locator('[data-table="districts"]').waitFor();
    await expect.poll(() => page.title()).toBe('区县－数字技能计划看板');
    await page.locator('[data-table="districts"] tr[data-key="330206"] a').click();
    await expect.poll(() => page.title()).toBe('北仑区－数字技能计划看板');
    await page.getByRole('navigation').getByRole('link', { name: '总览' }).click();
    await expect.poll(() => page.title()).toBe('总览－数字技能计划看板');
  });

  it('is found in the other region where the address has the wrong one', async () => {
    const { page } = at;
    await visit(page, '/districts/330205?region=chongqing&lang=zh&theme=light');
    await page.getByRole('link', { name: '宁波市江北区' }).click();
    await page.locator('article[data-unit="330205"]').waitFor();
    expect(page.url()).toContain('region=zhejiang');
  });

  it('changes the target by keyboard and keeps it in the address', async () => {
    const { page } = at;
    await openUnit(page, '500101', 'region=chongqing');
    await page.getByLabel('逐月和职业情况的目标任务').focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('heading', { name: '数字技能人才评价：逐月完成' }).waitFor();
    expect(page.url()).toContain('target=cq-digital-evaluation-30k');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
  });

  it('in an edition for release names no institution, ranks nothing, draws no tiles', async () => {
    const { page } = at;
    await visit(page, '/?region=chongqing&lang=zh&theme=light');
    await page.evaluate(() => (document.documentElement.dataset['edition'] = 'public'));
    await page.evaluate(() => (location.hash = '#/districts/500101?region=chongqing'));
    await page.locator('.unit-reports').waitFor();
    expect(await page.locator('[data-table="unit-institutions"]').count()).toBe(0);
    expect(await page.getByRole('link', { name: '本单位待核实和临近期限的事项' }).count()).toBe(0);
    await page.evaluate(() => (location.hash = '#/districts?region=chongqing'));
    await page.locator('[data-table="districts"]').waitFor();
    expect(await page.locator('.tile').count()).toBe(0);
    await page.evaluate(() => delete document.documentElement.dataset['edition']);
    expect(at.faults).toEqual([]);
  });
});

describe('a unit of own data', () => {
  beforeAll(async () => {
    await visit(at.page, '/?region=chongqing&lang=zh&theme=light');
    await choose(at.page, [unitTrainings(), unitTask()]);
  });

  it('with a task is held against it; what has none, or is not loaded, says so', async () => {
    const { page } = at;
    await openUnit(page, '500101', 'region=chongqing');
    // 30 + 20 + 12 + 5; C-5 ends after the period. 67 of 135 (with 9 + 40 + 16 + 3). 55 in 2025, 12 in 2024.
    expect(await leadOf(page)).toEqual([
      '截至2025年12月31日，万州区累计开展数字技能培训67人次，占全市的49.6%，完成分解任务（100人次）的67.0%，2025年1—12月同比增长358.3%。',
      '截至2026年10月31日，万州区2026年没有计入“数字技术工程师”的记录（不等于零）。',
      '数字技能人才评价：尚未载入评价数据，暂无法计算。',
      '数字技术工程师：未下达或未载入分解任务，只列完成数和占比，不计算完成率、不评定进度。',
    ]);
    expect(await figuresOf(page, 'unit-targets', 'quota')).toEqual({ 'cq-digital-training-50k': 100 });
    await page.getByText('未载入报送登记，报齐情况不详，不影响评定').waitFor();
  });

  it('sets months beside those of the year before, the December class in January, a month without rows in words', async () => {
    const { page } = at;
    expect(await figuresOf(page, 'unit-months', 'actual')).toEqual({
      '2024-03': 12,
      '2025-01': 5,
      '2025-03': 30,
      '2025-10': 20,
    });
    expect(await figuresOf(page, 'unit-months', 'year-before')).toEqual({ '2025-03': 12 });
    expect(await rowText(page, 'unit-months', '2025-02')).toContain('当月无记录（不等于零）');
    await page.getByText('未载入评价数据，不列通过率。').waitFor();
    expect(await figuresOf(page, 'unit-institutions', 'completed')).toEqual({ 'CQX-0001': 11 });
  });

  it('that was abolished says so, and is compared as part of the area only', async () => {
    const { page } = at;
    await openUnit(page, '500105', 'region=chongqing');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('重庆市江北区');
    const lead = await leadOf(page);
    expect(lead.slice(0, 2)).toEqual([
      '重庆市江北区已于2025年11月6日撤销，数据列至2025年11月5日，按当时行政区划统计。',
      '截至2025年12月31日，重庆市江北区累计开展数字技能培训49人次，占全市的36.2%，行政区划调整前后范围不同，不单独计算同比。',
    ]);
    // 9 + 16 in 2025, 40 in 2024.
    expect(lead.at(-1)).toBe(
      '数字技能培训，合并统计：2025年1—12月完成25人次，上年同期40人次，同比下降37.5%。',
    );
    expect(await figuresOf(page, 'unit-months', 'actual')).toEqual({ '2024-09': 40, '2025-09': 9 });
    expect(await figuresOf(page, 'unit-months', 'year-before')).toEqual({ '2025-09': 40 });
    expect(await page.locator('[data-table="unit-months"] tbody tr').last().getAttribute('data-key')).toBe(
      '2025-11',
    );
    expect(await page.getByText('（少）').count()).toBe(0);
  });

  it('marks a small group among its occupations', async () => {
    const { page } = at;
    await openUnit(page, '500103', 'region=chongqing');
    expect(await rowText(page, 'unit-occupations', '4-04-05-05')).toContain('（少）');
    await page.getByText('人数较少（不足10人），仅供本单位核对').waitFor();
  });

  it('of the same name in the other region is another one', async () => {
    const { page } = at;
    await openUnit(page, '330205', 'region=zhejiang');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('宁波市江北区');
    // 22 + 20 of 43; 22 after 20.
    expect((await leadOf(page))[0]).toBe(
      '截至2026年10月31日，宁波市江北区累计开展数字技能培训42人次，占全省的97.6%，2026年1—10月同比增长10.0%。',
    );
  });

  it('without any data says so; the city level too says whose it is', async () => {
    const { page } = at;
    await openUnit(page, '500102', 'region=chongqing');
    expect((await leadOf(page))[0]).toBe('所载数据中没有该单位计入各项目标任务的记录（不等于零）。');
    await page.getByText('2026年没有培训机构在本单位的记录。').waitFor();
    await openUnit(page, '500000', 'region=chongqing');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('市本级（重庆市）');
    await page.getByText('该单位不在应报送单位之列，没有报送要求。').waitFor();
  });

  it('is accessible and keeps its layout on a phone', async () => {
    const { page } = at;
    for (const [width, search] of [
      [390, 'lang=zh&theme=dark'],
      [390, 'lang=en&theme=light'],
      [1440, 'lang=en&theme=dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 844 });
      for (const unit of ['500101', '500105', '500102']) {
        await openUnit(page, unit, `region=chongqing&${search}`);
        await settled(page);
        expect(await axeOn(page)).toEqual([]);
        expect(await layoutFaults(page)).toEqual([]);
      }
    }
    expect(at.faults).toEqual([]);
  });
});
