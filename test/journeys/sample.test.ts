import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { figureFrom, tallyOf } from './expectedFigures';
import { expectedStandings, monthsOf, shownYear, type ExpectedStanding } from './expectedStandings';
import { openBoard, openTarget, readBoard, readTarget, showAllCarriers, type BoardLine } from './reading';
import { cutOf, readTallies } from './tallies';

const tallies = readTallies();
const counted = expectedStandings.filter(({ months }) => months !== null);
const regions = ['chongqing', 'zhejiang'] as const;
let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  await visit(at.page, '/');
});

afterAll(() => browser.close());

const unitsIn = (one: ExpectedStanding) => cutOf(tallyOf(one.id).byUnit, shownYear(one));

describe('the board on the sample', () => {
  const boards = new Map<string, BoardLine[]>();

  beforeAll(async () => {
    for (const region of regions) boards.set(region, await openBoard(at.page, `/?region=${region}`));
  });

  it.each(regions)('shows every target of %s once and none of another region', (region) => {
    const ids = boards.get(region)!.map(({ id }) => id);
    const expected = expectedStandings.filter((one) => one.region === region).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(expected.toSorted());
  });

  it.each(expectedStandings)('shows what the generator counted and the right status: $id', (one) => {
    const line = boards.get(one.region)!.find(({ id }) => id === one.id);
    expect(line).toMatchObject({ status: one.status, period: shownYear(one) });
    expect(line?.actual).toBeCloseTo(figureFrom(one, tallyOf(one.id)), 9);
  });

  it.each(regions)('shows the same values in English: %s', async (region) => {
    const english = await openBoard(at.page, `/?region=${region}&lang=en`);
    expect(await at.page.locator('html').getAttribute('lang')).toBe('en');
    const values = (lines: readonly BoardLine[]) =>
      lines.map(({ id, status, actual }) => [id, status, actual]);
    expect(values(english)).toEqual(values(boards.get(region)!));
    await openBoard(at.page, `/?region=${region}&lang=zh`);
  });
});

describe('the overview round the targets', () => {
  it('counts running and closed targets apart, one region at a time', async () => {
    await openBoard(at.page, '/?region=chongqing');
    const heading = at.page.getByRole('heading', { level: 1 });
    const chongqing = await heading.innerText();
    expect(chongqing).toContain(
      '截至2026年10月31日，重庆市在推进的2项目标任务中，进度正常1项，不评定进度1项。',
    );
    expect(chongqing).toContain('已到期的24项中，完成15项，未完成9项。');
    expect(await at.page.getByRole('heading', { name: '在推进（2项）' }).count()).toBe(1);
    expect(await at.page.getByRole('heading', { name: '已到期（24项）' }).count()).toBe(1);

    await at.page.getByLabel('地区').selectOption({ label: '浙江省' });
    await at.page.locator('[data-target-id="zj-digital-training-1m"]').waitFor();
    const zhejiang = await heading.innerText();
    expect(zhejiang).toContain(
      '截至2026年10月31日，浙江省在推进的2项目标任务中，进度滞后1项，不评定进度1项。',
    );
    expect(zhejiang).toContain('进度滞后的是：数字技能培训。');
    expect(zhejiang).not.toContain('已到期');
    expect(at.page.url()).toContain('region=zhejiang');
    expect((await readBoard(at.page)).every(({ id }) => id.startsWith('zj-'))).toBe(true);
  });

  it('says on every page that the data are made up', async () => {
    for (const address of [
      '/',
      '/targets/cq-digital-training-50k',
      '/targets/ddk-project-catalogue-32',
      '/data',
    ]) {
      await at.page.goto(`${inject('site')}#${address}`);
      await at.page.getByText('示例数据（合成）：全部数值由程序随机生成').waitFor();
    }
  });

  it('gives each dataset of a region its own cut-off', async () => {
    const datasets = {
      chongqing: ['training', 'assessment', 'competition', 'supply'],
      zhejiang: ['training', 'assessment', 'supply'],
    };
    for (const region of regions) {
      await openBoard(at.page, `/?region=${region}`);
      const shown = await at.page
        .locator('time[data-figure="as-of"]')
        .evaluateAll((times) =>
          (times as HTMLTimeElement[]).map(({ dataset, dateTime }) => [
            dataset['dataset'],
            dataset['region'],
            dateTime,
          ]),
        );
      expect(shown).toEqual(datasets[region].map((name) => [name, region, tallies.asOf]));
    }
  });

  it.each([
    ['ddk-project-catalogue-32', '确定的项目制培训清单32个', '不是目标任务'],
    ['ddk-advance-payment-cap-20pct', '先行拨付培训补贴不超过20%', '不是目标任务'],
  ])('shows %s as what it is, without a status', async (id, title, said) => {
    await openBoard(at.page, '/?region=chongqing');
    await at.page.getByRole('link', { name: title }).click();
    await at.page.getByRole('heading', { name: title }).waitFor();
    expect(at.page.url()).toContain(`#/targets/${id}`);
    expect(await at.page.locator('main').innerText()).toContain(said);
    expect(await at.page.locator('[data-status]').count()).toBe(0);
  });
});

