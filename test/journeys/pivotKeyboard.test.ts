import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { walkTo } from './keyboard';
import { layoutFaults } from './layout';
import { keysOf, pivotOf, pivotSettled } from './pivotPage';

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser, { bypassCSP: true });
});

afterAll(() => browser.close());

const focused = () =>
  at.page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );

it('is divided, opened, ordered and taken away by keyboard alone', async () => {
  const { page } = at;
  await visit(page, '/explore?region=chongqing&lang=zh&theme=light&rows=area');
  await pivotSettled(page);
  await page.getByRole('button', { name: '移除“区域（一区两群）”' }).focus();
  const faults = await walkTo(page, '[data-axis="rows"] .action-button');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: '区县', exact: true }).waitFor();
  // A menu finds what is typed, and is walked with the arrow keys.
  while (
    !(await page
      .getByRole('menuitem', { name: '区县', exact: true })
      .evaluate((one) => one === document.activeElement))
  )
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('rows=area,unit');
  await pivotSettled(page);
  expect(await focused()).toBe('添加行维度');

  faults.push(...(await walkTo(page, '[data-table="pivot"] tbody .pivot-turn')));
  const closed = await keysOf(page);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await keysOf(page)).length).toBeGreaterThan(closed.length);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('true');
  await page.keyboard.press('Space');
  await expect.poll(() => keysOf(page)).toEqual(closed);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('false');

  faults.push(...(await walkTo(page, '[data-table="pivot"] thead .sort', 'Shift+Tab')));
  await page.keyboard.press('Enter');
  await pivotOf(page).locator('th[aria-sort="descending"]').waitFor();
  faults.push(...(await walkTo(page, 'section[aria-label="透视表"] .take-away .action-button', 'Shift+Tab')));
  expect(await focused()).toBe('导出“透视表　结业人次”');
  expect(faults).toEqual([]);
});

it('draws of a long table what is in sight, and all of it in its lines: on paper, and by their numbers', async () => {
  const { page } = at;
  await visit(page, '/explore?region=chongqing&lang=zh&theme=light&rows=unit,institution&cols=year&open=*1');
  await pivotSettled(page);
  const table = pivotOf(page).locator('table');
  const total = Number(await table.getAttribute('aria-rowcount'));
  expect(total).toBeGreaterThan(200);
  const drawn = await table.locator('tbody tr[data-key]').count();
  expect(drawn).toBeLessThan(100);
  // The last line is there once the reader has come to it, and its number is that of the line before the total.
  await pivotOf(page)
    .locator('.table-scroll')
    .evaluate((box) => box.scrollTo({ top: box.scrollHeight }));
  await expect
    .poll(() => table.locator('tbody tr[data-key]').last().getAttribute('aria-rowindex'))
    .toBe(String(total - 1));
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const onPaper = await table.locator('tbody tr[data-key]').count();
  const isCut = total - 2 > onPaper;
  expect(onPaper).toBe(Math.min(400, total - 2));
  expect(await pivotOf(page).getByText('纸面列出前').count()).toBe(isCut ? 1 : 0);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect.poll(() => table.locator('tbody tr[data-key]').count()).toBeLessThan(100);
});

it.each([
  ['zh', 'light', 1440],
  ['en', 'dark', 1440],
  ['zh', 'dark', 390],
  ['en', 'light', 390],
] as const)('axe and layout find nothing: %s %s %d', async (lang, theme, width) => {
  const { page } = at;
  await page.setViewportSize({ width, height: 900 });
  const search = 'rows=area,unit&cols=year,quarter&open=*1;2025&sort=desc&dataset=assessment';
  await visit(page, `/explore?region=chongqing&lang=${lang}&theme=${theme}&${search}`);
  await page.locator('.pivot[aria-busy="false"]').waitFor();
  await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(
          on: string,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run('.pivot-card', { runOnly: tags });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
  });
  expect(found).toEqual([]);
  // Without its frame nothing scrolls under the total.
  await page.addStyleTag({ content: '.pivot-scroll { max-height: none !important; }' });
  expect(await layoutFaults(page)).toEqual([]);
});

it('no page broke', () => {
  expect(at.faults).toEqual([]);
});
