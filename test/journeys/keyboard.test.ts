import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage, type Visit } from './browser';
import { focusFault, readFocus, walkTo } from './keyboard';
import { committedFile } from './loading';

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser);
  // Listening from the start: to begin beside the key press may come too late for the dialogue that it opens.
  at.page.on('filechooser', () => undefined);
  await at.page.goto(inject('site'));
  await at.page.locator('html[data-ready="live"]').waitFor();
});

afterAll(() => browser.close());

/** Waits until the focus is where it belongs; says what it is on and whether that can be seen. */
async function expectFocus(page: Page, tag: string, text: string | RegExp): Promise<void> {
  await expect
    .poll(async () => {
      const { tag: found, text: said } = await readFocus(page);
      return `${found} ${said}`;
    })
    .toMatch(typeof text === 'string' ? `${tag} ${text}` : new RegExp(`^${tag} .*${text.source}`));
  expect(focusFault(await readFocus(page))).toBeNull();
}

async function expectTitle(page: Page, title: string): Promise<void> {
  await expect.poll(() => page.title()).toBe(title);
}

const behind = '.headline[data-status="behind"] a';

describe('a leader without a mouse', () => {
  it('skips the head of the page', async () => {
    const { page } = at;
    await expectTitle(page, '总览－数字技能计划看板');
    await page.keyboard.press('Tab');
    await expectFocus(page, 'a', '跳到正文');
    await page.keyboard.press('Enter');
    await expectFocus(page, 'h1', '截至2026年10月31日，重庆市');
  });

  it('chooses region and own unit and stays where he chose', async () => {
    const { page } = at;
    expect(await walkTo(page, '.chooser select')).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.locator('[data-target-id="zj-digital-training-1m"]').waitFor();
    await expectFocus(page, 'select', '重庆市');
    expect(await walkTo(page, '.chooser select')).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.locator('.own-line').first().waitFor();
    await expectFocus(page, 'select', '未选择');
  });

  it('opens a target that is behind, and its heading takes the focus', async () => {
    const { page } = at;
    expect(await walkTo(page, behind)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('article[data-target-id="zj-digital-training-1m"]').waitFor();
    await expectFocus(page, 'h1', /进度滞后/);
    await expectTitle(page, '数字技能培训－数字技能计划看板');
  });

  it('reads how a figure is defined and comes back to it', async () => {
    const { page } = at;
    expect(await walkTo(page, '.figure-list .method-link')).toEqual([]);
    await page.keyboard.press('Tab');
    const { text } = await readFocus(page);
    await page.keyboard.press('Enter');
    await page.locator('#documents').waitFor();
    await expectFocus(page, 'h2', /./);
    await expectTitle(page, '口径与方法－数字技能计划看板');
    await page.goBack();
    await page.locator('article[data-target-id="zj-digital-training-1m"]').waitFor();
    await expectFocus(page, 'a', text);
    await page.goBack();
    await expectFocus(page, 'a', /培训/);
    expect(await page.evaluate((wanted) => document.activeElement?.matches(wanted), behind)).toBe(true);
  });

  it('changes the year of a target and takes the choice back', async () => {
    const { page } = at;
    await page.evaluate(
      () => (location.hash = '#/targets/cq-digital-engineers-3000-per-year?region=chongqing'),
    );
    await expectFocus(page, 'h1', /进度正常/);
    expect(await walkTo(page, '.year-tabs a:not([aria-current])')).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.year-tabs a[aria-current]').filter({ hasText: '2025' }).waitFor();
    await expectFocus(page, 'a', /2025年/);
    expect(await walkTo(page, '.chip')).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.chip').waitFor({ state: 'detached' });
    await expectFocus(page, 'button', /全部/);
  });

  it('narrows a target by a list that opens and closes by keyboard', async () => {
    const { page } = at;
    await page.keyboard.press('Enter');
    await page.locator('.popover [role="option"]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.locator('.chip').waitFor();
    await expectFocus(page, 'button', /区县/);
  });

  it('changes language and theme and stays on the switch', async () => {
    const { page } = at;
    expect(await walkTo(page, '.switches a', 'Shift+Tab')).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('html[data-theme="dark"]').waitFor();
    await expectFocus(page, 'a', '浅色');
    expect(await walkTo(page, '.switches a', 'Shift+Tab')).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('html[lang="en"]').waitFor();
    await expectFocus(page, 'a', '中文');
    await expectTitle(page, 'Digital technology engineers – Digital Skills Plan Tracker');
    await page.keyboard.press('Enter');
    await page.locator('html[lang="zh-CN"]').waitFor();
    await expectFocus(page, 'a', 'English');
  });

  it('loads his own file', async () => {
    const { page } = at;
    expect(await walkTo(page, 'nav a[href*="#/data"]', 'Shift+Tab')).toEqual([]);
    await page.keyboard.press('Enter');
    await expectFocus(page, 'h1', '数据管理');
    await expectTitle(page, '数据管理－数字技能计划看板');
    expect(await walkTo(page, 'input[type="file"]')).toEqual([]);
    const opened = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await opened).setFiles([committedFile('training.csv')]);
    await page.locator('[data-load="staged"]').waitFor();
    await expectFocus(page, 'h3', '核对结果');
    expect(await walkTo(page, 'button.primary')).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('[data-load="loaded"]').waitFor();
    await expectFocus(page, 'h3', '已载入');
  });

  it('takes the board away as a file', async () => {
    const { page } = at;
    expect(await walkTo(page, 'nav a[href*="#/?"]', 'Shift+Tab')).toEqual([]);
    await page.keyboard.press('Enter');
    await expectFocus(page, 'h1', '截至');
    expect(await walkTo(page, '.action-button')).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem').first().waitFor();
    await expectFocus(page, 'div', /./);
    for (let i = 0; i < 4 && !/CSV/.test((await readFocus(page)).text); i++)
      await page.keyboard.press('ArrowDown');
    const saved = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const file = await saved;
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    expect(readFileSync(await file.path(), 'utf8')).toContain('数字技能培训');
    await expectFocus(page, 'button', /导出/);
  });

  it('meets no broken page on the way', () => {
    expect(at.faults).toEqual([]);
  });
});

it('the focus outlives the coming of the engine', async () => {
  const { context, page } = await openPage(browser);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${inject('site')}#/?region=chongqing`);
  await page.locator('html[data-ready="snapshot"] [data-target-id]').first().waitFor();
  await page.keyboard.press('Tab');
  await walkTo(page, '.target-row a');
  const before = await readFocus(page);
  release();
  await page.locator('html[data-ready="live"]').waitFor();
  await page.locator('.engine-bar').waitFor({ state: 'detached' });
  await expect.poll(() => readFocus(page)).toEqual(before);
  await context.close();
});
