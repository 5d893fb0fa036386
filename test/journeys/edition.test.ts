import { read } from '@e965/xlsx';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { choose, committedFile } from './loading';
import { packed, printPages } from './paper';
import { eachRow } from './sampleRows';
import { menusOf, offersOf, take, type Kind } from './takeAway';

let browser: Browser;
let at: Visit;
/** Names and ids of institutions in the sample. */
const institutions = new Set<string>();

beforeAll(async () => {
  await eachRow('supply', (line) => {
    if (!['training-institution', 'evaluation-org'].includes(line('item_type'))) return;
    institutions.add(line('item_id'));
    if (line('item_name') !== '') institutions.add(packed(line('item_name')));
  });
  browser = await openBrowser();
  at = await openPage(browser);
});

afterAll(() => browser.close());

/** Marks the open page for release, or takes the mark away; nothing in the interface does. */
const mark = (page: Page, edition: 'public' | null) =>
  page.evaluate((set) => {
    if (set) document.documentElement.dataset['edition'] = set;
    else delete document.documentElement.dataset['edition'];
  }, edition);

const kinds: Record<string, Kind> = {
  '图片（SVG）': 'svg',
  '表格（CSV）': 'csv',
  '表格（XLSX）': 'xlsx',
};

/** Everything by which the open page leaves: paper, and files of each menu, as packed text. */
async function outputsOf(
  page: Page,
  wanted: readonly Kind[] = ['svg', 'xlsx'],
): Promise<Map<string, string>> {
  await page.locator('main:not(:has([aria-busy="true"]))').waitFor();
  const found = new Map([['paper', (await printPages(page)).join('')]]);
  const menus = menusOf(page);
  for (let index = 0; index < (await menus.count()); index += 1) {
    const menu = menus.nth(index);
    const name = await menu.innerText();
    for (const offer of await offersOf(page, menu)) {
      const kind = kinds[offer];
      if (!kind || !wanted.includes(kind)) continue;
      const { bytes } = await take(page, menu, kind);
      found.set(
        `${index} ${name} ${kind}`,
        packed(kind === 'xlsx' ? sheetsOf(bytes) : bytes.toString('utf8')),
      );
    }
  }
  return found;
}

/** All texts of a workbook, its formulas and hidden parts included. */
const sheetsOf = (bytes: Buffer) => JSON.stringify(read(bytes, { cellFormula: true, bookFiles: false }));

const namesIn = (text: string, names: Iterable<string>) => [...names].filter((name) => text.includes(name));

/** Opens an address, not marked, from another page, so that nothing of the one before can still stand there. */
async function open(page: Page, address: string): Promise<void> {
  await mark(page, null);
  await visit(page, '/data');
  const input = page.locator('main input[type="file"]');
  await input.waitFor({ state: 'attached' });
  await visit(page, address);
  await input.waitFor({ state: 'detached' });
  await page.locator('main h1').waitFor();
}

describe('the sample', () => {
  const addresses = [
    '/?region=chongqing',
    '/targets/cq-digital-training-50k?region=chongqing',
    '/targets/cq-institution-pass-rate-25pct?region=chongqing',
    '/districts?region=chongqing',
    '/districts/500104?region=chongqing',
    '/institutions/CQJ-0070?region=chongqing',
    '/rules?region=chongqing&section=floor',
    '/explore?region=chongqing&from=2026-01&institution=CQJ-0070&rows=institution,unit&cols=year',
  ];

  it('names institutions on paper and in files as long as nothing is marked', async () => {
    const { page } = at;
    await open(page, '/institutions?region=chongqing&lang=zh&theme=light');
    await page.locator('.funnel svg').waitFor();
    const outputs = await outputsOf(page);
    expect(namesIn(outputs.get('paper')!, institutions).length).toBeGreaterThan(0);
    const files = [...outputs].filter(([, text]) => namesIn(text, institutions).length > 50);
    expect(files.length).toBeGreaterThan(0);
  });

  for (const address of addresses)
    it(`names none and ranks none on any output of ${address} once it is marked for release`, async () => {
      const { page } = at;
      await open(page, address);
      await mark(page, 'public');
      await page.locator('main h1').waitFor();
      for (const [output, text] of await outputsOf(page)) {
        expect(`${output}: ${namesIn(text, institutions).join()}`).toBe(`${output}: `);
        expect(`${output}: ${text.includes('位次')}`).toBe(`${output}: false`);
      }
      expect(namesIn(packed(await page.locator('body').innerText()), institutions)).toEqual([]);
      expect(await page.locator('.tile-grid, .basemap').count()).toBe(0);
      expect(await page.getByRole('navigation').getByRole('link', { name: '培训机构' }).count()).toBe(0);
    });
});

describe('own data with tasks', () => {
  const names = ['CQX-0001', 'CQX-0002'];

  it('keep their ranks and names inside, and show them again when the mark is gone', async () => {
    const { page } = at;
    await open(page, '/?region=chongqing&lang=zh&theme=light');
    await choose(page, ['training.csv', 'engineers.csv', 'allocations.csv'].map(committedFile));
    await visit(page, '/districts?region=chongqing&target=cq-digital-engineers-3000-per-year');
    await page.getByLabel('显示位次（仅供内部）').check();
    expect(await page.locator('[data-rank]').count()).toBeGreaterThan(0);
    await mark(page, 'public');
    await page.locator('[data-table="districts"]').waitFor();
    expect(await page.locator('[data-rank]').count()).toBe(0);
    expect(await page.getByText('显示位次').count()).toBe(0);
    for (const [, text] of await outputsOf(page, ['csv', 'xlsx'])) {
      expect(text).not.toMatch(/位次|并列/);
      expect(namesIn(text, names)).toEqual([]);
    }
    await visit(page, '/targets/cq-digital-engineers-3000-per-year?region=chongqing');
    await page.locator('.carriers-card').waitFor();
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(['区县', '职业']);
    for (const [, text] of await outputsOf(page)) expect(namesIn(text, names)).toEqual([]);
    await mark(page, null);
    await page.getByRole('tab', { name: '培训机构' }).waitFor();
    expect(at.faults).toEqual([]);
  });
});
