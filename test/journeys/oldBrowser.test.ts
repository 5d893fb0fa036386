import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { oldestChromium } from '../../vite.config';
import { openBrowser, openPage, visit } from './browser';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

/** The first page of a new profile, made older before anything of the site runs. */
async function openOlder(age: (page: Page) => Promise<unknown>): Promise<Page> {
  const { page } = await openPage(browser);
  await age(page);
  await page.goto(inject('site'));
  return page;
}

describe('a browser that cannot run the page', () => {
  it.each([
    ['the wasm of the engine', () => Reflect.deleteProperty(WebAssembly, 'Exception')],
    ['wasm at all, as in compatibility mode', () => Reflect.deleteProperty(globalThis, 'WebAssembly')],
    ['scripts as modules', () => Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule')],
    ['a call of the page', () => Reflect.deleteProperty(Array.prototype, 'findLast')],
  ])('says which one is needed when it does not know %s', async (_, forget) => {
    const page = await openOlder((older) => older.addInitScript(forget));
    const said = page.locator('#old-browser');
    await said.waitFor();
    expect(await said.innerText()).toContain(
      `当前浏览器为兼容模式或版本过低，请切换到极速模式，或使用Chrome内核${oldestChromium}以上版本。`,
    );
    await page.context().close();
  });

  it('says so when it cannot read the script', async () => {
    const page = await openOlder((older) =>
      older.route('**/assets/index-*.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'let a = 1 ?? = 2;' }),
      ),
    );
    await page.locator('#old-browser').waitFor();
    await page.context().close();
  });
});

it('says that a file opened by a double click cannot run', async () => {
  const { page } = await openPage(browser);
  await page.goto(new URL('../../dist/index.html', import.meta.url).href);
  await page.locator('#from-file').waitFor();
  expect(await page.locator('body').innerText()).toContain('请通过网址打开本看板。');
  await page.context().close();
});

it('gives the sentence no place where the page runs', async () => {
  const { page, faults } = await openPage(browser);
  await visit(page, '/');
  expect(await page.locator('#old-browser, #from-file').count()).toBe(0);
  expect(faults).toEqual([]);
});
