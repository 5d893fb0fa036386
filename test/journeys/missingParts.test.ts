import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { figureOf, openBrowser, openPage, type Visit } from './browser';
import { choose, committedFile } from './loading';
import { menuOf } from './takeAway';

const trainings = 'cq-digital-training-50k';
let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  at = await openPage(browser);
});

afterEach(() => at.context.close());

/** Lets the scripts of a part go missing until the network is mended. */
async function lose(page: Page, part: string): Promise<() => Promise<void>> {
  const address = new RegExp(`/assets/${part}-[^/]+\\.js`);
  await page.route(address, (route) => route.abort());
  return () => page.unroute(address);
}

/** Opens a live page that remembers whether it was reloaded. */
async function open(page: Page, address: string): Promise<() => Promise<boolean>> {
  await page.goto(`${inject('site')}#${address}`);
  await page.locator('html[data-ready="live"]').waitFor();
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  return () => page.evaluate(() => 'stayed' in window);
}

const main = (page: Page) => page.getByRole('main').innerText();

describe('a page of which the script cannot be fetched', () => {
  it('says so, keeps own data, and is there after a retry', async () => {
    const { page } = at;
    const mend = await lose(page, 'MethodPage');
    const stayed = await open(page, '/?region=chongqing');
    await choose(page, [committedFile('training.csv')]);
    await page.getByRole('link', { name: '口径与方法' }).click();
    const said = page.getByRole('main').getByRole('alert');
    await said.waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('页面未能打开');
    expect(await said.innerText()).toContain(
      '此页内容未能读取，其他页面不受影响。请检查网络连接后重试。已载入的本单位数据仍在本页中。',
    );
    expect(await main(page)).not.toMatch(/[A-Za-z]{4}/);
    const reload = said.getByRole('button', { name: '刷新页面' });
    expect(await reload.count()).toBe(0);

    // Still missing: then there is another way, and what it costs is said.
    await said.getByRole('button', { name: '重试' }).click();
    await reload.waitFor();
    expect(await said.innerText()).toContain('刷新将清除已载入的本单位数据，须重新载入');

    await mend();
    await said.getByRole('button', { name: '重试' }).click();
    await page.getByRole('heading', { level: 1, name: '口径与方法' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByRole('link', { name: '总览' }).first().click();
    await page.locator(`[data-target-id="${trainings}"]`).first().waitFor();
    expect(await figureOf(page, trainings, 'actual')).toBe(59);
    expect(await stayed()).toBe(true);
  });

  it('is tried again by leaving and coming back, and says it in English', async () => {
    const { page } = at;
    const mend = await lose(page, 'TargetPage');
    const stayed = await open(page, '/?region=zhejiang&lang=en');
    const link = page.locator('[data-target-id="zj-digital-training-1m"]').getByRole('link').first();
    await link.click();
    const said = page.getByRole('main').getByRole('alert');
    await said.waitFor();
    expect(await said.innerText()).toContain('This page could not be fetched; the others are unaffected.');
    expect(await main(page)).not.toContain('Something went wrong');
    await page.getByRole('link', { name: 'Overview' }).click();
    await link.waitFor();
    await mend();
    await link.click();
    await page.locator('article[data-target-id="zj-digital-training-1m"]').waitFor();
    expect(await stayed()).toBe(true);
  });
});

describe('a card of which the script cannot be fetched', () => {
  it('leaves the rest of a target’s page as it is, and is there after a retry', async () => {
    const { page } = at;
    const mend = await lose(page, 'CourseFigure');
    const stayed = await open(page, `/targets/${trainings}`);
    const card = page.getByRole('region', { name: '累计完成与序时应完成' });
    await card.getByRole('alert').waitFor();
    expect(await card.getByRole('alert').innerText()).toContain('此项内容未能读取，其他内容不受影响。');
    await page.locator('.plot svg').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(1);
    await mend();
    await card.getByRole('button', { name: '重试' }).click();
    await card.locator('.plot svg').waitFor();
    expect(await stayed()).toBe(true);
  });

  it('leaves the board as it is where only the menu is missing', async () => {
    const { page } = at;
    const mend = await lose(page, 'BoardTakeAway');
    await open(page, '/?region=chongqing');
    const said = page.getByRole('main').getByRole('alert');
    await said.waitFor();
    expect(await page.locator('[data-target-id]').count()).toBe(26);
    await mend();
    await said.getByRole('button', { name: '重试' }).click();
    await menuOf(page, '导出“重庆市数字技能目标任务进展情况”').waitFor();
  });
});

it('an address without a page is told as one', async () => {
  await at.page.goto(`${inject('site')}#/nowhere`);
  expect(await at.page.getByRole('main').getByRole('alert').innerText()).toBe(
    '此地址没有对应的页面，请从上方导航中选择。',
  );
  await at.page.getByRole('link', { name: '总览' }).click();
  await at.page.locator('[data-target-id]').first().waitFor();
  expect(at.faults).toEqual([]);
});
