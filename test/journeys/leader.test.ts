import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { packed, printPages } from './paper';
import { cutOf, readTallies } from './tallies';

const behind = 'zj-digital-training-1m';
let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser, { viewport: { width: 390, height: 844 } });
});

afterAll(() => browser.close());

it('takes a leader on a phone from what is behind to who carries it, what would help, and a page to print', async () => {
  const { page } = at;
  const tally = readTallies().targets[behind]!;
  await visit(page, '/?region=zhejiang&lang=zh&theme=light');

  // What is behind.
  const line = page.locator(`[data-target-id="${behind}"]`);
  expect(await line.getAttribute('data-status')).toBe('behind');
  expect(await line.innerText()).toContain('进度滞后');
  await line.getByRole('link').first().click();
  const paragraph = page.locator('.target-sentence');
  await paragraph.waitFor();
  const said = await paragraph.innerText();
  // Completion is cut: what the generator wrote, of a million.
  expect(said).toContain(`完成率${(Math.floor(tally.actual / 1000) / 10).toFixed(1)}%`);
  expect(said).toMatch(
    /按近\d+个月完成情况推算，预计难以按期完成，到期预计完成[\d.]+万人次，为目标任务的[\d.]+%（80%预测区间[\d.]+万?—[\d.]+万人次）。/,
  );
  expect(said).toMatch(/自2026年11月起每月比近6个月月均多完成[\d.]+万人次，可按期完成。$/);

  // Who carries it: the unit with most is the generator's, and leads to a page of its own and back.
  await page.getByRole('tab', { name: '区县' }).click();
  const table = page.locator('table[data-table="unit"]');
  const more = page.getByRole('tabpanel').getByRole('button', { name: /^显示全部/ });
  await more.click();
  const counts = await table.locator('tr[data-key]').evaluateAll((rows) =>
    (rows as HTMLElement[]).map((row) => ({
      key: row.dataset['key']!,
      value: Number(row.querySelector<HTMLDataElement>('[data-figure="actual"]')!.value),
    })),
  );
  const units = counts.filter(({ key }) => !key.startsWith('city:'));
  const expected = [...cutOf(tally.byUnit, null)].sort(([, a], [, b]) => b - a)[0]!;
  expect(units.sort((a, b) => b.value - a.value)[0]).toEqual({ key: expected[0], value: expected[1] });
  await table.locator(`tr[data-key="${expected[0]}"] a`).click();
  await page.locator('[data-unit], [data-table="unit-targets"]').first().waitFor();
  const own = page.locator(`[data-table="unit-targets"] tr[data-key="${behind}"] [data-figure="actual"]`);
  expect(Number(await own.getAttribute('value'))).toBe(expected[1]);
  await page.goBack();

  // What would help.
  await paragraph.waitFor();
  await page.getByLabel('每月多完成').fill('30000');
  await page.locator('data[data-figure="what-if-probability"]').waitFor();
  const whatIf = await page.locator('.forecast-grade').nth(1).innerText();
  expect(whatIf).toBe('自2026年11月起每月多完成3.00万人次，预计可按期完成。');

  // On paper: the same paragraph, the forecast with its basis, what was tried, and that it is a sample.
  const pages = await printPages(page);
  expect(pages.length).toBeLessThanOrEqual(2);
  const paper = pages.join('');
  expect(paper).toContain(packed(said));
  expect(paper).toContain(packed(whatIf));
  expect(paper).toContain('未考虑政策、资金和工作安排的变化');
  expect(pages.every((one) => one.includes('示例数据（合成）'))).toBe(true);
  expect(at.faults).toEqual([]);
});
