import { read, type WorkSheet } from '@e965/xlsx';
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { evaluate } from '../export/evaluate';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { followInWords, readRecount, workOut } from './recompute';
import { eachRow } from './sampleRows';
import {
  columnOf,
  menuOf,
  readCsv,
  readPngSize,
  readSvg,
  readXlsx,
  rowOf,
  saidOf,
  take,
  takeTables,
} from './takeAway';

const chosen =
  '/explore?region=chongqing&lang=zh&theme=light&unit=500107,500104&digital=catalogue&from=2026-01&to=2026-10';
let browser: Browser;
let at: Visit;
/** Completed in Chongqing in an occupation of the catalogue, counted from the files: by unit, and of both chosen. */
const byUnit = new Map<string, number>();
let ofBoth = 0;
const lastYear = new Map<string, number>();

beforeAll(async () => {
  const catalogue = await catalogueCodes();
  await eachRow('training', (line) => {
    if (line('region') !== 'chongqing' || line('completion_status') !== 'completed') return;
    const [code, program] = [line('occupation_code'), line('program')];
    if (program === 'digital-engineer' || !catalogue.has(code)) return;
    const n = line('record_grain') === 'aggregate' ? Number(line('count')) : 1;
    const [day, unit] = [line('class_end_date'), line('reporting_unit_id')];
    const add = (sums: Map<string, number>) => sums.set(unit, (sums.get(unit) ?? 0) + n);
    if (day >= '2026-01-01' && day <= '2026-10-31') add(byUnit);
    if (day >= '2025-01-01' && day <= '2025-10-31') add(lastYear);
  });
  ofBoth = (byUnit.get('500107') ?? 0) + (byUnit.get('500104') ?? 0);
  browser = await openBrowser();
  at = await openPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
});

afterAll(() => browser.close());

/** Codes of the catalogue that are in no list of engineers. */
async function catalogueCodes(): Promise<Set<string>> {
  const { data } = Papa.parse<Record<string, string>>(await readFile('data/occupations.csv', 'utf8'), {
    header: true,
  });
  const of = (list: string) =>
    new Set(data.filter((row) => row['list'] === list).map((row) => row['code'] ?? ''));
  const engineers = of('digital-engineer-2025');
  return new Set([...of('digital-skill-2022')].filter((code) => !engineers.has(code)));
}

/** Every formula of a sheet gives what stands in its cell. */
function expectFormulas(sheet: WorkSheet, least: number): void {
  const formulas = Object.keys(sheet).filter((cell) => (sheet[cell] as { f?: string }).f !== undefined);
  expect(formulas.length).toBeGreaterThan(least);
  for (const cell of formulas)
    expect([cell, evaluate(sheet, cell)]).toEqual([cell, (sheet[cell] as { v: number }).v]);
}

async function openRecount(page: Page): Promise<void> {
  await page.locator('.recount').scrollIntoViewIfNeeded();
  await page.locator('.recount-lines').waitFor();
  await page.locator('.recount').scrollIntoViewIfNeeded();
}
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

it('takes a view away with every line, last year, shares as formulas, and what it is a figure of', async () => {
  const { page } = at;
  await visit(page, chosen);
  await page.locator('[data-view="unit"]').waitFor();
  const table = await takeTables(page, '导出“结业人次-区县”');
  for (const [unit, n] of byUnit) expect([unit, rowOf(table, unit)['数值（人次）']]).toEqual([unit, n]);
  // The division change of 2025-11-06 lies between the two periods.
  const changed = ['500105', '500112', 'CQ-LIANGJIANG', '500109'];
  for (const [unit, n] of lastYear)
    expect([unit, rowOf(table, unit)['上年同期（人次）']]).toEqual([unit, changed.includes(unit) ? '—' : n]);
  expect(saidOf(table, '说明').join()).toMatch(/两江新区.*管辖范围在两期之间有调整，不单独计算同比/);
  const total = [...byUnit.values()].reduce((sum, n) => sum + n, 0);
  expect(rowOf(table, '合计')['数值（人次）']).toBe(total);
  const shares = columnOf(table, '占比（%）');
  expect(shares.at(-1)).toBe(100);
  expect(saidOf(table, '筛选')).toEqual(['重庆市；数字技能认定：目录内数字技能职业（43个）']);
  expect(saidOf(table, '统计期')).toEqual(['2026年1月1日至2026年10月31日']);
  expect(saidOf(table, '说明')).toContain('不受“区县”自身筛选影响，只按其他各项筛选统计。');
  expect(saidOf(table, '统计口径').join()).toContain('class_end_date');
  const book = read((await take(page, menuOf(page, '导出“结业人次-区县”'), 'xlsx')).bytes, {
    cellFormula: true,
  });
  expectFormulas(book.Sheets[book.SheetNames[0]!]!, 60);
});

it('draws bars and columns that the page does not have, when they are asked for', async () => {
  const { page } = at;
  const bars = await readSvg(page, await take(page, menuOf(page, '导出“结业人次-区县”'), 'svg'));
  expect(bars).toMatchObject({ isWellFormed: true, title: '结业人次-区县', leans: false });
  expect(bars.texts.join()).toContain('示例数据（合成）');
  expect(bars.texts.join()).toContain('竖线为上年同期');
  expect(bars.texts.join()).toMatch(/图中列数值较大的30项，其余\d+项见表格/);
  const months = await readSvg(page, await take(page, menuOf(page, '导出“结业人次-时间”'), 'svg'));
  expect(months).toMatchObject({ isWellFormed: true, title: '结业人次-时间', leans: false });
  const [width, height] = readPngSize(await take(page, menuOf(page, '导出“结业人次-时间”'), 'png'));
  expect(width).toBeGreaterThan(1000);
  expect(height).toBeGreaterThan(300);
  expect(await page.locator('.off-page').count()).toBe(0);
});

