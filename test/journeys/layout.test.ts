import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { layoutFaults } from './layout';
import { openView, settled, unfold, views } from './views';

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser, { bypassCSP: true });
  await visit(at.page, '/?region=chongqing&theme=light');
});

afterAll(() => browser.close());

/** Of the window, in CSS pixels: 720 is one of 1440 px at 200 %, 320 one of 1280 px at 400 %. */
const widths = [320, 360, 390, 600, 720, 768, 1024, 1440, 1920, 2560];

/** What WCAG 1.4.12 lets a reader set. */
const wideSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

async function faultsByWidth(all: readonly number[]): Promise<Record<number, string[]>> {
  const faults: Record<number, string[]> = {};
  for (const width of all) {
    await at.page.setViewportSize({ width, height: 900 });
    await settled(at.page);
    const found = await layoutFaults(at.page);
    if (found.length > 0) faults[width] = found;
  }
  return faults;
}

describe.each(['zh', 'en'] as const)('%s', (lang) => {
  it.each(views)('nothing of $name jumps out, is cut or overlaps from 320 to 2560 px', async (view) => {
    await openView(at.page, view, { lang });
    expect.soft(await faultsByWidth(widths)).toEqual({});
    await unfold(at.page);
    expect.soft(await faultsByWidth([390, 1440])).toEqual({});
    const style = await at.page.addStyleTag({ content: wideSpacing });
    expect.soft(await faultsByWidth([320, 390, 1440])).toEqual({});
    await style.evaluate((element) => (element as Element).remove());
  });
});

it('no page broke', () => {
  expect(at.faults).toEqual([]);
});
