import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { focusFault, readFocus } from './keyboard';
import { openView, views } from './views';

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser, { reducedMotion: 'reduce', forcedColors: 'active', colorScheme: 'dark' });
  await visit(at.page, '/?region=chongqing');
});
afterAll(() => browser.close());

/** The colours of a drawing's parts as they are painted. */
function paint(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((parts) =>
    parts.map((part) => {
      const { fill, stroke } = getComputedStyle(part);
      return fill === 'none' ? stroke : fill;
    }),
  );
}

describe('with forced colours', () => {
  it('bars and courses stand out from the ground', async () => {
    const { page } = at;
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.locator('.spark rect').first().waitFor({ state: 'attached' });
    const marks = [
      ...(await paint(page, '.bullet rect:nth-of-type(2), .bullet line')),
      ...(await paint(page, '.spark rect, .spark path')),
    ];
    await openView(page, views[2]!, { lang: 'zh', theme: 'light' });
    marks.push(
      ...(await paint(page, '.plot rect[fill]:not(pattern rect), .plot [aria-label] path')),
      ...(await paint(page, '.carrier-bar rect')),
    );
    expect(marks.length).toBeGreaterThan(100);
    expect(marks.filter((colour) => colour === ground)).toEqual([]);
  });

  it('what has the focus has a ring', async () => {
    const { page } = at;
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab');
      expect.soft(focusFault(await readFocus(page))).toBeNull();
    }
  });
});

it('with less motion asked for, nothing moves longer than a hundredth of a second', async () => {
  const { page } = at;
  for (const view of [views[0]!, views[1]!, views[3]!]) {
    await openView(page, view, { lang: 'zh' });
    const moving = await page.evaluate(() => {
      const longest = (list: string) =>
        Math.max(...list.split(',').map((text) => Number.parseFloat(text) * (/\dms/.test(text) ? 0.001 : 1)));
      return [...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
        const isStill =
          Math.max(longest(transitionDuration), longest(animationDuration)) <= 0.01 &&
          scrollBehavior === 'auto';
        return isStill ? [] : [element.outerHTML.slice(0, 80)];
      });
    });
    expect.soft(moving, view.name).toEqual([]);
  }
});
