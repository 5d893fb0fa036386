import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, openPage, type Visit } from './browser';
import { saidOf, takeTables } from './takeAway';
import { openUnit } from './unitPage';

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser);
});

afterAll(() => browser.close());

it('leaves pass rates out where assessments name no institution, on the page and in the file', async () => {
  const { page } = at;
  await openUnit(page, '330106', 'region=zhejiang');
  expect(await page.getByText('考核记录未填写培训机构，不列通过率。').count()).toBe(1);
  expect(await page.locator('[data-table="unit-institutions"] thead').innerText()).not.toContain('考核');
  expect(await page.getByRole('link', { name: /通过率比较/ }).count()).toBe(0);
  const table = await takeTables(page, '导出“西湖区-培训机构情况”');
  expect(table.headings).toEqual(['培训机构', '结业人次']);
  expect(saidOf(table, '说明')).toContain('考核记录未填写培训机构，不列通过率。');
});
