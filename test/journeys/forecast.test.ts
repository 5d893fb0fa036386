import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { openBoard } from './reading';
import { menuOf, readSvg, rowOf, saidOf, take, takeTables } from './takeAway';

const behind = 'zj-digital-training-1m';
const yearly = 'cq-digital-engineers-3000-per-year';
let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  await visit(at.page, '/?region=zhejiang');
});

afterAll(() => browser.close());

const card = (page: Page) => page.locator('.forecast-card');

/** Opens a target's page, with its address's parameters, and waits for the forecast or the reason for none. */
async function openForecast(page: Page, id: string, search = ''): Promise<void> {
  await visit(page, `/targets/${id}${search}`);
  await page
    .locator(`[data-target-id="${id}"] .forecast-card :is(.plot svg, .no-forecast)`)
    .first()
    .waitFor();
}

/** The figures of the forecast by name, and the graded sentence. */
async function readForecast(page: Page, prefix: '' | 'what-if-' = '') {
  const figure = async (name: string) => {
    const value = await card(page)
      .locator(`data[data-figure="${prefix}${name}"]:not([data-period])`)
      .getAttribute('value');
    return value ?? '';
  };
  const grades = card(page).locator('.forecast-grade');
  const grade = prefix === '' ? grades.first() : grades.nth(1);
  return {
    likelihood: await grade.getAttribute('data-likelihood'),
    sentence: await grade.innerText(),
    total: Number(await figure('forecast-total')),
    low: Number(await figure('forecast-low')),
    high: Number(await figure('forecast-high')),
    probability: Number(await figure('probability')),
    texts: await card(page)
      .locator('data[data-figure]')
      .evaluateAll((all) =>
        (all as HTMLDataElement[]).map(({ dataset, value, textContent }) => [
          dataset['figure'],
          dataset['period'],
          value,
          textContent,
        ]),
      ),
  };
}

const gradeOf = (probability: number) =>
  probability >= 0.8 ? 'likely' : probability >= 0.2 ? 'unsure' : 'unlikely';

/** The last row of the table behind the fan. */
async function lastRow(page: Page) {
  const row = card(page).locator('table[data-table="forecast"] tr[data-key]').last();
  const figure = async (name: string) =>
    Number(await row.locator(`data[data-figure="${name}"]`).getAttribute('value'));
  return {
    month: await row.getAttribute('data-key'),
    median: await figure('forecast-median'),
    low: await figure('forecast-low'),
    high: await figure('forecast-high'),
    plan: await figure('plan'),
  };
}

describe('a target that is behind', () => {
  it('leads from the board to the graded sentence, its numbers and a fan', async () => {
    await openBoard(at.page, '/?region=zhejiang');
    expect(await at.page.locator('main').innerText()).not.toContain('推算');
    await at.page.locator(`[data-target-id="${behind}"]`).getByRole('link').first().click();
    await card(at.page).locator('.plot svg').waitFor();
    const { likelihood, sentence, ...numbers } = await readForecast(at.page);
    expect(sentence).toMatch(/^按近\d+个月完成情况推算，预计难以按期完成。$/);
    expect(likelihood).toBe(gradeOf(numbers.probability));
    expect(numbers.low).toBeLessThan(numbers.total);
    expect(numbers.high).toBeGreaterThan(numbers.total);
    expect(await lastRow(at.page)).toEqual({
      month: '2027-12',
      median: numbers.total,
      low: numbers.low,
      high: numbers.high,
      plan: 1_000_000,
    });
    // The band, the plan, the target, the expected course and the course so far.
    const drawing = card(at.page).locator('.plot svg');
    expect(await drawing.locator('path[fill-opacity="0.25"], [fill-opacity="0.25"] path').count()).toBe(1);
    expect(await drawing.getAttribute('aria-label')).toBe('数字技能培训：累计完成与推算');
    expect(await drawing.textContent()).toContain('目标 100.0');
  });

  it('says beside the status what the months say, and shows them', async () => {
    const said = await at.page.locator('.target-signal').innerText();
    expect(said).toMatch(/^进度滞后；近\d+个月完成量.+。$/);
    const details = at.page.locator('details.signal');
    await details.locator('summary').click();
    await details.locator('.plot svg').waitFor();
    expect(await details.innerText()).toContain(said);
    const value = async (name: string) =>
      Number(await details.locator(`data[data-figure="signal-${name}"]`).getAttribute('value'));
    const [centre, low, high] = [await value('centre'), await value('low'), await value('high')];
    const rows = await details.locator('tr[data-key]').evaluateAll((all) =>
      (all as HTMLElement[]).map((row) => ({
        month: row.dataset['key']!,
        shape: row.dataset['signal'],
        level: Number(row.querySelector<HTMLDataElement>('[data-figure="level"]')!.value),
        said: row.lastElementChild!.textContent,
      })),
    );
    expect(rows).toHaveLength(24);
    expect(rows.reduce((sum, { level }) => sum + level, 0) / 24).toBeCloseTo(centre, 6);
    for (const { level, shape, said: sign } of rows) {
      expect(shape === 'outside').toBe(level > high || level < low);
      expect(sign === '').toBe(shape === 'plain');
    }
    for (const { month } of rows.filter(({ shape }) => shape === 'outside').slice(-1))
      expect(said).toContain(`${month.slice(0, 4)}年${Number(month.slice(5))}月完成量明显超出正常波动范围`);
  });

  it('tries more a month out: month and chance change, the link carries it, the digits stay', async () => {
    const { page } = at;
    const before = await readForecast(page);
    expect(await card(page).innerText()).toContain('达不到目标任务数');
    await page.getByLabel('每月多完成').fill('30000');
    await card(page).locator('data[data-figure="what-if-probability"]').waitFor();
    const more = await readForecast(page, 'what-if-');
    // Fourteen whole months at 30,000.
    expect(more.total).toBeCloseTo(before.total + 420_000, 6);
    expect(more.probability).toBeGreaterThan(before.probability);
    expect(more.likelihood).toBe(gradeOf(more.probability));
    expect(more.sentence).toMatch(/^自2026年11月起每月多完成3\.00万人次，预计可按期完成。$/);
    const reached = card(page).locator('data[data-figure="what-if-reached-in"]');
    expect(Number((await reached.getAttribute('value'))!.replace('-', ''))).toBeLessThanOrEqual(202712);
    expect(page.url()).toContain('extra=30000');
    await page.getByRole('button', { name: '复制链接' }).click();
    await page.getByText('已复制').first().waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain('extra=30000');

    const shown = (await readForecast(page)).texts;
    await page.goto('about:blank');
    await page.goto(link);
    await card(page).locator('data[data-figure="what-if-probability"]').waitFor();
    expect(await page.getByLabel('每月多完成').inputValue()).toBe('30000');
    expect((await readForecast(page)).texts).toEqual(shown);
  });

  it('takes no other number, and says so', async () => {
    const { page } = at;
    await page.getByLabel('每月多完成').fill('-5');
    await page.getByText('请填写不小于0的整数').waitFor();
    expect(page.url()).toContain('extra=30000');
    await openForecast(page, behind, '?extra=viel');
    expect(await page.getByRole('alert').allInnerTexts()).toEqual(['链接中的“viel”无法识别，已忽略']);
    expect(await page.getByLabel('每月多完成').inputValue()).toBe('');
    expect(await card(page).locator('[data-figure^="what-if-"]').count()).toBe(0);
  });

  it('gives table and drawing away with what is said about them', async () => {
    const { page } = at;
    await openForecast(page, behind, '?extra=1000');
    const name = '导出“数字技能培训-完成情况推算”';
    const table = await takeTables(page, name);
    const { month, median, low, high } = await lastRow(page);
    expect(rowOf(table, month!)).toMatchObject({
      '推算累计完成（人次）': Math.round(median),
      '80%预测区间下限（人次）': Math.round(low),
      '80%预测区间上限（人次）': Math.round(high),
      '增量测算累计完成（人次）': Math.round(median + 14_000),
    });
    expect(saidOf(table, '说明').join('\n')).toContain('推算只反映已有数据的延续');
    const picture = await readSvg(page, await take(page, menuOf(page, name), 'svg'));
    expect(picture.isWellFormed).toBe(true);
    expect(picture.leans).toBe(false);
    expect(picture.texts.join('\n')).toContain('阴影为80%预测区间');
  });
});

