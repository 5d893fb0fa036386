import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { engineerRoster } from '../ingest/deidentify/roster';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { layoutFaults } from './layout';
import { ownFile } from './loading';
import { settled } from './views';

const roster = ownFile(
  '学员信息导出20261103101522.csv',
  engineerRoster('E', ['11010519491231002X', '34052419800101001X', '110105********002X', '1.10105E+17']),
);

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser, { bypassCSP: true });
  await visit(at.page, '/?region=chongqing');
  await at.page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
});

afterAll(() => browser.close());

/** What axe finds: rule and elements. */
function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(on: Document, options: object): Promise<AxeResults> } };
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const found = await axe.run(document, { resultTypes: ['violations'], runOnly });
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  });
}

/** Rules of accessibility, and what jumps out, is cut or overlaps at this and at the narrowest width. */
async function faults(page: Page, width: number): Promise<string[]> {
  await settled(page);
  const found = await violations(page);
  for (const one of [320, width]) {
    await page.setViewportSize({ width: one, height: 900 });
    await settled(page);
    found.push(...(await layoutFaults(page)).map((fault) => `${one} px: ${fault}`));
  }
  return found;
}

describe.each([
  ['zh', 'light', 1440],
  ['zh', 'dark', 390],
  ['en', 'dark', 1440],
  ['en', 'light', 390],
] as const)('the wizard in %s, %s, at %i px', (lang, theme, width) => {
  it('breaks no rule and no line in any of its steps', async () => {
    const { page } = at;
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${inject('site')}#/?region=chongqing&lang=${lang}&theme=${theme}`);
    await page.locator('[data-target-id]').first().waitFor();
    await page.goto(`${inject('site')}#/data?lang=${lang}&theme=${theme}`);
    await page.locator('input[type="file"]').setInputFiles([roster]);
    const forward = page.locator('.deidentify .forward');
    const found: Record<string, string[]> = {};
    const look = async (name: string) => {
      const now = await faults(page, width);
      if (now.length > 0) found[name] = now;
    };
    await page.locator('.deidentify-offer button').waitFor();
    await look('offer');
    await page.locator('.deidentify-offer button').click();
    await page.locator('table[data-table="treatments"]').waitFor();
    await look('columns');
    await forward.click();
    await page.locator('input[value="passphrase"]').check();
    await forward.click();
    await look('passphrase');
    await page.locator('input[value="generate"]').check();
    await page.locator('[data-action="generate"]').click();
    await look('key');
    await forward.click();
    await page.locator('table[data-table="treated"]').waitFor();
    await look('preview');
    await forward.click();
    await page.locator('table[data-table="risk"]').waitFor();
    await look('risk');
    await forward.click();
    await page.locator('[data-action="save"]').waitFor();
    await look('finish');
    expect(found).toEqual({});
    expect(at.faults).toEqual([]);
  });
});
