import { read } from '@e965/xlsx';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { evaluate } from '../export/evaluate';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { columnOf } from './institutionsPage';
import { eachRow } from './sampleRows';
import { menusOf, take } from './takeAway';
import { cutOf, readTallies } from './tallies';

const own = '500107';
const target = 'cq-digital-training-50k';
let browser: Browser;
let at: Visit;
/** Institutions with records of the own district in 2026, counted from the files. */
const institutions = new Set<string>();

beforeAll(async () => {
  await eachRow('training', (line) => {
    const isOwn = line('reporting_unit_id') === own && line('completion_status') === 'completed';
    if (isOwn && line('class_end_date').startsWith('2026')) institutions.add(line('institution_id'));
  });
  browser = await openBrowser();
  at = await openPage(browser);
});

afterAll(() => browser.close());

it('takes a district clerk from the own district to the table of a 通报, the own institutions, the funnel and one profile', async () => {
  const { page } = at;
  await visit(page, '/?region=chongqing&lang=zh&theme=light');
  await page.getByRole('navigation').getByRole('link', { name: '区县', exact: true }).click();
  await page.locator('[data-table="districts"]').waitFor();

  // The table as a workbook: what its formulas give is what stands on the page.
  const book = read((await take(page, menusOf(page).first(), 'xlsx')).bytes, { cellFormula: true });
  const sheet = book.Sheets[book.SheetNames[0]!]!;
  const formulas = Object.keys(sheet).filter((cell) => (sheet[cell] as { f?: string }).f !== undefined);
  expect(formulas.length).toBeGreaterThan(40);
  for (const cell of formulas)
    expect([cell, evaluate(sheet, cell)]).toEqual([cell, (sheet[cell] as { v: number }).v]);
  const cells = (column: string) =>
    Object.keys(sheet).filter((cell) => new RegExp(`^${column}\\d+$`).test(cell));
  const line = cells('B').find((cell) => (sheet[cell] as { v: unknown }).v === '九龙坡区')!;
  const counted = cutOf(readTallies().targets[target]!.byUnit, null).get(own)!;
  expect((sheet[line.replace('B', 'E')] as { v: number }).v).toBe(counted);

  // The own district.
  await page.locator(`[data-table="districts"] tr[data-key="${own}"] a`).click();
  await page.getByRole('heading', { level: 1, name: '九龙坡区' }).waitFor();
  await expect.poll(() => page.title()).toContain('九龙坡区');
  expect(await page.locator('[data-sentence="unit"]').first().innerText()).toContain(`${counted}人次`);

  // Its institutions, and how they compare.
  await page.locator('[data-table="unit-institutions"]').waitFor();
  const more = page.locator('section:has([data-table="unit-institutions"])').getByRole('button', {
    name: /^显示全部/,
  });
  if ((await more.count()) > 0) await more.click();
  const completed = await columnOf(page, 'unit-institutions', 'completed');
  const withTrainings = Object.keys(completed).filter((id) => completed[id]! > 0);
  expect(withTrainings.sort()).toEqual([...institutions].sort());
  await page.getByRole('link', { name: '本单位各机构通过率比较（控制图）' }).click();
  await page.locator('.funnel svg').waitFor();
  expect(page.url()).toContain(`unit=${own}`);
  expect(await page.locator('main').innerText()).toContain('九龙坡区');

  // One of them.
  const first = page.locator('[data-table="institutions"] tr[data-key] a').first();
  const name = await first.innerText();
  await first.click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.locator('[data-table="profile-years"]').waitFor();
  expect(at.faults).toEqual([]);
});
