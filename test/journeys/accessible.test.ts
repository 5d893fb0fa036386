import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { choose, ownFile } from './loading';
import { openView, settled, unfold, views, type View } from './views';

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser, { bypassCSP: true });
  await visit(at.page, '/?region=chongqing&theme=light');
  await at.page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
});

afterAll(() => browser.close());

const options: RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** What axe finds on the page as it is now: rule and elements. */
async function violations(page: Page, given = options): Promise<string[]> {
  await settled(page);
  return page.evaluate(async (asked) => {
    const { axe } = window as unknown as {
      axe: { run(on: Document, options: RunOptions): Promise<AxeResults> };
    };
    const found = await axe.run(document, asked);
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  }, given);
}

/** An open list is no part of a landmark, and is walked with the arrow keys from its search field. */
const ofOverlays = { region: { enabled: false }, 'scrollable-region-focusable': { enabled: false } };

type Look = readonly [lang: 'zh' | 'en', theme: 'light' | 'dark', width: number];

/** Every two of language, theme and width together once. */
const pairs: readonly Look[] = [
  ['zh', 'light', 1440],
  ['zh', 'dark', 390],
  ['en', 'dark', 1440],
  ['en', 'light', 390],
];
const every: readonly Look[] = [
  ...pairs,
  ['zh', 'light', 390],
  ['zh', 'dark', 1440],
  ['en', 'dark', 390],
  ['en', 'light', 1440],
];

/** The pages on which most readers are; the other kinds share their parts. */
const main: ReadonlySet<string> = new Set([
  'the overview',
  'a cumulative target, missed by little',
  'a target of every year',
  'the data page',
  'the method page',
]);

type RegionView = View & { region?: string };

/** The same pages with other parts in them. */
const others: readonly RegionView[] = [
  { name: 'the overview of Zhejiang', path: '/', region: 'zhejiang', waitFor: '[data-target-id^="zj"]' },
  {
    name: 'a narrowed target',
    path: '/targets/cq-digital-training-50k',
    search: 'unit=500101&from=2024-01&to=2024-12',
    waitFor: '.chip',
  },
  { name: 'a stock', path: '/targets/cq-skilled-talent-total-5m', waitFor: '[data-table="stocks"]' },
  { name: 'a ratio', path: '/targets/cq-institution-pass-rate-25pct', waitFor: '.figure-list' },
  {
    name: 'an average of years',
    path: '/targets/cq-training-vouchers-10k-per-year',
    waitFor: '.plot svg',
  },
  { name: 'a cap that is no target', path: '/targets/ddk-advance-payment-cap-20pct', waitFor: 'h1' },
];

async function foundIn(view: RegionView, looks: readonly Look[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [lang, theme, width] of looks) {
    await at.page.setViewportSize({ width, height: 900 });
    await openView(at.page, view, { lang, theme, region: view.region ?? 'chongqing' });
    await unfold(at.page);
    const list = await violations(at.page);
    if (list.length > 0) found[`${lang} ${theme} ${width}`] = list;
  }
  return found;
}

describe('axe finds nothing on', () => {
  it.each(views.filter(({ name }) => main.has(name)))('$name in every look', async (view) => {
    expect(await foundIn(view, every)).toEqual({});
  });

  it.each([...views.filter(({ name }) => !main.has(name)), ...others])('$name', async (view) => {
    expect(await foundIn(view, pairs)).toEqual({});
  });

  it('open lists and menus', async () => {
    const { page } = at;
    await page.setViewportSize({ width: 390, height: 900 });
    await openView(page, views[1]!, { lang: 'zh' });
    for (const name of [/区县/, /导出/]) {
      await page.getByRole('main').getByRole('button', { name }).first().click();
      await page.locator('.popover').waitFor();
      expect(await violations(page, { ...options, rules: ofOverlays })).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });

  it('the data page after a refused file and after one with rejected rows', async () => {
    const page = at.page;
    await openView(page, views[3]!, { lang: 'zh' });
    await choose(page, [
      ownFile('名册.csv', '地区,数据截至日期,姓名,手机号码\n重庆市,2026-10-31,张三,13812345678\n'),
    ]);
    expect(await foundIn({ ...views[3]!, waitFor: '[role="alert"]' }, pairs)).toEqual({});
    await openView(page, views[3]!, { lang: 'zh' });
    await choose(page, [
      ownFile(
        'training.csv',
        'region,as_of_date,record_id,reporting_unit_id,class_start_date\n重庆市,2026-10-31,T-1,500101,2023-02-30\n',
      ),
    ]);
    expect(await foundIn(views[3]!, pairs)).toEqual({});
  });
});

it('no page broke', () => {
  expect(at.faults).toEqual([]);
});
