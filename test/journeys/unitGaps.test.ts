import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
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

it.each([
  ['500101', 'chongqing'],
  ['330106', 'zhejiang'],
])('moves nothing of %s that is already there when more of it arrives', async (unit, region) => {
  // So tall that all of the page is seen: what is out of sight moves unnoticed.
  const { page, context } = await openPage(browser, { viewport: { width: 1440, height: 6000 } });
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    interface Shift extends PerformanceEntry {
      sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
    }
    new PerformanceObserver((list) => {
      for (const { node, previousRect, currentRect } of (list.getEntries() as Shift[]).flatMap(
        ({ sources }) => sources,
      )) {
        const element = node instanceof Element ? node : node?.parentElement;
        if (!element?.closest('[data-unit]') || previousRect.y === currentRect.y) continue;
        moved.push(`${element.className || element.tagName}: ${previousRect.y} → ${currentRect.y}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openUnit(page, unit, `region=${region}`, { folded: true });
  await page.locator('.unit-months svg').waitFor();
  const moved = () => page.evaluate(() => (window as unknown as { moved: string[] }).moved);
  expect(await moved()).toEqual([]);
  // The watch sees what does move.
  await page.evaluate(() =>
    document.querySelector<HTMLElement>('.unit-reports')?.style.setProperty('margin-top', '9rem'),
  );
  await expect.poll(moved).not.toEqual([]);
  await context.close();
});

it.each(['chongqing', 'zhejiang'])('breaks no English name of a square of %s on a phone', async (region) => {
  const { page } = at;
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, `/districts?region=${region}&lang=en&theme=light`);
  await page.locator('.tile-name').first().waitFor();
  const broken = await page.locator('.tile-name').evaluateAll((names) =>
    names.flatMap((name) => {
      const text = name.firstChild!;
      const words = [...(text.textContent ?? '').matchAll(/[^\s-]+/g)];
      return words.flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const isWider = range.getBoundingClientRect().width > name.closest('.tile')!.clientWidth;
        return range.getClientRects().length > 1 || isWider ? [word] : [];
      });
    }),
  );
  expect(broken).toEqual([]);
});
