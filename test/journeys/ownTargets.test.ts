import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { choose } from './loading';
import { ownFiles, selections } from './ownCounts';
import { openTarget, readTarget, showAllCarriers } from './reading';

const trainings = 'cq-digital-training-50k';
const perYear = 'cq-digital-engineers-3000-per-year';
let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser);
  await visit(at.page, '/?region=chongqing');
  await choose(at.page, ownFiles());
});

afterAll(() => browser.close());

const main = () => at.page.locator('main').innerText();

const counted = (cut: Record<string, number> = {}) =>
  Object.fromEntries(Object.entries(cut).filter(([, value]) => value > 0));

describe('a target page on own files', () => {
  const cases = Object.entries(selections).flatMap(([id, list]) =>
    list.map(([search, actual, other, records]) => ({ id, search, actual, other, records })),
  );

  it.each(cases)('$id ?$search counts $actual', async ({ id, search, actual, other, records }) => {
    await openTarget(at.page, id, search);
    await showAllCarriers(at.page);
    const { figures, months, course, carriers, status } = await readTarget(at.page, id);
    expect.soft(figures['actual'], 'actual').toBeCloseTo(actual, 9);
    if (other === null) expect.soft(figures['other-reading']).toBeUndefined();
    else expect.soft(figures['other-reading'], 'other reading').toBeCloseTo(other, 9);
    expect.soft(figures['trace-counted'], 'records').toBe(records);
    const left = figures['trace-outside-period']! + figures['trace-outside-scope']!;
    expect.soft(records + left, 'records in all').toBe(figures['trace-loaded']);

    // An average is shown of the whole; the tables under it hold what was counted.
    const counted = id.includes('vouchers') && search === '' ? 180 : actual;
    expect
      .soft(
        Object.values(months).reduce((sum, value) => sum + value, 0),
        'months',
      )
      .toBe(counted);
    expect.soft(course.at(-1) ?? 0, 'course').toBe(counted);
    const isYear = search === 'from=2025-01&to=2025-12' || search === 'from=2024-01&to=2024-12';
    if (search !== '' && !(isYear && id.includes('per-year'))) {
      // Nobody gave these selections a task, so they have a share and no verdict.
      expect.soft(status).toBe('no-pace');
      expect.soft(figures['completion']).toBeUndefined();
      expect.soft(figures['target']).toBeUndefined();
      const whole = selections[id]![0]![1];
      if (!/from|to=/.test(search) && counted === actual)
        expect.soft(figures['share']).toBeCloseTo(actual / (whole === 60 ? 180 : whole), 9);
    }
    if (id !== trainings && id !== 'cq-digital-evaluation-30k') return;
    for (const [name, list] of Object.entries(carriers))
      expect
        .soft(
          Object.values(list).reduce((sum, value) => sum + value, 0),
          name,
        )
        .toBe(actual);
  });

  it('lists who carries person-times, and compares like with like', async () => {
    await openTarget(at.page, trainings);
    await showAllCarriers(at.page);
    const { figures, months, carriers } = await readTarget(at.page, trainings);
    const { unit = {}, ...others } = carriers;
    expect(counted(unit)).toEqual({
      '500101': 35,
      '500104': 20,
      '500105': 1,
      '500240': 1,
      'CQ-LIANGJIANG': 1,
      '500000': 1,
    });
    // 38 districts and counties (江北区 and 渝北区 until 2025), 3 zones, and the city's own level because it counted something.
    expect(Object.keys(unit)).toHaveLength(42);
    expect(others).toEqual({
      occupation: { '4-13-01-05': 30, '': 20, '4-04-05-05': 8, '4-07-02-05': 1 },
      institution: { 'CQX-0001': 5, 'CQX-0002': 51, 'CQX-0003': 3 },
    });
    expect(counted(months)).toEqual({
      '2022-01': 2,
      '2023-03': 3,
      '2023-05': 30,
      '2024-09': 20,
      '2025-06': 2,
      '2025-11': 1,
      '2025-12': 1,
    });
    // Outside the period: T-001 before it; T-015, T-016 (12) and T-017 after it.
    expect(figures).toMatchObject({
      target: 50_000,
      completion: 59 / 50_000,
      remaining: 49_941,
      outside: 15,
    });
    // 33 training records: in scope and completed 11 in and 4 outside the period; 1 + 1 repeated in the two files.
    expect(figures).toMatchObject({
      'trace-loaded': 33,
      'trace-counted': 11,
      'trace-outside-period': 4,
      'trace-outside-scope': 18,
      'trace-repeated': 2,
    });
    expect(await main()).toContain('training.csv、engineers.csv');
    // 2025 against 2024: 大渡口区 none after 20; 两江新区 one after none.
    const change = (unitId: string) =>
      at.page.locator(`table[data-table="unit"] tr[data-key="${unitId}"] data[data-figure="yoy"]`);
    expect(Number(await change('500104').getAttribute('value'))).toBe(-1);
    expect(await change('CQ-LIANGJIANG').count()).toBe(0);
  });

  it('counts persons once a year and says who could not be told apart', async () => {
    await openTarget(at.page, perYear);
    await showAllCarriers(at.page);
    const { figures, months, carriers } = await readTarget(at.page, perYear);
    expect(counted(carriers['unit'])).toEqual({
      '500101': 1,
      '500114': 2,
      '500103': 6,
      'CQ-LIANGJIANG': 1,
    });
    expect(carriers['occupation']).toEqual({
      '2-02-38-02': 6,
      '2-02-38-01': 2,
      '2-02-38-12': 2,
      '2-02-38-03': 1,
    });
    expect(carriers['institution']).toEqual({ 'CQX-0001': 6, 'CQX-0002': 2, 'CQX-0003': 2 });
    // A person stands on the first day of the year: engin0004 in June, not in August.
    expect(counted(months)).toEqual({ '2026-01': 1, '2026-04': 1, '2026-06': 2, '2026-09': 6 });
    // Ten of twelve months: 2,500 planned; 2,990 in two months; May–October 8 persons in 2026 and 2 in 2025.
    expect(figures['time-progress']).toBeCloseTo(10 / 12, 9);
    expect(figures['plan']).toBeCloseTo(2500, 9);
    expect(figures).toMatchObject({ target: 3000, remaining: 2990, 'required-rate': 1495, outside: 1 });
    expect(figures['recent-rate']).toBeCloseTo(8 / 6, 9);
    expect(figures['recent-rate-last-year']).toBeCloseTo(2 / 6, 9);
    // E-10, and the 6 of E-11.
    expect(await main()).toContain('其中7人次无人员代码');

    const tabs = at.page.getByRole('navigation', { name: '年度' });
    await tabs.getByRole('link', { name: '2025年' }).click();
    await at.page.locator(`[data-target-id="${perYear}"][data-status="missed"]`).waitFor();
    expect((await readTarget(at.page, perYear)).figures).toMatchObject({
      actual: 3,
      target: 3000,
      completion: 0.001,
    });
    expect(await main()).toContain('其中1人次无人员代码');
    await openTarget(at.page, perYear, 'unit=500103');
    expect(await main()).toContain('其中6人次无人员代码');
    await openTarget(at.page, perYear, 'unit=500101');
    expect(await main()).not.toContain('无人员代码');
  });
});