describe("the reader's own unit", () => {
  it.each([
    ['chongqing', '500101', '万州区'],
    ['zhejiang', '330110', '余杭区'],
  ] as const)('is chosen once, shown with its counts, and remembered: %s %s', async (region, unit, name) => {
    await openBoard(at.page, `/?region=${region}`);
    await at.page.getByLabel('本单位').selectOption({ label: name });
    await at.page.locator(`[data-key="${unit}"]`).first().waitFor();
    expect(at.page.url()).toContain(`unit=${unit}`);

    await at.page.goto('about:blank');
    await visit(at.page, '/');
    await at.page.locator(`[data-key="${unit}"]`).first().waitFor();
    expect(await at.page.getByLabel('本单位').inputValue()).toBe(unit);
    expect(at.page.url()).toContain(`unit=${unit}`);
    const lines = await readBoard(at.page);
    const expected = counted.filter((one) => one.region === region);
    expect(lines.filter(({ own }) => own !== null)).toHaveLength(expected.length);
    for (const one of expected)
      expect
        .soft([one.id, lines.find(({ id }) => id === one.id)?.own])
        .toEqual([one.id, unitsIn(one).get(unit) ?? 0]);
  });

  it('has its share of what all units together did, also where the target is an average', async () => {
    // Vouchers 2023–2025: 5,308 of 31,800 are 16.6 %.
    const lines = await openBoard(at.page, '/?region=chongqing&unit=500101');
    const vouchers = lines.find(({ id }) => id === 'cq-training-vouchers-10k-per-year');
    expect(vouchers?.own).toBe(1572 + 1869 + 1867);
    expect(vouchers?.ownText).toContain('16.6%');
  });

  it('never has the figures of the unit that was chosen before', async () => {
    await openBoard(at.page, '/?region=chongqing&unit=500101');
    const training = at.page.locator('[data-target-id="cq-digital-training-50k"] [data-key="500102"] data');
    await at.page.getByLabel('本单位').selectOption({ label: '涪陵区' });
    await training.waitFor();
    expect(Number(await training.getAttribute('value'))).toBe(
      cutOf(tallyOf('cq-digital-training-50k').byUnit, null).get('500102'),
    );
  });
});

