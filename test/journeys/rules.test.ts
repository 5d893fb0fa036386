import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { readTallies } from './tallies';

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser);
});

afterAll(() => browser.close());

/** Rule and breaches of every listed rule that has any, as marked up. */
function listedBreaches(page: Page): Promise<string[]> {
  return page.locator('li[data-rule-id][data-verdict="breach"]').evaluateAll((rows) =>
    (rows as HTMLElement[]).map((row) => {
      const figure = row.querySelector<HTMLDataElement>('[data-figure="breaches"]');
      return `${row.dataset['ruleId']} ${figure?.value}`;
    }),
  );
}

describe('the rules over the sample', () => {
  it('list while they come, can be stopped and taken up again, and find what was planted and nothing else', async () => {
    const { page } = at;
    await visit(page, '/rules?region=chongqing');
    await page.getByText(/^正在核查：已完成\d+条规则/).waitFor();
    await page.locator('[data-rule-id]').first().waitFor();
    await page.getByRole('button', { name: '停止核查' }).click();
    const stopped = page.getByText(/^核查已停止：完成\d+条规则，共47条。以下只列已完成的。$/);
    await stopped.waitFor();
    expect(await page.locator('.rules-summary').count()).toBe(0);
    await page.getByRole('button', { name: '重新核查' }).click();
    await page.locator('.rules-summary').waitFor();

    const planted = Object.entries(readTallies().rules)
      .filter(([rule, { breach }]) => breach > 0 && !rule.startsWith('Z'))
      .map(([rule, { breach }]) => `${rule} ${breach}`);
    // The share of digital certifications follows from all records and stays below 10 % in the sample.
    expect((await listedBreaches(page)).sort()).toEqual([...planted, 'P-01 1'].sort());
  });

  it('keep the scope in the address, and say what of it they do not know', async () => {
    const { page } = at;
    await visit(page, '/rules?region=chongqing&unit=500107,999999&rule=E-14&colour=red');
    await page.locator('[data-table="findings"]').waitFor();
    const units = await page
      .locator('[data-table="findings"] tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.querySelectorAll('td')[0]?.textContent));
    expect(units).toEqual(['九龙坡区', '九龙坡区']);
    const alert = await page.getByRole('alert').innerText();
    expect(alert).toContain('“999999”');
    expect(alert).toContain('“colour”');
    await page.getByRole('button', { name: /^去掉.*九龙坡区/ }).click();
    await page.locator('[data-table="findings"] tbody tr').nth(4).waitFor();
    expect(page.url()).not.toContain('unit=');
  });

  it('tell of Zhejiang what its document asks, and do not borrow from Chongqing', async () => {
    const { page } = at;
    await visit(page, '/rules?region=zhejiang');
    await page.locator('.rules-summary').waitFor();
    expect(await listedBreaches(page)).toEqual(['Z-05 2']);
    const ids = await page
      .locator('li[data-rule-id]')
      .evaluateAll((rows) => (rows as HTMLElement[]).map((row) => row.dataset['ruleId']?.[0]));
    expect([...new Set(ids)].sort()).toEqual(['T', 'Z']);
    expect(at.faults).toEqual([]);
  });
});