describe('targets without parts on own files', () => {
  it('show what stands behind them', async () => {
    const stocksOf = async (id: string) => {
      await openTarget(at.page, id);
      const rows = at.page.locator('table[data-table="stocks"] data[data-figure="stock"]');
      return rows.evaluateAll((list) =>
        (list as HTMLDataElement[]).map((one) => [one.dataset['period'], Number(one.value)]),
      );
    };
    expect(await stocksOf('cq-skilled-talent-total-5m')).toEqual([
      ['2024-12-31', 4_222_222],
      ['2025-12-31', 5_111_111],
    ]);
    expect(await main()).toContain('示例公布数');
    expect(await stocksOf('cq-digital-high-skilled-500k')).toEqual([['2024-12-31', 444_444]]);
    expect(await main()).toContain('没有期限日及以后的公布数');

    const share = 'cq-digital-share-of-certifications-10pct';
    await openTarget(at.page, share);
    // Certificated: A-01, A-05 (25), A-12 of these and the 60 of A-08.
    const { figures } = await readTarget(at.page, share);
    expect(figures).toMatchObject({ part: 39, whole: 114 });
    expect(figures['other-reading']).toBeCloseTo(27 / 87, 9);

    const floor = 'cq-institution-pass-rate-25pct';
    await openTarget(at.page, floor);
    expect((await readTarget(at.page, floor)).figures).toMatchObject({ part: 2, whole: 3 });
  });
});

describe('the controls of a target page', () => {
  it('narrow the figure and write the selection into the address', async () => {
    await openTarget(at.page, trainings);
    await at.page.getByRole('button', { name: /^培训机构/ }).click();
    await at.page.getByRole('option', { name: '样例技工学校乙' }).click();
    // Escape closes the list and leaves what was chosen in it.
    await at.page.keyboard.press('Escape');
    await at.page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(at.page.url()).toContain('institution=CQX-0002');
    await at.page.getByLabel('起始月份').fill('2024-01');
    const actual = at.page.locator(`[data-target-id] dd data[data-figure="actual"]`);
    // Of CQX-0002's 51, the 30 of 2023 are left out.
    await expect.poll(() => actual.getAttribute('value')).toBe('21');
    expect(await actual.getAttribute('data-period')).toBe('2024-01/2025-12');
    expect(at.page.url()).toContain('institution=CQX-0002');
    expect(at.page.url()).toContain('from=2024-01');
    await at.page.getByRole('button', { name: /移除条件“培训机构/ }).click();
    await expect.poll(() => actual.getAttribute('value')).toBe('24');
    await at.page.getByRole('button', { name: '清除全部条件' }).click();
    await expect.poll(() => actual.getAttribute('value')).toBe('59');
    expect(at.page.url()).not.toContain('from=');
  });

  it('says that nothing was counted under a selection that fits no record', async () => {
    await openTarget(at.page, trainings, 'unit=500104&from=2025-01');
    expect(await main()).toContain('所选条件下没有记录');
  });

  it('lists the records behind the figure', async () => {
    await openTarget(at.page, trainings, 'unit=500101&from=2023-01');
    await at.page.getByRole('button', { name: '查看计入的记录' }).click();
    await at.page.locator('table[data-table="records"]').waitFor();
    const keys = await at.page
      .locator('table[data-table="records"] tr[data-key]')
      .evaluateAll((rows) => (rows as HTMLElement[]).map(({ dataset }) => dataset['key']));
    expect(keys).toEqual(['T-004', 'T-005', 'T-006', 'T-008']);
  });
});

it('no page broke, ran against its policy or asked another address', () => {
  expect(at.faults).toEqual([]);
});