describe('the target pages on the sample', () => {
  it.each(expectedStandings)('says the same as the card: $id', async (one) => {
    await openTarget(at.page, one.id);
    const { status, figures } = await readTarget(at.page, one.id);
    expect(status).toBe(one.status);
    expect(figures['actual']).toBeCloseTo(figureFrom(one, tallyOf(one.id)), 9);
  });

  it.each(counted.filter(({ id }) => tallyOf(id).other))(
    'shows the other reading beside it: $id',
    async (one) => {
      await openTarget(at.page, one.id);
      const { figures } = await readTarget(at.page, one.id);
      expect(figures['other-reading']).toBeCloseTo(figureFrom(one, tallyOf(one.id).other!), 9);
    },
  );

  it('shows the other reading of a share', async () => {
    const id = 'cq-digital-share-of-certifications-10pct';
    await openTarget(at.page, id);
    const { figures } = await readTarget(at.page, id);
    expect(figures['other-reading']).toBeCloseTo(tallyOf(id).otherPart / tallyOf(id).otherWhole, 9);
  });

  it.each(counted)('lists all who carry it, month by month and row by row: $id', async (one) => {
    const tally = tallyOf(one.id);
    await openTarget(at.page, one.id);
    await showAllCarriers(at.page);
    const { figures, months, course, carriers } = await readTarget(at.page, one.id);

    const expectedMonths = monthsOf(one.months!).map((month) => [month, tally.byMonth[month] ?? 0]);
    expect(months).toEqual(Object.fromEntries(expectedMonths));
    expect(course.at(-1)).toBe(Object.values(months).reduce((sum, value) => sum + value, 0));

    // Units without a count stand in the list with 0; a city stands above its parts with their sum.
    const units = unitsIn(one);
    const { unit: shown = {}, ...others } = carriers;
    const rows = Object.entries(shown).filter(([key]) => !key.startsWith('city:'));
    expect(Object.fromEntries(rows.filter(([, value]) => value > 0))).toEqual(Object.fromEntries(units));
    for (const [key, value] of Object.entries(shown).filter(([name]) => name.startsWith('city:'))) {
      const parts = [...units].filter(([unit]) => unit.startsWith(key.slice(5, 9)));
      expect.soft([key, value]).toEqual([key, parts.reduce((sum, [, part]) => sum + part, 0)]);
    }

    const expected: Record<string, unknown> = {};
    for (const [name, cut] of [
      ['occupation', tally.byOccupation],
      ['institution', tally.byInstitution],
    ] as const) {
      const values = cutOf(cut, shownYear(one));
      if ([...values.keys()].some((key) => key !== '')) expected[name] = Object.fromEntries(values);
    }
    expect(others).toEqual(expected);

    const { 'trace-loaded': loaded, 'trace-counted': records, ...rest } = figures;
    expect(loaded).toBe(tallies.rows[one.dataset]?.[one.region]);
    expect(records! + rest['trace-outside-period']! + rest['trace-outside-scope']!).toBe(loaded);
  });

  it.each(['cq-digital-training-50k', 'cq-digital-evaluation-30k', 'zj-digital-training-1m'])(
    'counts one row a person-time where all rows are of single persons: %s',
    async (id) => {
      await openTarget(at.page, id);
      const { figures } = await readTarget(at.page, id);
      expect(figures['trace-counted']).toBe(tallyOf(id).actual);
    },
  );

  it('lists districts in the official order, not by code', async () => {
    await openTarget(at.page, 'cq-digital-training-50k');
    const order = await at.page
      .locator('table[data-table="unit"] tr[data-key]')
      .evaluateAll((rows) => (rows as HTMLElement[]).map(({ dataset }) => dataset['key']));
    // 万州、黔江、涪陵、渝中、大渡口
    expect(order.filter((key) => key !== '500000').slice(0, 5)).toEqual([
      '500101',
      '500114',
      '500102',
      '500103',
      '500104',
    ]);
  });

  it('opens each year of a per-year target', async () => {
    const id = 'cq-digital-engineers-3000-per-year';
    await openTarget(at.page, id);
    const tabs = at.page.getByRole('navigation', { name: '年度' });
    await tabs.getByRole('link', { name: '2025年' }).click();
    await at.page.locator(`[data-target-id="${id}"][data-status="missed"]`).waitFor();
    expect((await readTarget(at.page, id)).figures['actual']).toBe(2788);
    // Of a year of a target that runs until 2030: nothing is said about 2031, nor how 2026 was reported.
    expect.soft(await at.page.getByText('2031年').count()).toBe(0);
    expect.soft(await at.page.getByText(/2026年\d+月应报/).count()).toBe(0);
    await tabs.getByRole('link', { name: '2026年' }).click();
    await at.page.locator(`[data-target-id="${id}"][data-status="on-track"]`).waitFor();
    expect((await readTarget(at.page, id)).figures['actual']).toBe(tallyOf(id).byYear['2026']);
  });

  it('copies the account of the figure and the query', async () => {
    await openTarget(at.page, 'cq-digital-training-50k');
    const clipboard = () => at.page.evaluate(() => navigator.clipboard.readText());
    await at.page.getByRole('button', { name: '复制取数说明' }).click();
    await at.page.getByText('已复制').first().waitFor();
    expect(await clipboard()).toMatch(/数字技能培训5万人次以上[^]*截至2026年10月31日[^]*计入59827条/);
    await at.page.getByText('查询语句', { exact: true }).click();
    await at.page.getByRole('button', { name: '复制查询语句' }).click();
    await expect.poll(clipboard).toMatch(/SELECT[^]*"chongqing"/);
  });
});

it('no page broke, ran against its policy or asked another address', () => {
  expect(at.faults).toEqual([]);
});