it('copies a link that shows the same in a new profile', async () => {
  const { page } = at;
  const figure = await page.locator('[data-figure="whole"]').getAttribute('value');
  expect(Number(figure)).toBe(ofBoth);
  await page.getByRole('button', { name: '复制链接' }).click();
  const link = await clipboard(page);
  const other = await openPage(browser);
  await other.page.goto(link);
  await expect.poll(() => other.page.locator('[data-figure="whole"]').getAttribute('value')).toBe(figure);
  await other.context.close();
});

it('copies words by which the exported records give the figure again, in words and by formula', async () => {
  const { page } = at;
  await openRecount(page);
  await page.getByRole('button', { name: '复制取数说明' }).click();
  const terms = readRecount(await clipboard(page));
  expect(terms.get('结果')).toEqual([`${ofBoth}人次`]);
  const [loaded, ...parts] = [...terms.get('记录')![0]!.matchAll(/(\d+)条/g)].map(([, n]) => Number(n));
  expect(parts.reduce((sum, n) => sum + n, 0)).toBe(loaded);

  const all = readCsv(await take(page, menuOf(page, '导出“逐条记录-计入与未计入”'), 'csv'));
  expect(all.rows.length).toBeGreaterThan(parts[0]!);
  expect(followInWords(all, terms)).toBe(ofBoth);
  const formula = [...terms].find(([term]) => term.startsWith('公式'))![1][0]!;
  expect(workOut(all, formula)).toBe(ofBoth);

  const counted = await readXlsx(await take(page, menuOf(page, '导出“逐条记录-计入”'), 'xlsx'));
  expect(counted.rows).toHaveLength(parts[0]!);
  expect(followInWords(counted, terms)).toBe(ofBoth);
  expect(workOut(counted, formula)).toBe(ofBoth);
  await page.locator('.recount summary').click();
  expect(await page.locator('.recount pre').innerText()).toContain('"500107|500104"');
});

it('gives a rate and hours again by the formula', async () => {
  const { page } = at;
  for (const [address, file] of [
    [
      '/explore?region=chongqing&lang=zh&dataset=assessment&measure=pass-rate&unit=500107&from=2026-01&to=2026-10',
      'rate',
    ],
    ['/explore?region=chongqing&lang=zh&measure=hours&unit=500107&from=2026-01&to=2026-03', 'hours'],
    ['/explore?region=chongqing&lang=zh&measure=subsidy&unit=500107&channel=subsidised', 'subsidy'],
    ['/explore?region=chongqing&lang=zh&dataset=supply&measure=used', 'used'],
    ['/explore?region=chongqing&lang=zh&dataset=competition', 'competition'],
  ] as const) {
    await visit(page, address);
    await page.locator('[data-figure="whole"]').waitFor();
    await openRecount(page);
    const figure = Number(await page.locator('[data-figure="whole"]').getAttribute('value'));
    const formula = await page.locator('[data-recount="formula"] dd code').innerText();
    const records = readCsv(await take(page, menuOf(page, '导出“逐条记录-计入与未计入”'), 'csv'));
    const scale = file === 'subsidy' ? 100 : 1;
    expect([file, workOut(records, formula) * scale]).toEqual([file, expect.closeTo(figure, 6)]);
  }
});

it('shows units by occupations, filters by both with a click or a key, and takes the cells away', async () => {
  const { page } = at;
  await visit(page, chosen);
  await page.locator('.heat-place').scrollIntoViewIfNeeded();
  await page.locator('.heat-card .plot svg').waitFor();
  const table = await takeTables(page, '导出“区县与职业：结业人次”');
  for (const [unit, n] of byUnit) expect([unit, rowOf(table, unit)['合计（人次）']]).toEqual([unit, n]);
  const book = read((await take(page, menuOf(page, '导出“区县与职业：结业人次”'), 'xlsx')).bytes, {
    cellFormula: true,
  });
  expectFormulas(book.Sheets[book.SheetNames[0]!]!, 40);
  const picture = await readSvg(page, await take(page, menuOf(page, '导出“区县与职业：结业人次”'), 'svg'));
  expect(picture).toMatchObject({ isWellFormed: true, leans: false });

  await page.locator('.heat-card summary').click();
  const cell = page.locator('[data-table="heat"] [data-cell="0 0"]');
  await cell.focus();
  await page.keyboard.press('ArrowDown');
  const value = await page.locator('[data-cell="1 0"] data').getAttribute('value');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('occupation=');
  await expect.poll(() => page.locator('[data-figure="whole"]').getAttribute('value')).toBe(value);

  // The same by the mouse, on the drawing.
  await page.goto('about:blank');
  await visit(page, '/explore?region=chongqing&lang=zh&theme=light&from=2026-01&to=2026-10');
  await page.locator('.heat-place').scrollIntoViewIfNeeded();
  await page.locator('.heat-card .plot rect').first().waitFor();
  const dark = page.locator('.heat-card .plot rect').last();
  await dark.click({ force: true });
  await page.locator('[data-table="heat"] [aria-pressed="true"]').waitFor({ state: 'attached' });
  const pressed = await page.locator('[data-table="heat"] [aria-pressed="true"] data').getAttribute('value');
  await expect.poll(() => page.locator('[data-figure="whole"]').getAttribute('value')).toBe(pressed);
  expect(at.faults).toEqual([]);
});