describe('what the forecast is of', () => {
  it('is the whole target where the selection has no task, and says so', async () => {
    await openForecast(at.page, behind);
    const whole = await readForecast(at.page);
    await openForecast(at.page, behind, '?unit=330110');
    await card(at.page).getByText('以下为全部目标任务的推算，不随所选范围变化').waitFor();
    expect((await readForecast(at.page)).texts).toEqual(whole.texts);
    expect(await at.page.locator('.target-signal').count()).toBe(0);
  });

  it('is the year of a per-year target, and none of a year that is over', async () => {
    await openForecast(at.page, yearly);
    const { likelihood, probability } = await readForecast(at.page);
    expect(likelihood).toBe(gradeOf(probability));
    expect((await lastRow(at.page)).month).toBe('2026-12');
    await at.page.getByRole('navigation', { name: '年度' }).getByRole('link', { name: '2025年' }).click();
    await card(at.page).locator('[data-no-forecast="closed"]').waitFor();
  });

  it('leaves nothing of one target on the page of the next', async () => {
    await openForecast(at.page, yearly);
    await openForecast(at.page, 'cq-digital-training-50k');
    await expect.poll(() => card(at.page).count()).toBe(1);
    expect(await card(at.page).locator('.plot').count()).toBe(0);
  });

  it.each([
    ['zj-digital-high-skilled-250k', 'stock', '存量指标以最新公布数为准，不作推算。'],
    ['cq-institution-pass-rate-25pct', 'ratio', '比率指标的分子、分母都在变化，不作推算。'],
    ['cq-digital-training-50k', 'closed', '任务期已结束，不再推算。'],
  ])('none for %s, and why', async (id, reason, said) => {
    await openForecast(at.page, id);
    const none = card(at.page).locator(`[data-no-forecast="${reason}"]`);
    expect(await none.innerText()).toBe(said);
    expect(await card(at.page).locator('.plot, input').count()).toBe(0);
    expect(await at.page.locator('.target-signal').count()).toBe(0);
  });

  it('is told in English with the same figures', async () => {
    await openForecast(at.page, behind, '?lang=zh');
    const values = async () => (await readForecast(at.page)).texts.map(([name, , value]) => [name, value]);
    const chinese = await values();
    await openForecast(at.page, behind, '?lang=en');
    expect((await readForecast(at.page)).sentence).toMatch(
      /^On the course of the last \d+ months, unlikely to be met on time\.$/,
    );
    expect(await values()).toEqual(chinese);
  });
});

it('no page broke, ran against its policy or asked another address', () => {
  expect(at.faults).toEqual([]);
});
