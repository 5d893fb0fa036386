import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, openPage } from './browser';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Everything that stands behind a figure or a status on the board, in the order of the page. */
function boardOf(page: Page): Promise<string[]> {
  return page
    .locator('main')
    .evaluate((main) =>
      [...main.querySelectorAll('data, [data-status], time, h1, .row-line, .headline')].map((element) =>
        element instanceof HTMLDataElement
          ? `${element.dataset['figure']} ${element.value} ${element.textContent}`
          : `${element.getAttribute('data-target-id')} ${element.getAttribute('data-status')} ${element.textContent}`,
      ),
    );
}

test.each(['?region=chongqing&unit=500101', '?region=zhejiang&unit=330106', '?region=chongqing&lang=en'])(
  'paints every figure of %s before the engine is there, and none of them changes when it is',
  async (address) => {
    const { context, page, faults } = await openPage(browser);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/*.wasm', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${inject('site')}#/${address}`);
    await page.locator('html[data-ready="snapshot"] [data-target-id]').first().waitFor();
    const painted = await boardOf(page);
    expect(painted.length).toBeGreaterThan(10);
    release();
    await page.locator('html[data-ready="live"]').waitFor();
    // The bar that tells of the engine goes when it is there; then the board is the engine's.
    await page.locator('.engine-bar').waitFor({ state: 'detached' });
    await page.waitForTimeout(1500);
    expect(await boardOf(page)).toEqual(painted);
    expect(faults).toEqual([]);
    await context.close();
  },
);

const parts = [
  { part: 'an engine', path: '**/*.wasm' },
  { part: 'a reference file', path: '**/data/occupations.csv' },
];

test.each(parts)(
  '$part that does not arrive leaves the painted figures, is told, and can be fetched again',
  async ({ path }) => {
    const { context, page } = await openPage(browser);
    await page.route(path, (route) => route.abort());
    await page.goto(inject('site'));
    const retry = page.locator('.engine-bar[role="alert"] button');
    await retry.waitFor();
    expect(await page.locator('[data-target-id]').count()).toBe(26);
    await page.unroute(path);
    await retry.click();
    await page.locator('html[data-ready="live"]').waitFor();
    await context.close();
  },
);

test('figures counted under another ledger are not painted', async () => {
  const { context, page } = await openPage(browser);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.route('**/data/targets.csv', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(',50000,', ',60000,') });
  });
  await page.goto(inject('site'));
  await page.locator('.engine-bar[role="alert"]').waitFor();
  expect(await page.locator('[data-target-id]').count()).toBe(0);
  await context.close();
});

test('a page whose English texts do not arrive opens in Chinese', async () => {
  const { context, page } = await openPage(browser);
  await page.route('**/assets/en-*.js', (route) => route.abort());
  await page.goto(`${inject('site')}#/?region=chongqing&lang=en`);
  await page.locator('html[data-ready]').waitFor();
  expect(await page.locator('h1').innerText()).toContain('项目标任务');
  await context.close();
});
